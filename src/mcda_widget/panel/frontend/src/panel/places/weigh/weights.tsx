import { Chart } from "../../chart-place";
import { Swatched } from "../../fields";
import { percent, points, prose } from "../../format";
import type { WeighView } from "../../protocol";

// What the judgements come to: a sentence, bars, figures.
export function Weights({ view }: { view: WeighView }) {
  return (
    <div class="weights">
      {view.problem && view.way !== "ahp" && <p class="notice">{view.problem}</p>}
      {view.read_back && <p>{prose(view.read_back)}</p>}
      {view.charts.weights && (
        <>
          <figure>
            <figcaption>The weights this comes to</figcaption>
            <Chart name="weights" label={said(view)} data={view.charts.weights} />
          </figure>
          <WeightTable view={view} />
        </>
      )}
    </div>
  );
}

function WeightTable({ view }: { view: WeighView }) {
  const group = new Map(view.groups.map((g) => [g.id, g.name]));
  return (
    <details class="figures">
      <summary>The weights as a table</summary>
      <table class="plain-table">
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            {group.size > 0 && <th scope="col">Group</th>}
            <th scope="col">Points of 100</th>
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Swatched colour={row.colour}>{row.name}</Swatched>
              </th>
              {group.size > 0 && <td>{group.get(row.group ?? "") ?? "–"}</td>}
              <td>{points(100 * (row.weight ?? 0))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function said(view: WeighView): string {
  const rows = view.rows.map((row) => `${row.name} ${percent(row.weight ?? 0)}`);
  return `Bars of the weights. ${rows.join(", ")}.`;
}
