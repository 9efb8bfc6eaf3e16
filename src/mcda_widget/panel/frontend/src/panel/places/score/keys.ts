// What each key does in the table.
import type { TargetedKeyboardEvent } from "preact";
import type { Kind, Part } from "../../part-items";
import type { ScoreView } from "../../protocol";
import { ARROWS, between, isSame, led, moved, type Position, type Range, sizeOf } from "./grid";
import type { Typing } from "./use-editing";
import type { Grid } from "./use-grid";
import { isHead } from "./use-grid";

type KeyEvent = TargetedKeyboardEvent<HTMLElement>;

export interface Keyed {
  view: ScoreView;
  grid: Grid;
  typing: Typing;
  page: () => number; // rows in sight
  clear: (range: Range) => void;
  drop: (range: Range) => void; // what was refused there
  fill: (range: Range, way: "down" | "right") => void;
  details: () => void;
  move: (kind: Kind, id: string, by: number) => unknown;
  rename: (part: Part) => void;
  run: { current: Run | null };
}

// The column where a run of Tab began and where it has come to, so that Enter there goes back
// under where it began, as in spreadsheets.
export interface Run {
  began: number;
  at: Position;
}

export function onKey(event: KeyEvent, table: Keyed): void {
  const { target } = event;
  if (target instanceof HTMLElement && target.closest("[role=menu], .rename")) return;
  const known = table.typing.now
    ? typingKey(event, table)
    : isHead(table.grid.at)
      ? headKey(event, table)
      : cellKey(event, table);
  if (known) event.preventDefault();
}

const isFar = (event: KeyEvent) => event.ctrlKey || event.metaKey;

// While something is being typed.
function typingKey(event: KeyEvent, table: Keyed): boolean {
  const { view, grid, typing, run } = table;
  const { at, range } = grid;
  const arrow = ARROWS[event.key];
  if (event.key === "Escape") typing.cancel();
  else if (event.key === "Enter" && isFar(event) && range) typing.spread(range);
  else if (event.key === "Enter") typing.take(after(event, table));
  // What was refused is left, and stays in its cell: Tab goes on to what can be done about it.
  else if (event.key === "Tab" && typing.now?.refusal) return false;
  else if (event.key === "Tab") {
    const column = at.column + (event.shiftKey ? -1 : 1);
    if (!view.criteria[column]) return false; // out of the table; what was typed is taken
    run.current = { began: began(table), at: { row: at.row, column } };
    typing.take(run.current.at);
  } else if (arrow && typing.now?.quick && !isFar(event)) {
    typing.take(within(view, moved(at, arrow)));
  } else return false;
  return true;
}

// On a cell.
function cellKey(event: KeyEvent, table: Keyed): boolean {
  const { view, grid, typing } = table;
  const { at, range } = grid;
  const far = isFar(event);
  if (event.altKey && !isWritten(event)) return false;
  if (event.key === "Enter" && far) table.details();
  else if (event.key === "Enter") grid.go(after(event, table));
  else if (event.key === "F2") typing.begin("change");
  else if (event.key === "Escape") {
    table.drop(between(at, at));
    grid.go(at);
  } else if ((event.key === "Delete" || event.key === "Backspace") && range) table.clear(range);
  else if (event.key === " ") chooseLine(event, table);
  else if (far && event.key.toLowerCase() === "a") choose(table, 0, 0);
  else if (far && event.key.toLowerCase() === "d" && range) table.fill(range, "down");
  else if (far && event.key.toLowerCase() === "r" && range) table.fill(range, "right");
  else if (isWritten(event) || event.key === "Dead" || event.key === "Process") {
    // The field is there and has the focus before the browser writes, so that what is written,
    // and undone, is the browser's own.
    typing.begin("anew");
    return false;
  } else {
    const from = event.shiftKey ? grid.to : at;
    const to = led(view, from, { key: event.key, far, page: table.page() });
    if (!to) return false;
    grid.go(to, event.shiftKey);
  }
  return true;
}

// On the head of a row or a column.
function headKey(event: KeyEvent, { view, grid, move, rename, page }: Keyed): boolean {
  const { row, column } = grid.at;
  const kind: Kind = column < 0 ? "option" : "criterion";
  const id = (column < 0 ? view.options[row] : view.criteria[column])?.id ?? "";
  const arrow = ARROWS[event.key];
  if (event.altKey && arrow) {
    const by = column < 0 ? arrow[0] : arrow[1];
    if (by !== 0) move(kind, id, by);
    return true;
  }
  if (event.key === "F2") {
    rename({ kind, id });
    return true;
  }
  const to = arrow
    ? moved(grid.at, arrow)
    : led(view, grid.at, { key: event.key, far: isFar(event), page: page() });
  if (to) grid.go(to);
  return to !== null;
}

function chooseLine(event: KeyEvent, table: Keyed): void {
  const { row, column } = table.grid.at;
  if (event.shiftKey) choose(table, row, 0, row);
  else if (isFar(event)) choose(table, 0, column, undefined, column);
}

function choose({ view, grid }: Keyed, top: number, left: number, bottom?: number, right?: number) {
  const size = sizeOf(view);
  const end = { row: bottom ?? size.rows - 1, column: right ?? size.columns - 1 };
  grid.choose({ row: top, column: left }, end);
}

function after(event: KeyEvent, table: Keyed): Position {
  const column = began(table);
  table.run.current = null;
  return { row: Math.max(0, table.grid.at.row + (event.shiftKey ? -1 : 1)), column };
}

function began({ grid, run }: Keyed): number {
  const { current } = run;
  return current && isSame(current.at, grid.at) ? current.began : grid.at.column;
}

function within(view: ScoreView, { row, column }: Position): Position {
  const { rows, columns } = sizeOf(view);
  return {
    row: Math.min(rows - 1, Math.max(0, row)),
    column: Math.min(columns - 1, Math.max(0, column)),
  };
}

// Whether a key writes something, also with AltGr, which some systems tell as Ctrl and Alt.
function isWritten(event: KeyEvent): boolean {
  if (event.key.length !== 1 || event.key === " ") return false;
  return !(isFar(event) || event.altKey) || event.getModifierState("AltGraph");
}
