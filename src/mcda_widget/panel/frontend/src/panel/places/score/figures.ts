// The figures of a cell: as text, and as shares of a scale for shading and ranges.
import { parse, plain } from "../../format";
import type { Cell, ScoreColumn } from "../../protocol";

// Lowest/most plausible/highest, or the one figure there is; what a cell is edited as.
export function written(cell: Cell | null): string {
  if (!cell) return "";
  if (cell.low === undefined && cell.high === undefined) return plain(cell.mode);
  return [cell.low ?? null, cell.mode, cell.high ?? null].map(plain).join("/");
}

// How far along its scale a value lies, 0 to 1, from low to high whatever the direction.
export function share(column: ScoreColumn, value: number): number {
  if (column.from === null || column.to === null || column.from === column.to) return 0.5;
  return Math.min(1, Math.max(0, (value - column.from) / (column.to - column.from)));
}

// How good a value is, 0 to 1: the shading's depth.
export function goodness(column: ScoreColumn, value: number): number {
  const along = share(column, value);
  return column.direction === "cost" ? 1 - along : along;
}

// Whether a text is surely a score there, so that one need not wait for the kernel to say so.
export function isSure(column: ScoreColumn | undefined, text: string): boolean {
  if (!column || text.trim() === "") return Boolean(column);
  const parts = text.split("/").map((part) => part.trim());
  const values = parts.map(parse);
  const holds = (value: number) =>
    value >= (column.low ?? -Infinity) && value <= (column.high ?? Infinity);
  const given = values.filter((value) => value !== null);
  const isRead = values.every((value, i) => value !== null || (i !== 1 && parts[i] === ""));
  const ordered = given.every((value, i) => i === 0 || (given[i - 1] ?? value) <= value);
  if (parts.length === 1) return values[0] !== null && given.every(holds);
  const isDate = /^\d{4}\/|\/\d{4}$/.test(text.trim());
  return parts.length === 3 && isRead && ordered && !isDate && given.every(holds);
}

// A cell in words, for those who do not see its shading and marks; null where the figure says all.
export function inWords(cell: Cell | null): string | null {
  if (!cell) return "missing";
  const said = [plain(cell.mode)];
  if (cell.low !== undefined) said.push(`lowest ${plain(cell.low)}`);
  if (cell.high !== undefined) said.push(`highest ${plain(cell.high)}`);
  if (cell.assumption) said.push("an assumption");
  if (cell.rationale) said.push("with a rationale");
  if (cell.evidence) said.push("with evidence");
  return said.length > 1 ? said.join(", ") : null;
}
