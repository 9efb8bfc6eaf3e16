// The chosen criterion's curves, and under them the ranking at any weight a person looks at.
import { useMemo } from "preact/hooks";
import { Chart } from "../../chart-place";
import { Refusal } from "../../fields";
import { useEdit, useId } from "../../hooks";
import { isSame, leadersAt, lineOf, stages, standingAt } from "./line";
import { Marks } from "./marks";
import type { AnsweredTest } from "./protocol";
import { RankingThere } from "./ranking-there";
import { useScrub } from "./scrub";
import { WeightSlider } from "./weight-slider";
import { sentence } from "./words";

export function OneWay({ view }: { view: AnsweredTest }) {
  const { criterion, options, orders, charts } = view;
  const name = view.criteria.find(({ id }) => id === criterion)?.name ?? "";
  const { edit, refusal, refuse } = useEdit();
  const problem = useId("take");
  const line = useMemo(() => lineOf(charts.one_way, orders), [charts.one_way, orders]);
  const scrub = useScrub(criterion, (to) => take(to));

  const take = async (to: number) => {
    if (isSame(to, line.today)) return;
    const points = Math.round(1000 * to) / 10;
    if (await edit("take_weight", { criterion, points })) scrub.hold(null);
  };
  const look = (at: number | null) => {
    refuse("");
    scrub.hold(at);
  };
  const weight = scrub.weight ?? line.today;
  const isToday = isSame(weight, line.today);
  const there = useMemo(() => standingAt(line, weight), [line, weight]);
  const words = useWords(view, name, line);
  const said = words.at(weight);

  return (
    <div class="what-if">
      <div class="stack">
        <p class="finding">{said}</p>
        <p class="finding spare" aria-hidden="true">
          {words.longest}
        </p>
      </div>
      <figure>
        <div class="over">
          <Chart
            name="one_way"
            label={`Score of each option against a weight. ${view.sentence}`}
            data={charts.one_way}
            use={scrub.follow}
          />
          {scrub.plot && !isToday && (
            <Marks plot={scrub.plot} weight={weight} placed={there} options={options} />
          )}
        </div>
        <WeightSlider
          criterion={name}
          weight={weight}
          words={said}
          plot={scrub.plot}
          onLook={look}
          onTake={() => take(weight)}
        />
      </figure>
      <div class="there">
        <RankingThere placed={there} today={words.ranks} options={options} />
        <p class="take">
          <button
            type="button"
            aria-disabled={isToday}
            aria-describedby={problem}
            onClick={() => take(weight)}
          >
            Take this weight over
          </button>
          <button type="button" class="plain" aria-disabled={isToday} onClick={() => look(null)}>
            Back to today's
          </button>
        </p>
        <Refusal id={problem}>{refusal}</Refusal>
        <p class="quiet">
          Move over the chart, or move the slider, to see the ranking at another weight.
          <span class="by-mouse"> A click takes that weight over.</span> {view.taking}
        </p>
      </div>
    </div>
  );
}

// What can be said about this line, and the longest of it, for which room is kept.
function useWords(view: AnsweredTest, criterion: string, line: ReturnType<typeof lineOf>) {
  const { options } = view;
  return useMemo(() => {
    const named = (rows: number[]) => rows.map((row) => options[row]?.name ?? "");
    const today = named(leadersAt(line, line.today));
    const say = (weight: number, isToday: boolean, shown = weight) =>
      sentence({
        criterion,
        weight: shown,
        isToday,
        leaders: named(leadersAt(line, weight)),
        today,
      });
    const all = stages(line).map((weight) => say(weight, false, 0.888));
    const ranks = standingAt(line, line.today);
    return {
      at: (weight: number) => say(weight, isSame(weight, line.today)),
      longest: all.reduce((a, b) => (b.length > a.length ? b : a), ""),
      ranks: new Map(ranks.map(({ option, rank }) => [option, rank])),
    };
  }, [options, criterion, line]);
}
