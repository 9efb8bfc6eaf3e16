import { Chart } from "../chart-place";
import { Swatched } from "../fields";
import { prose, score } from "../format";
import { useSession } from "../hooks";
import type {
  ChangedGroup,
  ChangedRow,
  ComparedRow,
  Comparison,
  OpenSnapshots,
  Place,
} from "./protocol";

interface Props {
  view: OpenSnapshots;
  comparison: Comparison;
}

// Two states: what happened to the ranking, what did it, and what changed.
export function Compare({ view, comparison }: Props) {
  const { finding, changed = "", reason = "", note = "", rows, groups, charts } = comparison;
  return (
    <section class="comparison" aria-label="Comparison">
      <Sides view={view} />
      <p class="headline" aria-live="polite">
        {prose(`${finding} ${changed}`.trim())}
      </p>
      {reason && <p class="finding">{prose(reason)}</p>}
      {note && <p class="quiet">{note}</p>}
      {charts.slope && (
        <figure>
          <figcaption>Rank and score of each option, before and after</figcaption>
          <Chart name="slope" label={said(rows)} data={charts.slope} />
        </figure>
      )}
      {rows.length > 0 && <Places rows={rows} open={!charts.slope} view={view} />}
      {groups.length > 0 && (
        <div class="changed">
          {groups.map((group) => (
            <Changed key={group.key} group={group} />
          ))}
        </div>
      )}
    </section>
  );
}

function said(rows: ComparedRow[]): string {
  return `Places before and after. ${rows.map((r) => `${r.name}: ${place(r.before)}, then ${place(r.after)}`).join("; ")}.`;
}

function place(at: Place): string {
  return "why" in at ? at.why : `rank ${at.rank}, ${score(at.score)}`;
}

function Sides({ view }: { view: OpenSnapshots }) {
  const session = useSession();
  const names = view.kept.map((kept) => kept.name);
  return (
    <p class="controls">
      <label>
        From{" "}
        <select
          value={view.from}
          onChange={(event) => session.ask({ from: event.currentTarget.value, to: view.to })}
        >
          {names.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        to{" "}
        <select
          value={view.to}
          onChange={(event) => session.ask({ from: view.from, to: event.currentTarget.value })}
        >
          <option value="">Now</option>
          {names
            .filter((name) => name !== view.from)
            .map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
        </select>
      </label>
    </p>
  );
}

function Places({ rows, open, view }: { rows: ComparedRow[]; open: boolean; view: OpenSnapshots }) {
  const sides = [`“${view.from}”`, view.to ? `“${view.to}”` : "Now"];
  return (
    <details class="figures" open={open}>
      <summary>The same as a table</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: nothing in it takes the focus to scroll by */}
      <section class="table-scroll" aria-label="Places as a table" tabIndex={0}>
        <table class="plain-table">
          <caption class="unseen">Rank and score of each option, before and after</caption>
          <thead>
            <tr>
              <td />
              {sides.map((side) => (
                <th key={side} scope="colgroup" colSpan={2}>
                  {side}
                </th>
              ))}
            </tr>
            <tr>
              <th scope="col">Option</th>
              {sides.flatMap((side) => [
                <th key={`${side} rank`} scope="col">
                  Rank
                </th>,
                <th key={`${side} score`} scope="col">
                  Score
                </th>,
              ])}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Swatched colour={row.colour}>{row.name}</Swatched>
                </th>
                <Cells at={row.before} />
                <Cells at={row.after} />
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

function Cells({ at }: { at: Place }) {
  if ("why" in at) return <td colSpan={2}>{at.why}</td>;
  return (
    <>
      <td>{at.rank}</td>
      <td>{score(at.score)}</td>
    </>
  );
}

function Changed({ group }: { group: ChangedGroup }) {
  return (
    <section aria-label={group.title}>
      <h4>{group.title}</h4>
      <ul>
        {group.rows.map((row) => (
          <ChangedLine key={row.what} row={row} />
        ))}
      </ul>
      {group.more > 0 && <p class="quiet">And {group.more} more.</p>}
    </section>
  );
}

// What was there and what is there now; one of them alone where a part came or went.
function ChangedLine({ row }: { row: ChangedRow }) {
  const { what, was, now, unit = "", colour } = row;
  return (
    <li>
      <span class="what">{colour ? <Swatched colour={colour}>{what}</Swatched> : what}</span>
      <span>
        {was}
        {was && now && (
          <>
            {" "}
            <span class="unseen">to</span>
            <span aria-hidden="true">→</span>{" "}
          </>
        )}
        {now && <strong>{now}</strong>} {unit}
      </span>
    </li>
  );
}
