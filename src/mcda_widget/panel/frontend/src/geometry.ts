// Where things lie in the picture of a chart, in pixels from its upper left corner.
import type { Item, Row, View } from "./types/vega";

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The room between the axes, and where values lie along them. */
export interface Plot extends Box {
  x(value: unknown): number;
  y(value: unknown): number;
}

/** One of the small charts that a chart is split into: the fields it is split by. */
export interface Part extends Box {
  facet: Row;
}

/** The corner from which marks and scales are measured. */
export function corner(view: View): [number, number] {
  const { left, top } = view.padding();
  const [x, y] = view.origin();
  return [left + x, top + y];
}

export function plotOf(view: View): Plot {
  const [left, top] = corner(view);
  return {
    left,
    top,
    width: view.signal("width") as number,
    height: view.signal("height") as number,
    x: (value) => left + view.scale("x")(value),
    y: (value) => top + view.scale("y")(value),
  };
}

/** The small charts, row by row. */
export function partsOf(view: View): Part[] {
  const [left, top] = corner(view);
  const [whole] = view.scenegraph().root.items;
  const cells = whole?.items?.find((mark) => mark.name === "cell")?.items ?? [];
  return cells
    .map((cell: Item) => ({
      facet: cell.datum ?? {},
      left: left + (cell.x ?? 0),
      top: top + (cell.y ?? 0),
      width: cell.width ?? 0,
      height: cell.height ?? 0,
    }))
    .sort((a, b) => a.top - b.top || a.left - b.left);
}
