// The scores as one widget: one cell has the focus, and keys, mouse and clipboard act from there.
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { ScoreView } from "../protocol";
import { AddPart } from "./score/add-part";
import { Row, type RowActions } from "./score/cell";
import type { Entries } from "./score/entries";
import { isSame, type Range } from "./score/grid";
import { ColumnHeads } from "./score/heads";
import { onKey, type Run } from "./score/keys";
import { elementAt, pointer, positionOf, reveal, rowsInSight, useStickyEdges } from "./score/sheet";
import { copied, useClipboard } from "./score/use-clipboard";
import { inRange, type Typing } from "./score/use-editing";
import type { Grid } from "./score/use-grid";
import type { Parts } from "./score/use-parts";
import type { Pasting } from "./score/use-paste";
import type { Said } from "./score/use-said";

interface TableProps {
  view: ScoreView;
  grid: Grid;
  entries: Entries;
  typing: Typing;
  pasting: Pasting;
  parts: Parts;
  said: Said;
  ids: { help: string; refusal: string };
  details: () => void; // go to what stands below about the cell in force
}

export function ScoreTable(props: TableProps) {
  const { view, grid, entries, typing, parts } = props;
  const table = useRef<HTMLTableElement>(null);
  const run = useRef<Run | null>(null);
  const dragging = useRef(false);
  const latest = useRef(props);
  latest.current = props;
  const act = useMemo(() => actions(() => latest.current), []);
  useFocus(table, props);
  useStickyEdges(table);
  useTableClipboard(table, props);

  const { at, range } = grid;
  const chosen = range ?? NOTHING;
  const fill = (over: Range, way: string) =>
    parts.edit("fill_scores", { ...inRange(view, over), way });
  return (
    <div class="table-scroll sheet" style={{ "--count": view.criteria.length }}>
      <table
        ref={table}
        class="scores"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern of WAI-ARIA
        role="grid"
        aria-label="Scores"
        aria-multiselectable="true"
        aria-describedby={props.ids.help}
        onKeyDown={(event) => {
          props.said.hush();
          onKey(event, {
            ...{ view, grid, typing, fill, run },
            page: () => rowsInSight(table.current),
            clear: (over) => clear(props, over),
            drop: (over) => entries.drop(inRange(view, over)),
            details: props.details,
            move: act.move,
            rename: act.rename,
          });
        }}
        onFocusIn={(event) => {
          const position = positionOf(table.current, view, event.target);
          if (position && !isSame(position, at)) grid.go(position);
        }}
        {...pointer(table, dragging, props)}
      >
        <colgroup>
          <col class="option-column" />
          <col span={view.criteria.length} />
        </colgroup>
        <ColumnHeads
          view={view}
          at={at.row < 0 ? at.column : null}
          from={chosen.left}
          to={chosen.right}
          renaming={parts.renaming?.kind === "criterion" ? parts.renaming.id : null}
          act={act}
        />
        <tbody>
          {view.options.map((row, i) => (
            <Row
              key={row.id}
              row={row}
              columns={view.criteria}
              at={i === at.row ? at.column : null}
              from={chosen.top <= i && i <= chosen.bottom ? chosen.left : NOTHING.left}
              to={chosen.top <= i && i <= chosen.bottom ? chosen.right : NOTHING.right}
              editing={typing.now?.option === row.id ? typing.now : null}
              entries={entries.all.get(row.id)}
              renaming={parts.renaming?.kind === "option" && parts.renaming.id === row.id}
              first={i === 0}
              last={i === view.options.length - 1}
              act={act}
            />
          ))}
        </tbody>
      </table>
      <div class="add-parts">
        <AddPart kind="option" view={view} />
        <AddPart kind="criterion" view={view} />
      </div>
    </div>
  );
}

const NOTHING: Range = { top: 0, bottom: -1, left: 0, right: -1 };

// The same object for as long as the table is there, so that rows need not be drawn again.
function actions(now: () => TableProps): RowActions {
  return {
    type: (text) => now().typing.type(text),
    leave: () => now().typing.leave(),
    move: (kind, id, by) => now().parts.move(kind, id, by),
    remove: (kind, id) => now().parts.remove(kind, id),
    rename: (part) => now().parts.rename(part),
    settle: (part, refocus) => now().parts.settle(part, refocus),
    refusal: now().ids.refusal,
  };
}

// What was refused goes first, and leaves the scores as they are.
async function clear({ view, entries, said }: TableProps, range: Range): Promise<void> {
  const block = inRange(view, range);
  if (entries.drop(block)) return;
  const { refusal } = await entries.send(block, "");
  if (refusal) said.refuse(refusal);
  else said.say("Cleared, with range and rationale. Undo brings it back.");
}

// The focus follows the cell in force, wherever a key or a click took it.
function useFocus(table: { current: HTMLTableElement | null }, props: TableProps) {
  const { view, grid, typing } = props;
  useLayoutEffect(() => {
    if (grid.moves === 0 || !table.current) return;
    const place = (position: typeof grid.at) => elementAt(table.current, view, position);
    reveal(place(grid.to));
    const isNaming = table.current.querySelector(".rename :focus") !== null;
    if (!typing.now && !isNaming) place(grid.at)?.focus({ preventScroll: true });
  }, [grid.moves]);
}

function useTableClipboard(table: { current: HTMLTableElement | null }, props: TableProps) {
  const { view, grid, pasting, said } = props;
  useClipboard({
    isAt: () => isCellOf(table.current, document.activeElement),
    copied: () => {
      if (!grid.range) return null;
      said.say("Copied.");
      return copied(view, grid.range);
    },
    cut: () => grid.range && clear(props, grid.range),
    paste: (text) => pasting.paste(text),
  });
}

function isCellOf(table: HTMLTableElement | null, element: Element | null): boolean {
  return Boolean(element?.matches("td") && table?.contains(element));
}
