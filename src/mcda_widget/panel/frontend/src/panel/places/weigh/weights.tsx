import { useRef } from "preact/hooks";
import { Chart } from "../../chart-place";
import { Swatched } from "../../fields";
import { percent, points, prose } from "../../format";
import type { WeighRow, WeighView } from "../../protocol";
import { Contrast } from "./contrast";
import { GroupToggles, Toggle, useGroups } from "./groups";
import { Notices } from "./notices";

// What the judgements come to: a sentence, bars, figures, and what they can be held against.
export function Weights({ view }: { view: WeighView }) {
  const place = useRef<HTMLDivElement>(null);
  return (
    <div class="weights" ref={place}>
      {view.problem && view.way !== "ahp" && <p class="notice">{view.problem}</p>}
      {view.read_back && <p>{prose(view.read_back)}</p>}
      {view.charts.weights && (
        <>
          <figure>
            <figcaption>The weights this comes to</figcaption>
            <GroupToggles view={view} />
            <Chart name="weights" label={said(view)} data={view.charts.weights} />
          </figure>
          {view.neighbours.length > 0 && <ReadBack neighbours={view.neighbours} />}
          <WeightTable view={view} />
        </>
      )}
      <Notices view={view} place={place} />
      {view.charts.weights && <Contrast view={view} />}
    </div>
  );
}

// Each criterion against the next in order of weight, to be heard and agreed to, or not.
function ReadBack({ neighbours }: { neighbours: string[] }) {
  return (
    <details class="figures">
      <summary>Read it back</summary>
      <ol class="read-back">
        {neighbours.map((pair) => (
          <li key={pair}>{pair}</li>
        ))}
      </ol>
    </details>
  );
}

function WeightTable({ view }: { view: WeighView }) {
  const { groups, collapsed, toggle } = useGroups(view);
  const alone = view.rows.filter((row) => !groups.some((group) => group.id === row.group));
  return (
    <details class="figures">
      <summary>The weights as a table</summary>
      <table class="plain-table weight-table">
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            <th scope="col">Rests on</th>
            <th scope="col">Points of 100</th>
          </tr>
        </thead>
        {groups.map((group) => {
          const isOpen = !collapsed.includes(group.id);
          const inside = view.rows.filter((row) => row.group === group.id);
          return (
            <tbody key={group.id}>
              <tr class="total-row">
                <th scope="rowgroup">
                  <Toggle name={group.name} open={isOpen} onToggle={() => toggle(group.id)} />
                </th>
                <td>
                  {inside.length} {inside.length === 1 ? "criterion" : "criteria"}
                </td>
                <td>{points(100 * (view.totals[group.id] ?? 0))}</td>
              </tr>
              {isOpen && inside.map((row) => <Line key={row.id} row={row} view={view} />)}
            </tbody>
          );
        })}
        {alone.length > 0 && (
          <tbody>
            {alone.map((row) => (
              <Line key={row.id} row={row} view={view} />
            ))}
          </tbody>
        )}
      </table>
    </details>
  );
}

function Line({ row, view }: { row: WeighRow; view: WeighView }) {
  return (
    <tr>
      <th scope="row">
        <Swatched colour={row.colour}>{row.name}</Swatched>
      </th>
      <td>{view.basis[row.id]}</td>
      <td>{points(100 * (row.weight ?? 0))}</td>
    </tr>
  );
}

function said(view: WeighView): string {
  const named = (row: WeighRow) => `${row.name} ${percent(row.weight ?? 0)}`;
  const groups = view.groups.flatMap(({ id, name }) => {
    const inside = view.rows.filter((row) => row.group === id);
    if (inside.length === 0) return [];
    const total = `${name} ${percent(view.totals[id] ?? 0)}`;
    return view.collapsed.includes(id) ? total : `${total}: ${inside.map(named).join(", ")}`;
  });
  const alone = view.rows.filter((row) => row.group === null).map(named);
  return `Bars of the weights. ${[...groups, ...alone].join("; ")}.`;
}
