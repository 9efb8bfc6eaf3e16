// Where one is in the table, and where a key leads.
import type { ScoreView } from "../../protocol";

// A cell by position; row -1 is the head of a column, column -1 the head of a row.
export interface Position {
  row: number;
  column: number;
}

export function isSame(one: Position, other: Position): boolean {
  return one.row === other.row && one.column === other.column;
}

// A position with the option and the criterion that stood there, so that it follows them when
// they are moved, and stays near where they were when they are removed.
export interface Spot extends Position {
  option: string;
  criterion: string;
}

export interface Range {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export interface Size {
  rows: number;
  columns: number;
}

export function spotAt(view: ScoreView, { row, column }: Position): Spot {
  return {
    row,
    column,
    option: view.options[row]?.id ?? "",
    criterion: view.criteria[column]?.id ?? "",
  };
}

export function located(view: ScoreView, spot: Spot): Position {
  return {
    row: place(view.options, spot.option, spot.row),
    column: place(view.criteria, spot.criterion, spot.column),
  };
}

function place(parts: { id: string }[], id: string, position: number): number {
  if (position < 0 || parts[position]?.id === id) return position;
  const found = parts.findIndex((part) => part.id === id);
  return found >= 0 ? found : Math.min(position, parts.length - 1);
}

export function sizeOf(view: ScoreView): Size {
  return { rows: view.options.length, columns: view.criteria.length };
}

export function between(one: Position, other: Position): Range {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  };
}

export function clamped({ row, column }: Position, size: Size, lowest: number): Position {
  return {
    row: Math.max(lowest, Math.min(size.rows - 1, row)),
    column: Math.max(lowest, Math.min(size.columns - 1, column)),
  };
}

export const ARROWS: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

interface Keys {
  key: string;
  far: boolean; // with Ctrl, or ⌘
  page: number; // rows in sight
}

// Where a key leads from a position, before it is kept within the table; null where nowhere.
export function led(view: ScoreView, from: Position, { key, far, page }: Keys): Position | null {
  const { rows, columns } = sizeOf(view);
  const arrow = ARROWS[key];
  if (arrow) return far ? edge(view, from, arrow) : moved(from, arrow);
  switch (key) {
    case "Home":
      return { row: far ? 0 : from.row, column: 0 };
    case "End":
      return { row: far ? rows - 1 : from.row, column: columns - 1 };
    case "PageUp":
      return { row: Math.max(0, from.row - page), column: from.column };
    case "PageDown":
      return { row: from.row + page, column: from.column };
    default:
      return null;
  }
}

export function moved(from: Position, [down, right]: readonly [number, number]): Position {
  return { row: from.row + down, column: from.column + right };
}

// As in spreadsheets: to the end of what is filled, or over what is missing to the next score.
function edge(view: ScoreView, from: Position, step: readonly [number, number]): Position {
  const inside = ({ row, column }: Position) =>
    view.options[row] !== undefined && view.criteria[column] !== undefined;
  const given = ({ row, column }: Position) => Boolean(view.options[row]?.cells[column]);
  let at = from;
  let next = moved(at, step);
  if (!inside(next)) return from;
  const filled = given(at) && given(next);
  do {
    at = next;
    next = moved(at, step);
  } while (inside(next) && (filled ? given(next) : !given(at)));
  return at;
}
