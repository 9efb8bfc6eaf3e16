// The table as it lies on the screen: where its cells are, what covers them, what points at them.
import type { TargetedMouseEvent } from "preact";
import { useLayoutEffect } from "preact/hooks";
import type { ScoreView } from "../../protocol";
import { isSame, type Position } from "./grid";
import type { Typing } from "./use-editing";
import type { Grid } from "./use-grid";
import type { Parts } from "./use-parts";
import type { Said } from "./use-said";

type TableRef = { current: HTMLTableElement | null };

export function elementAt(
  table: HTMLTableElement | null,
  view: ScoreView,
  { row, column }: Position,
): HTMLElement | null {
  if (!table) return null;
  if (row >= 0 && column >= 0) return cellsOf(table, row)?.[column + 1] ?? null;
  if (column < 0) return menuIn(cellsOf(table, row)?.[0]);
  const id = view.criteria[column]?.id ?? "";
  return menuIn(table.tHead?.querySelector(`[data-part="${CSS.escape(id)}"]`));
}

function cellsOf(table: HTMLTableElement, row: number) {
  return table.tBodies[0]?.rows[row]?.cells;
}

function menuIn(head: Element | null | undefined): HTMLElement | null {
  return head?.querySelector<HTMLElement>(".more") ?? null;
}

export function reveal(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

export function rowsInSight(table: HTMLTableElement | null): number {
  const row = table?.tBodies[0]?.rows[0];
  const sheet = table?.parentElement;
  if (!table || !row || !sheet) return 1;
  const covered = (table.tHead?.offsetHeight ?? 0) + (footOf(sheet)?.offsetHeight ?? 0);
  return Math.max(1, Math.floor((sheet.clientHeight - covered) / row.offsetHeight));
}

function footOf(sheet: HTMLElement): HTMLElement | null {
  return sheet.querySelector<HTMLElement>(":scope > .add-parts");
}

// Heads and foot stay in sight and cover what scrolls under them: a cell that is shown stands
// beside them.
export function useStickyEdges(table: TableRef): void {
  useLayoutEffect(() => {
    const head = table.current?.tHead;
    const corner = head?.querySelector<HTMLElement>(".corner");
    const sheet = table.current?.parentElement;
    const foot = sheet && footOf(sheet);
    if (!head || !corner || !sheet || !foot) return undefined;
    const observer = new ResizeObserver(() => {
      const room = [head.offsetHeight, 0, foot.offsetHeight, corner.offsetWidth];
      sheet.style.scrollPadding = room.map((size) => `${size + 4}px`).join(" ");
    });
    for (const edge of [head, corner, foot]) observer.observe(edge);
    return () => observer.disconnect();
  }, []);
}

interface Pointed {
  view: ScoreView;
  grid: Grid;
  typing: Typing;
  parts: Parts;
  said: Said;
}

// Pointing chooses, dragging or Shift takes the range there, a double click changes.
export function pointer(table: TableRef, dragging: { current: boolean }, pointed: Pointed) {
  const { view, grid, typing, parts, said } = pointed;
  const at = (event: TargetedMouseEvent<HTMLElement>) =>
    isControl(event.target) ? null : positionOf(table.current, view, event.target);
  return {
    onMouseDown: (event: TargetedMouseEvent<HTMLTableElement>) => {
      const position = at(event);
      if (!position || event.button !== 0) return;
      event.preventDefault(); // the browser would choose text, and focus what is under it
      leaveField(table.current); // which it would have done too
      typing.leave();
      said.hush();
      dragging.current = true;
      window.addEventListener("mouseup", () => (dragging.current = false), { once: true });
      const { row, column } = position;
      if (column < 0) grid.choose({ row, column: 0 }, { row, column: view.criteria.length - 1 });
      else if (row < 0) grid.choose({ row: 0, column }, { row: view.options.length - 1, column });
      else grid.go(position, event.shiftKey);
    },
    onMouseOver: (event: TargetedMouseEvent<HTMLTableElement>) => {
      if (!dragging.current || typing.now) return;
      const position = at(event);
      if (!position || position.row < 0 || position.column < 0) return;
      if (!isSame(position, grid.to)) grid.go(position, true);
    },
    onDblClick: (event: TargetedMouseEvent<HTMLTableElement>) => {
      const position = at(event);
      if (!position) return;
      const { row, column } = position;
      if (row >= 0 && column >= 0) typing.begin("change");
      else if (column < 0) parts.rename({ kind: "option", id: view.options[row]?.id ?? "" });
      else parts.rename({ kind: "criterion", id: view.criteria[column]?.id ?? "" });
    },
  };
}

function isControl(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest("input, textarea, button, .popup-menu") !== null
  );
}

function leaveField(table: HTMLTableElement | null): void {
  const field = document.activeElement;
  const isElsewhere = !table?.contains(field) || field?.closest(".rename");
  if (field instanceof HTMLElement && isElsewhere) field.blur();
}

// The cell or head that an element belongs to; null where to neither, or to the menu of one.
export function positionOf(
  table: HTMLTableElement | null,
  view: ScoreView,
  target: EventTarget | null,
): Position | null {
  if (!table || !(target instanceof Element) || target.closest(".popup-menu")) return null;
  const cell = target.closest<HTMLTableCellElement>("td, th[data-part]");
  if (!cell) return null;
  if (cell.closest("thead")) {
    const column = view.criteria.findIndex((criterion) => criterion.id === cell.dataset.part);
    return column < 0 ? null : { row: -1, column };
  }
  const row = (cell.parentElement as HTMLTableRowElement).sectionRowIndex;
  return { row, column: cell.cellIndex - 1 };
}
