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
    <label class="pick">
      Criterion{" "}
      <select
        value={view.criterion ?? ""}
        onChange={(event) => session.ask({ criterion: event.currentTarget.value })}
      >
        {view.criteria.map((criterion) => (
          <option key={criterion.id} value={criterion.id}>
            {criterion.name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Crossings({ view }: { view: TestView }) {
  const crossings = view.crossings ?? [];
  if (crossings.length === 0)
    return <p>No two options trade places, whatever this criterion weighs.</p>;
  return (
    <details class="figures" open={crossings.length < 8}>
      <summary>Where options trade places</summary>
      <table class="plain-table">
        <thead>
          <tr>
            <th scope="col">Weight</th>
            <th scope="col">What happens as it rises</th>
          </tr>
        </thead>
        <tbody>
          {crossings.map((crossing) => (
            <tr
              key={`${crossing.weight} ${crossing.option} ${crossing.other}`}
              class={crossing.first ? "leads" : ""}
            >
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
