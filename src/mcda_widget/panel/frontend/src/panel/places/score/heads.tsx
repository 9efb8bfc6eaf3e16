// The heads of the table: names with a menu, renamed in place.
import { useMemo } from "preact/hooks";
import { Swatched } from "../../fields";
import { Menu } from "../../menu";
import { type Kind, type Part, partItems } from "../../part-items";
import type { ScoreColumn, ScoreRow, ScoreView } from "../../protocol";
import { Rename } from "./rename";

export interface HeadActions {
  move: (kind: Kind, id: string, by: number) => unknown;
  remove: (kind: Kind, id: string) => unknown;
  rename: (part: Part) => void; // show the field for a new name
  settle: (part: Part, refocus: boolean) => void; // and put it away
}

interface RowHeadProps {
  row: ScoreRow;
  here: boolean;
  chosen: boolean;
  renaming: boolean;
  first: boolean;
  last: boolean;
  act: HeadActions;
}

export function RowHead({ row, here, chosen, renaming, first, last, act }: RowHeadProps) {
  const items = partItems("option", row.id, { first, last, back: "up", on: "down" }, act);
  return (
    <th scope="row" data-part={row.id} class={chosen ? "chosen" : ""} aria-label={row.name}>
      <div class="head-cell">
        {renaming ? (
          <Rename kind="option" part={row} onDone={act.settle} />
        ) : (
          <Swatched colour={row.colour}>{row.name}</Swatched>
        )}
        <Menu label={`Change ${row.name}`} items={items} tabIndex={here ? 0 : -1} />
      </div>
    </th>
  );
}

interface ColumnHeadsProps {
  view: ScoreView;
  at: number | null; // the column whose head is in force
  from: number; // the columns chosen
  to: number;
  renaming: string | null; // the criterion whose name is being changed
  act: HeadActions;
}

export function ColumnHeads({ view, at, from, to, renaming, act }: ColumnHeadsProps) {
  const { criteria, groups } = view;
  return useMemo(() => {
    const spans = groups.length > 0 ? headings(criteria, groups) : [];
    return (
      <thead>
        {spans.length > 0 && (
          <tr>
            <Corner rows={2} />
            {spans.map((span) => (
              <th key={span.key} scope="colgroup" colSpan={span.width} class="group-head">
                {span.name}
              </th>
            ))}
          </tr>
        )}
        <tr>
          {spans.length === 0 && <Corner rows={1} />}
          {criteria.map((column, j) => (
            <ColumnHead
              key={column.id}
              column={column}
              ends={endsOf(criteria, column)}
              here={j === at}
              chosen={from <= j && j <= to}
              renaming={renaming === column.id}
              act={act}
            />
          ))}
        </tr>
      </thead>
    );
  }, [criteria, groups, at, from, to, renaming, act]);
}

function Corner({ rows }: { rows: number }) {
  return (
    <th scope="col" rowSpan={rows} class="corner">
      <span class="unseen">Option</span>
    </th>
  );
}

interface ColumnHeadProps {
  column: ScoreColumn;
  ends: { first: boolean; last: boolean };
  here: boolean;
  chosen: boolean;
  renaming: boolean;
  act: HeadActions;
}

function ColumnHead({ column, ends, here, chosen, renaming, act }: ColumnHeadProps) {
  const items = partItems("criterion", column.id, { ...ends, back: "left", on: "right" }, act);
  const about = [column.unit, column.direction === "cost" ? "less is better" : ""].filter(Boolean);
  return (
    <th
      scope="col"
      data-part={column.id}
      class={chosen ? "chosen" : ""}
      style={{ "--mark": column.colour }}
      aria-label={[column.name, ...about].join(", ")}
    >
      <div class="head-cell">
        {renaming ? (
          <Rename kind="criterion" part={column} onDone={act.settle} />
        ) : (
          <span>{column.name}</span>
        )}
        <div class="about">
          <small>{about.join(", ")}</small>
          <Menu label={`Change ${column.name}`} items={items} tabIndex={here ? 0 : -1} />
        </div>
      </div>
    </th>
  );
}

// A criterion moves among those of its group.
function endsOf(criteria: ScoreColumn[], column: ScoreColumn): { first: boolean; last: boolean } {
  const peers = criteria.filter((other) => other.group === column.group);
  return { first: peers[0] === column, last: peers.at(-1) === column };
}

// Neighbouring criteria of one group share a heading.
function headings(criteria: ScoreColumn[], groups: ScoreView["groups"]) {
  const spans: { key: string; group: string | null; name: string; width: number }[] = [];
  for (const column of criteria) {
    const last = spans.at(-1);
    if (last && last.group === column.group) last.width += 1;
    else {
      const name = groups.find((group) => group.id === column.group)?.name ?? "";
      spans.push({ key: column.id, group: column.group, name, width: 1 });
    }
  }
  return spans;
}
