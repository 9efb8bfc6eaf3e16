// The part of Vega and vega-embed that is used here. Their packages come inside the bundle that
// the kernel sends, not from npm, so these few types stand in for theirs.

export type Json = Record<string, unknown>;
/** A Vega-Lite specification. */
export type Spec = Json;
export type Row = Record<string, unknown>;

export interface Item {
  datum?: Row;
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  /** Of a group: the marks in it. */
  items?: Mark[];
  mark: { marktype: string; group?: Item };
}

export interface Mark {
  name?: string;
  items: Item[];
}

export interface Scale {
  (value: unknown): number;
  invert?(position: number): unknown;
  range(): number[];
}

export interface ViewState {
  signals: Json;
  data: Json;
  subcontext?: ViewState[];
}

export interface View {
  data(name: string): Row[];
  data(name: string, rows: Row[]): View;
  signal(name: string): unknown;
  signal(name: string, value: unknown): View;
  addSignalListener(name: string, listener: (name: string, value: unknown) => void): View;
  addEventListener(type: string, listener: (event: Event, item?: Item) => void): View;
  width(pixels: number): View;
  height(pixels: number): View;
  resize(): View;
  runAsync(): Promise<View>;
  parse(rows: Row[], format: { type: string; parse?: Json }): Row[];
  origin(): [number, number];
  padding(): { left: number; top: number };
  scale(name: string): Scale;
  scenegraph(): { root: Mark };
  getState(): ViewState;
  setState(state: ViewState): View;
  finalize(): View;
}

export interface Logger {
  level(level?: number): number | Logger;
  error(...words: unknown[]): Logger;
  warn(...words: unknown[]): Logger;
  info(...words: unknown[]): Logger;
  debug(...words: unknown[]): Logger;
}

export interface CompiledData {
  name: string;
  format?: { type?: string; parse?: Json };
}

export interface Embedded {
  finalize(): void;
  view: View;
  vgSpec: { data?: CompiledData[]; signals?: { name: string }[] };
}

export type VegaEmbed = (element: HTMLElement, spec: Spec, options: Json) => Promise<Embedded>;

/** Vega and vega-embed, once for the whole page. */
export interface VegaRuntime {
  vegaEmbed: VegaEmbed;
  View: new (runtime: unknown, options: Json) => View;
}
