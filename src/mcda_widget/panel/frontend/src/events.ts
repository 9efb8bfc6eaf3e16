// What a pointer does on a chart, in the chart's own terms: which row, which values.
import type { Drawing } from "./drawing";
import { corner } from "./geometry";
import type { Item, Row, View } from "./types/vega";

export interface ChartEvent {
  type: "click" | "down" | "move" | "leave";
  /** The row of the mark under the pointer; of a line, its first row. */
  datum: Row | null;
  /** The small chart it is in, where a chart is split into several: the fields it is split by. */
  facet: Row | null;
  /** The place in data values; null outside, or where there is no one scale for it. */
  x: unknown;
  y: unknown;
  /** The place in the picture, in pixels from its corner; null where the pointer has left it. */
  pixel: readonly [number, number] | null;
  source: Event;
}

type PointerListener = (event: ChartEvent) => void;
type SignalListener = (value: unknown) => void;

const POINTER = [
  ["click", "click"],
  ["pointerdown", "down"],
  ["pointermove", "move"],
] as const;

/** Those who listen to a chart, whichever drawing of it is in place. */
export class Listeners {
  readonly #pointer = new Set<readonly [ChartEvent["type"], PointerListener]>();
  readonly #signals = new Set<readonly [string, SignalListener]>();
  readonly #drawn = new Set<() => void>();
  readonly #fail: (error: unknown) => void;

  /** `fail` hears of what a listener throws, which Vega would keep to itself. */
  constructor(fail: (error: unknown) => void) {
    this.#fail = fail;
  }

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

  onDraw(listener: () => void): () => void {
    this.#drawn.add(listener);
    return () => this.#drawn.delete(listener);
  }

  drawn(): void {
    for (const listener of this.#drawn) this.#call(listener);
  }

  attach({ view, frame, signals }: Drawing): void {
    for (const [native, type] of POINTER) {
      view.addEventListener(native, (source, item) => {
        if (this.#hears(type)) this.#tell(describe(view, frame, type, source as MouseEvent, item));
      });
    }
    frame.addEventListener("pointerleave", (source) => {
      this.#tell({
        type: "leave",
        datum: null,
        facet: null,
        x: null,
        y: null,
        pixel: null,
        source,
      });
    });
    for (const name of signals) {
      view.addSignalListener(name, (_, value) => {
        for (const [watched, listener] of this.#signals) {
          if (watched === name) this.#call(() => listener(value));
        }
      });
    }
  }

  #hears(type: ChartEvent["type"]): boolean {
    return [...this.#pointer].some(([heard]) => heard === type);
  }

  #tell(event: ChartEvent): void {
    for (const [type, listener] of this.#pointer) {
      if (type === event.type) this.#call(() => listener(event));
    }
  }

  #call(listener: () => void): void {
    try {
      listener();
    } catch (error) {
      this.#fail(error);
    }
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
  const picture = (frame.querySelector("canvas, svg") ?? frame).getBoundingClientRect();
  const pixel = [source.clientX - picture.left, source.clientY - picture.top] as const;
  const [x, y] = within(view, pixel, group);
  return {
    type,
    datum: item && item !== group ? (item.datum ?? null) : null,
    facet: group?.mark.group ? (group.datum ?? null) : null,
    x: value(view, "x", x),
    y: value(view, "y", y),
    pixel,
    source,
  };
}

// A place in the picture in the coordinates of a group of marks, which are those of its scales.
function within(
  view: View,
  pixel: readonly [number, number],
  innermost: Item | null,
): [number, number] {
  const [left, top] = corner(view);
  let [x, y] = [pixel[0] - left, pixel[1] - top];
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
