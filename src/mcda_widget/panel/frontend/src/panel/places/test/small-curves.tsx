import { useCallback, useState } from "preact/hooks";
import type { ChartHandle, Part } from "../../../chart";
import { Chart } from "../../chart-place";
import { useId, useSession } from "../../hooks";
import type { AnsweredTest } from "./protocol";
import { at } from "./scrub";

const LEAST = 172; // pixels, for 28 letters of a title above it

// One small chart for each criterion. A click chooses one; so do the radio buttons that lie over
// them, unseen, for the keyboard and for screen readers.
export function SmallCurves({ view }: { view: AnsweredTest }) {
  const session = useSession();
  const name = useId("curves");
  const [parts, lay] = useState<Part[]>([]);
  const use = useCallback(
    (chart: ChartHandle) => {
      const ends = [
        chart.onDraw(() => lay(chart.parts())),
        chart.on("click", ({ datum }) => {
          if (datum?.criterion) session.ask({ criterion: String(datum.criterion) });
        }),
      ];
      return () => {
        for (const end of ends) end();
      };
    },
    [session],
  );
  return (
    <figure>
      <figcaption>
        The same for every criterion: score against weight, today's weight as a rule
      </figcaption>
      <div class="over">
        <Chart
          name="curves"
          label="Small curves, one for each criterion; the table below says the same."
          data={view.charts.curves}
          cells={LEAST}
          use={use}
        />
        <fieldset class="parts">
          <legend class="unseen">Criterion to look at</legend>
          {view.criteria.map((criterion, i) => (
            <label key={criterion.id} style={at(parts[i])}>
              <input
                type="radio"
                name={name}
                checked={criterion.id === view.criterion}
                onChange={() => session.ask({ criterion: criterion.id })}
              />
              <span class="unseen">{criterion.name}</span>
            </label>
          ))}
        </fieldset>
      </div>
    </figure>
  );
}
