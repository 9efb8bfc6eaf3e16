import { Chart } from "../chart-place";
import { percent, prose } from "../format";
import { useSession } from "../hooks";
import type { Crossing, Interval, TestView } from "../protocol";

export function TestPlace({ view }: { view: TestView }) {
  if (view.criteria.length === 0) return <p class="notice">{view.problem}</p>;
  return (
    <div class="test">
      <h3>What if one criterion mattered more, or less?</h3>
      <Pick view={view} />
      <p class="headline">{prose(view.sentence ?? "")}</p>
      <p class="quiet">
        The others keep their proportions to each other.{" "}
        {view.exact ? "Crossings are exact." : "Crossings are found by search."}
      </p>
      {view.charts.one_way && (
        <figure>
          <Chart
            name="one_way"
            label={`Score of each option against a weight. ${view.sentence}`}
            data={view.charts.one_way}
          />
        </figure>
      )}
      <Crossings view={view} />
      {view.charts.curves && (
        <figure>
          <figcaption>
            The same for every criterion: score against weight, today's weight as a rule
          </figcaption>
          <Chart
            name="curves"
            label="Small curves, one for each criterion; the table below says the same."
            data={view.charts.curves}
          />
        </figure>
      )}
      <Stability view={view} />
      <details class="code">
        <summary>Show me the code</summary>
        <pre>
          <code>{view.code}</code>
        </pre>
      </details>
    </div>
  );
}

function Pick({ view }: { view: TestView }) {
  const session = useSession();
  return (
    <div class="pick">
      <span aria-hidden="true">Criterion</span>
      <select
        aria-label="Criterion"
        value={view.criterion ?? ""}
        onChange={(event) => session.ask({ criterion: event.currentTarget.value })}
      >
        {view.criteria.map((criterion) => (
          <option key={criterion.id} value={criterion.id}>
            {criterion.name}
          </option>
        ))}
      </select>
    </div>
  );
}

// What costs the leader its place stands open; trades further down can be opened.
function Crossings({ view }: { view: TestView }) {
  const crossings = view.crossings ?? [];
  const leads = crossings.filter((crossing) => crossing.first);
  const others = crossings.filter((crossing) => !crossing.first);
  if (crossings.length === 0)
    return <p>No two options trade places, whatever this criterion weighs.</p>;
  return (
    <>
      {leads.length > 0 && <Trades title="Where the lead changes" crossings={leads} open />}
      {others.length > 0 && (
        <Trades title={`Where other places change (${others.length})`} crossings={others} />
      )}
    </>
  );
}

function Trades(props: { title: string; crossings: Crossing[]; open?: boolean }) {
  return (
    <details class="figures" open={props.open ?? false}>
      <summary>{props.title}</summary>
      <table class="plain-table">
        <thead>
          <tr>
            <th scope="col">Weight</th>
            <th scope="col">What happens as it rises</th>
          </tr>
        </thead>
        <tbody>
          {props.crossings.map((crossing) => (
            <tr key={`${crossing.weight} ${crossing.option} ${crossing.other}`}>
              <td>{percent(crossing.weight)}</td>
              <td>{trade(crossing)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function trade({ option, other, position, first }: Crossing): string {
  if (first) return `${option} takes the lead from ${other}.`;
  return `${option} passes ${other} for place ${position}.`;
}

function Stability({ view }: { view: TestView }) {
  const session = useSession();
  return (
    <details class="figures" open>
      <summary>How far each weight can move before {view.leader} loses the lead</summary>
      <div class="table-scroll">
        <table class="plain-table">
          <thead>
            <tr>
              <th scope="col">Criterion</th>
              <th scope="col">Weight today</th>
              <th scope="col">{view.leader} leads</th>
              <th scope="col">Beyond that</th>
            </tr>
          </thead>
          <tbody>
            {view.criteria.map((criterion) => (
              <tr key={criterion.id} class={criterion.id === view.criterion ? "here" : ""}>
                <th scope="row">
                  <button
                    type="button"
                    class="plain"
                    onClick={() => session.ask({ criterion: criterion.id })}
                  >
                    {criterion.name}
                  </button>
                </th>
                <td>{percent(criterion.weight)}</td>
                <td>{span(criterion)}</td>
                <td>{beyond(criterion)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function span({ low, high, below, above }: Interval): string {
  if (!below && !above) return "at any weight";
  if (!below) return `below ${percent(high)}`;
  if (!above) return `above ${percent(low)}`;
  return `from ${percent(low)} to ${percent(high)}`;
}

function beyond({ below, above }: Interval): string {
  return (
    [below && `${below} (below)`, above && `${above} (above)`].filter(Boolean).join(", ") || "–"
  );
}
