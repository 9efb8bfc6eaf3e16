import { useMemo } from "preact/hooks";
import { type Row, rows } from "../../../chart";
import { percent } from "../../format";
import type { AnsweredTest } from "./protocol";

// What costs the leader its place stands open; trades further down can be opened.
export function Crossings({ view }: { view: AnsweredTest }) {
  const table = view.charts.one_way.crossings;
  const crossings = useMemo(() => rows(table), [table]);
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

function Trades(props: { title: string; crossings: Row[]; open?: boolean }) {
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
              <td>{percent(crossing.weight as number)}</td>
              <td>{trade(crossing)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function trade({ name, other_name: other, position, first }: Row): string {
  if (first) return `${name} takes the lead from ${other}.`;
  return `${name} passes ${other} for place ${position}.`;
}
