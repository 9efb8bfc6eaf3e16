import type { TargetedKeyboardEvent } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Refusal, Swatched } from "../fields";
import { parse, plain } from "../format";
import { useEdit } from "../hooks";
import type { Cell, ScoreColumn, ScoreRow, ScoreView } from "../protocol";
import type { At } from "./score";

interface Props {
  view: ScoreView;
  at: At;
  onGo: (at: At) => void;
}

const MOVES: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

// The table as one widget: one cell holds the focus, and only that one can be an input.
export function ScoreTable({ view, at, onGo }: Props) {
  const { edit, refusal, refuse } = useEdit();
  const [draft, setDraft] = useState<string | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const following = useRef(false);
  const option = view.options[at.row];
  const criterion = view.criteria[at.column];

  // The focus follows the cell in force, wherever a key or a click took it.
  useEffect(() => {
    if (!following.current) return;
    following.current = false;
    const input = table.current?.querySelector("input");
    input?.focus();
    input?.select();
    input?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [at.row, at.column]);

  const go = (row: number, column: number) => {
    following.current = true;
    refuse("");
    onGo({
      row: Math.min(view.options.length - 1, Math.max(0, row)),
      column: Math.min(view.criteria.length - 1, Math.max(0, column)),
    });
  };
  // Take what was typed; the cell keeps it, and says why, where it cannot be taken.
  const commit = async (): Promise<boolean> => {
    if (draft === null || !option || !criterion) return true;
    const value = parse(draft);
    if (draft.trim() !== "" && value === null) {
      refuse(`“${draft}” is not a number. Write 7 or 2.5, or press Escape.`);
      return false;
    }
    const where = { option: option.id, criterion: criterion.id };
    const taken = await (value === null
      ? edit("clear_score", where)
      : edit("set_score", { ...where, mode: value }));
    if (taken) setDraft(null);
    return taken;
  };
  const keys = async (event: TargetedKeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = draft !== null;
    const move = MOVES[event.key];
    if (event.key === "Escape" && typing) {
      setDraft(null);
      refuse("");
    } else if (event.key === "F2") {
      setDraft(plain(option?.cells[at.column]?.mode ?? null));
    } else if (event.key === "Enter" || (move && (!typing || move[0] !== 0))) {
      event.preventDefault();
      const [down, right] = move ?? [event.shiftKey ? -1 : 1, 0];
      if (await commit()) go(at.row + down, at.column + right);
    } else if (event.key === "Tab" && typing) {
      event.preventDefault();
      if (await commit()) go(at.row, at.column + (event.shiftKey ? -1 : 1));
    } else if ((event.key === "Home" || event.key === "End") && !typing) {
      event.preventDefault();
      go(at.row, event.key === "Home" ? 0 : view.criteria.length - 1);
    } else if ((event.key === "Delete" || event.key === "Backspace") && !typing) {
      event.preventDefault();
      if (option && criterion)
        await edit("clear_score", { option: option.id, criterion: criterion.id });
    }
  };
  const point = async (row: number, column: number) => {
    if (row === at.row && column === at.column) return;
    if (await commit()) go(row, column);
  };
  return (
    <div class="table-scroll">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern of WAI-ARIA */}
      <table ref={table} class="scores" role="grid" aria-label="Scores" onKeyDown={keys}>
        <Heads view={view} />
        <tbody>
          {view.options.map((row, i) => (
            <tr key={row.id}>
              <th scope="row">
                <Swatched colour={row.colour}>{row.name}</Swatched>
              </th>
              {view.criteria.map((column, j) => {
                const here = i === at.row && j === at.column;
                return (
                  <ScoreCell
                    key={column.id}
                    row={row}
                    column={column}
                    cell={row.cells[j] ?? null}
                    here={here}
                    draft={here ? draft : null}
                    onPoint={() => point(i, j)}
                    onDraft={setDraft}
                    onLeave={commit}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <Refusal id="mcda-cell">{refusal}</Refusal>
    </div>
  );
}

function Heads({ view }: { view: ScoreView }) {
  const spans = headings(view);
  return (
    <thead>
      {view.groups.length > 0 && (
        <tr>
          <td />
          {spans.map((span) => (
            <th key={span.key} scope="colgroup" colSpan={span.width} class="group-head">
              {span.name}
            </th>
          ))}
        </tr>
      )}
      <tr>
        <th scope="col">
          <span class="unseen">Option</span>
        </th>
        {view.criteria.map((column) => (
          <th key={column.id} scope="col" style={{ borderBottomColor: column.colour }}>
            {column.name}
            <small>
              {[column.unit, column.direction === "cost" ? "less is better" : ""]
                .filter(Boolean)
                .join(", ")}
            </small>
          </th>
        ))}
      </tr>
    </thead>
  );
}

// Neighbouring criteria of one group share a heading.
function headings(view: ScoreView): { key: string; name: string; width: number }[] {
  const spans: { key: string; group: string | null; name: string; width: number }[] = [];
  for (const column of view.criteria) {
    const last = spans.at(-1);
    if (last && last.group === column.group) last.width += 1;
    else {
      const name = view.groups.find((group) => group.id === column.group)?.name ?? "";
      spans.push({ key: column.id, group: column.group, name, width: 1 });
    }
  }
  return spans;
}

interface CellProps {
  row: ScoreRow;
  column: ScoreColumn;
  cell: Cell | null;
  here: boolean;
  draft: string | null;
  onPoint: () => void;
  onDraft: (text: string) => void;
  onLeave: () => void;
}

// The cell in force holds a field, so that typing goes where the browser sends it and no key
// is lost; the others only show their value.
function ScoreCell(props: CellProps) {
  const { cell, column, here } = props;
  const name = `${props.row.name}, ${column.name}`;
  const shown = cell === null ? "" : plain(cell.mode);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles its keys
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern of WAI-ARIA
      role="gridcell"
      tabIndex={-1}
      class={[
        cell === null ? "missing" : "",
        here ? "here" : "",
        cell?.assumption ? "assumed" : "",
      ].join(" ")}
      style={cell === null ? {} : { "--share": share(column, cell.mode) }}
      aria-label={`${name}: ${shown || "missing"}`}
      aria-selected={here}
      onClick={props.onPoint}
    >
      {here ? (
        <input
          type="text"
          inputMode="decimal"
          class="mode"
          value={props.draft ?? shown}
          data-was={props.draft === null ? undefined : shown}
          aria-label={name}
          aria-describedby="mcda-cell"
          onInput={(event) => props.onDraft(event.currentTarget.value)}
          onFocus={(event) => props.draft === null && event.currentTarget.select()}
          onBlur={props.onLeave}
        />
      ) : (
        <span class="mode">{shown || "–"}</span>
      )}
      {cell && <Range column={column} cell={cell} />}
    </td>
  );
}

function Range({ column, cell }: { column: ScoreColumn; cell: Cell }) {
  if (cell.low === null && cell.high === null) return null;
  const from = 100 * share(column, cell.low ?? cell.mode);
  const to = 100 * share(column, cell.high ?? cell.mode);
  const at = 100 * share(column, cell.mode);
  return (
    <span class="range" aria-hidden="true">
      <span style={{ left: `${from}%`, width: `${Math.max(0, to - from)}%` }} />
      <i style={{ left: `${at}%` }} />
    </span>
  );
}

// How far along its scale a value lies, 0 to 1, from low to high whatever the direction.
function share(column: ScoreColumn, value: number): number {
  if (column.from === null || column.to === null || column.from === column.to) return 0.5;
  return (value - column.from) / (column.to - column.from);
}
