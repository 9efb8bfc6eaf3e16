import { rows } from "../../../chart";
import { percent } from "../../format";
import { useSession } from "../../hooks";
import type { AnsweredTest } from "./protocol";

interface Interval {
  weight: number;
  low: number;
  high: number;
  below: string | null;
  above: string | null;
}

export function Stability({ view }: { view: AnsweredTest }) {
  const session = useSession();
  const intervals = rows(view.stability) as unknown as Interval[];
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
            {view.criteria.map(({ id, name }, i) => (
              <tr key={id} class={id === view.criterion ? "here" : ""}>
                <th scope="row">
                  <button
                    type="button"
                    class="plain"
                    onClick={() => session.ask({ criterion: id })}
                  >
                    {name}
                  </button>
                </th>
                <Cells interval={intervals[i]} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function Cells({ interval }: { interval: Interval | undefined }) {
  if (!interval) return null;
  return (
    <>
      <td>{percent(interval.weight)}</td>
      <td>{span(interval)}</td>
      <td>{beyond(interval)}</td>
    </>
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
