// A row of scores, drawn again only where something of it changed.
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { parse, plain } from "../../format";
import type { Cell, ScoreColumn, ScoreRow } from "../../protocol";
import type { Entry, RowEntries } from "./entries";
import { goodness, inWords, share } from "./figures";
import { type HeadActions, RowHead } from "./heads";
import type { Editing } from "./use-editing";

export interface RowActions extends HeadActions {
  type: (text: string) => void;
  leave: () => void;
  refusal: string; // id of where it is said what is wrong with what is being typed
}

interface RowProps {
  row: ScoreRow;
  columns: ScoreColumn[];
  at: number | null; // the column in force in this row, -1 for its head
  from: number; // the columns chosen in this row; none where `to` is below `from`
  to: number;
  editing: Editing | null;
  entries: RowEntries | undefined;
  renaming: boolean;
  first: boolean;
  last: boolean;
  act: RowActions;
}

export function Row(props: RowProps) {
  const { row, columns, at, from, to, editing, entries, renaming, first, last, act } = props;
  return useMemo(
    () => (
      <tr>
        <RowHead
          row={row}
          here={at === -1}
          chosen={to >= from}
          renaming={renaming}
          first={first}
          last={last}
          act={act}
        />
        {columns.map((column, j) => (
          <ScoreCell
            key={column.id}
            name={row.name}
            column={column}
            cell={row.cells[j] ?? null}
            here={j === at}
            chosen={from <= j && j <= to}
            editing={editing?.criterion === column.id ? editing : null}
            entry={entries?.get(column.id)}
            act={act}
          />
        ))}
      </tr>
    ),
    [row, columns, at, from, to, editing, entries, renaming, first, last, act],
  );
}

interface CellProps {
  name: string;
  column: ScoreColumn;
  cell: Cell | null;
  here: boolean;
  chosen: boolean;
  editing: Editing | null;
  entry: Entry | undefined;
  act: RowActions;
}

function ScoreCell({ name, column, cell, here, chosen, editing, entry, act }: CellProps) {
  const value = entry ? parse(entry.text) : (cell?.mode ?? null);
  const refused = Boolean(entry?.refusal);
  const isRange = !entry && (cell?.low !== undefined || cell?.high !== undefined);
  const marks = [
    value === null && !refused && "missing",
    here && "here",
    chosen && "chosen",
    entry && (entry.refusal ? "refused" : "sent"),
    cell?.assumption && "assumed",
    cell?.rationale && "argued",
    isRange && "ranged",
  ];
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern of WAI-ARIA
      role="gridcell"
      tabIndex={here ? 0 : -1}
      class={marks.filter(Boolean).join(" ")}
      style={value === null ? {} : drawn(column, value, isRange ? cell : null)}
      aria-selected={chosen}
      aria-invalid={refused}
      aria-label={editing || entry ? undefined : (inWords(cell) ?? undefined)}
    >
      {editing ? (
        <Editor label={`${name}, ${column.name}`} editing={editing} act={act} />
      ) : (
        <span class="mode">{(entry ? entry.text : plain(cell?.mode ?? null)) || "–"}</span>
      )}
    </td>
  );
}

// What the style sheet draws a cell with. The range is a background, not an element: thousands of
// elements with places of their own would cost more to paint than all else together.
function drawn(column: ScoreColumn, value: number, ranged: Cell | null) {
  const good = { "--good": goodness(column, value).toFixed(3) };
  if (!ranged) return good;
  const low = share(column, ranged.low ?? value);
  const high = share(column, ranged.high ?? value);
  return {
    ...good,
    "--from": low.toFixed(3),
    "--over": (high - low).toFixed(3),
    "--at": share(column, value).toFixed(3),
  };
}

function Editor({ label, editing, act }: { label: string; editing: Editing; act: RowActions }) {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    if (!editing.quick) field.current?.select();
  }, []);
  return (
    <input
      ref={field}
      type="text"
      inputMode="decimal"
      autocomplete="off"
      value={editing.text}
      data-was={editing.was}
      aria-label={label}
      aria-invalid={Boolean(editing.refusal)}
      aria-describedby={act.refusal}
      onInput={(event) => act.type(event.currentTarget.value)}
      // Another window may have the focus for a while; the page still has it here.
      onBlur={() => document.activeElement !== field.current && act.leave()}
    />
  );
}
