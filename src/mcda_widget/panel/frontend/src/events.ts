// What a pointer does on a chart, in the chart's own terms: which row, which values.
import type { Drawing } from "./drawing";
import type { Item, Row, View } from "./types/vega";

export interface ChartEvent {
  type: "click" | "move" | "leave";
  /** The row of the mark under the pointer; of a line, its first row. */
  datum: Row | null;
  /** The small chart it is in, where a chart is split into several: the fields it is split by. */
  facet: Row | null;
  /** The place in data values; null outside, or where there is no one scale for it. */
  x: unknown;
  y: unknown;
  source: Event;
}

type PointerListener = (event: ChartEvent) => void;
type SignalListener = (value: unknown) => void;

/** Those who listen to a chart, whichever drawing of it is in place. */
export class Listeners {
  readonly #pointer = new Set<readonly [ChartEvent["type"], PointerListener]>();
  readonly #signals = new Set<readonly [string, SignalListener]>();

  on(type: ChartEvent["type"], listener: PointerListener): () => void {
    const entry = [type, listener] as const;
    this.#pointer.add(entry);
    return () => this.#pointer.delete(entry);
  }

  watch(name: string, listener: SignalListener): () => void {
    const entry = [name, listener] as const;
    this.#signals.add(entry);
    return () => this.#signals.delete(entry);
  }

  attach({ view, frame, signals }: Drawing): void {
    view.addEventListener("click", (source, item) => {
      this.#tell(describe(view, frame, "click", source as MouseEvent, item));
    });
    view.addEventListener("pointermove", (source, item) => {
      this.#tell(describe(view, frame, "move", source as MouseEvent, item));
    });
    frame.addEventListener("pointerleave", (source) => {
      this.#tell({ type: "leave", datum: null, facet: null, x: null, y: null, source });
    });
    for (const name of signals) {
      view.addSignalListener(name, (_, value) => {
        for (const [watched, listener] of this.#signals) if (watched === name) listener(value);
      });
    }
  }

  #tell(event: ChartEvent): void {
    for (const [type, listener] of this.#pointer) if (type === event.type) listener(event);
  }
}

function describe(
  view: View,
  frame: HTMLElement,
  type: ChartEvent["type"],
  source: MouseEvent,
  item?: Item,
): ChartEvent {
  const group = item?.mark.marktype === "group" ? item : (item?.mark.group ?? null);
  const [x, y] = within(view, frame, source, group);
  return {
    type,
    datum: item && item !== group ? (item.datum ?? null) : null,
    facet: group?.mark.group ? (group.datum ?? null) : null,
    x: value(view, "x", x),
    y: value(view, "y", y),
    source,
  };
}

// Where the pointer is in the coordinates of a group of marks, which are those of its scales.
function within(
  view: View,
  frame: HTMLElement,
  { clientX, clientY }: MouseEvent,
  innermost: Item | null,
): [number, number] {
  const corner = (frame.querySelector("canvas, svg") ?? frame).getBoundingClientRect();
  const { left, top } = view.padding();
  const [startX, startY] = view.origin();
  let x = clientX - corner.left - left - startX;
  let y = clientY - corner.top - top - startY;
  for (let group: Item | undefined = innermost ?? undefined; group; group = group.mark.group) {
    x -= group.x ?? 0;
    y -= group.y ?? 0;
  }
  return [x, y];
}

function value(view: View, name: string, position: number): unknown {
  try {
    const scale = view.scale(name);
    const range = scale.range();
    const inside = position >= Math.min(...range) && position <= Math.max(...range);
    return inside ? (scale.invert?.(position) ?? null) : null;
  } catch {
    return null; // no scale of this name, or one for each small chart
  }
}
