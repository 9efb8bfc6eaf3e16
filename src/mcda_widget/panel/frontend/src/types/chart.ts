// What a chart in the page offers to the code that put it there.
import type { Datasets } from "../columns";
import type { ChartEvent } from "../events";
import type { Part, Plot } from "../geometry";
import type { Spec, View } from "./vega";

export interface ChartOptions {
  /** What the picture shows, for a screen reader. */
  label: string;
  /** Rows to begin with, in place of the specification's own. */
  data?: Datasets;
  renderer?: "canvas" | "svg";
  /** Least width of the small charts of a chart that is split: they then fill their place. */
  cells?: number;
}

export interface ChartHandle {
  /** New rows, drawn in place; of several at once the newest. Resolves when they are drawn. */
  update(data: Datasets): Promise<void>;
  /** Another specification: of the same structure, its rows in place; else built anew. */
  respec(spec: Spec): Promise<void>;
  /** Set a signal (an Altair parameter). */
  signal(name: string, value: unknown): Promise<void>;
  /** Listen to the pointer; returns what ends it. */
  on(type: ChartEvent["type"], listener: (event: ChartEvent) => void): () => void;
  /** Listen to a signal; returns what ends it. */
  watch(name: string, listener: (value: unknown) => void): () => void;
  /** Listen to every change of the picture; returns what ends it. */
  onDraw(listener: () => void): () => void;
  /** Where the plot lies in the picture, once there is one; of a chart that is not split. */
  plot(): Plot | null;
  /** Where the small charts lie, row by row; of a chart that is split. */
  parts(): Part[];
  /** Say anew what the picture shows. */
  label(text: string): void;
  /** Measure the place again; it is done by itself when the place changes its size. */
  resize(): void;
  finalize(): void;
  /** Vega's own view, once there is one. */
  readonly view: View | null;
}
