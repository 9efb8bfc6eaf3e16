// A chart that stays: rows, signals, width and theme change in place; it is built anew only when
// its structure changes. Canvas, because it draws faster than SVG and adds no thousand elements
// that a screen reader would walk through: the label says what the picture shows.
import { type Cells, COLUMNS, cellsIn, WIDTH } from "./cells";
import { type Datasets, rows } from "./columns";
import { Drawing } from "./drawing";
import { type ChartEvent, Listeners } from "./events";
import { type Part, type Plot, partsOf, plotOf } from "./geometry";
import { Message } from "./message";
import { between, mayMove, move, roles } from "./motion";
import { Place } from "./place";
import { follows, join, split } from "./spec";
import { onThemeChange, readTheme, type Theme } from "./theme";
import type { ChartHandle, ChartOptions } from "./types/chart";
import type { Row, Spec, VegaRuntime, View } from "./types/vega";

export type { Column, Columns, Dataset, Datasets } from "./columns";
export { rows } from "./columns";
export type { ChartEvent } from "./events";
export type { Box, Part, Plot } from "./geometry";
export type { ChartHandle, ChartOptions } from "./types/chart";
export type { Row, Spec, VegaRuntime, View } from "./types/vega";

type Runtime = VegaRuntime | Promise<VegaRuntime>;

// A first chart waits for Vega, and Vega for a kernel at work: said after this many milliseconds.
const SILENCE = 2000;
const WAITING = "Waiting for the kernel. The chart appears when it has time to answer.";
const DEAF = "This chart could not answer.";

/**
 * Show a Vega-Lite specification in an element, at once or as soon as it has a width.
 *
 * It never throws: what goes wrong is said in the element.
 */
export function mountChart(
  host: HTMLElement,
  spec: Spec,
  runtime: Runtime,
  options: ChartOptions,
): ChartHandle {
  return new Chart(host, spec, runtime, options);
}

class Chart implements ChartHandle {
  readonly #host: HTMLElement;
  readonly #runtime: Runtime;
  readonly #renderer: "canvas" | "svg";
  readonly #place: Place;
  readonly #message: Message;
  readonly #listeners = new Listeners((error) => this.#message.fail(error, DEAF));
  readonly #least: number | null;
  readonly #endTheme: () => void;

  #structure: Spec = {};
  #roles = roles({});
  #data: Datasets = {};
  #theme: Theme;
  #drawing: Drawing | null = null;
  #shown = new Map<string, Row[]>();
  #last = { at: Number.NEGATIVE_INFINITY, took: 0 };
  #working: Promise<void> | null = null;
  #finalized = false;

  // What is still to be drawn.
  #anew = true;
  #keep = false; // what a person made of the drawing before
  #changed = new Set<string>();
  #signals = new Map<string, unknown>();
  #resized = false;

  constructor(host: HTMLElement, spec: Spec, runtime: Runtime, options: ChartOptions) {
    this.#host = host;
    this.#runtime = runtime;
    this.#renderer = options.renderer ?? "canvas";
    this.#least = options.cells ?? null;
    this.#place = new Place(host, options.label, (before) => this.#fit(before));
    this.#message = new Message(host);
    this.#theme = readTheme(host);
    this.#endTheme = onThemeChange(() => this.#followTheme());
    this.#take(spec);
    Object.assign(this.#data, options.data);
    Object.assign(host, { chart: this });
    this.resize();
  }

  get view(): View | null {
    return this.#drawing?.view ?? null;
  }

  update(data: Datasets): Promise<void> {
    for (const [name, dataset] of Object.entries(data)) {
      this.#data[name] = dataset;
      this.#changed.add(name);
    }
    return this.#settle();
  }

  respec(spec: Spec): Promise<void> {
    const before = JSON.stringify(this.#structure);
    this.#take(spec);
    if (JSON.stringify(this.#structure) !== before) {
      this.#anew = true;
      this.#keep = false;
    }
    return this.update(this.#data);
  }

  signal(name: string, value: unknown): Promise<void> {
    this.#signals.set(name, value);
    return this.#settle();
  }

  on(type: ChartEvent["type"], listener: (event: ChartEvent) => void): () => void {
    return this.#listeners.on(type, listener);
  }

  watch(name: string, listener: (value: unknown) => void): () => void {
    return this.#listeners.watch(name, listener);
  }

  onDraw(listener: () => void): () => void {
    return this.#listeners.onDraw(listener);
  }

  plot(): Plot | null {
    return this.#drawing && plotOf(this.#drawing.view);
  }

  parts(): Part[] {
    return this.#drawing ? partsOf(this.#drawing.view) : [];
  }

  label(text: string): void {
    this.#place.label(text);
  }

  resize(): void {
    this.#place.measure();
  }

  finalize(): void {
    this.#finalized = true;
    this.#endTheme();
    this.#drawing?.finalize();
    this.#drawing = null;
    this.#place.remove();
    this.#message.clear(this.#message.said);
  }

  #take(spec: Spec): void {
    const { structure, data } = split(spec);
    this.#structure = structure;
    this.#roles = roles(structure);
    this.#data = { ...data };
    this.#place.suit(structure, this.#least !== null);
  }

  #fit(before: DOMRectReadOnly): void {
    const { width, height } = this.#place.size;
    const fluid = follows(this.#structure, "width") || this.#cells !== null;
    const wider = fluid && width !== before.width;
    const higher = follows(this.#structure, "height") && height !== before.height;
    if (wider || higher) this.#resized = true;
    void this.#settle();
  }

  get #cells(): Cells | null {
    if (this.#least === null || !("columns" in this.#structure)) return null;
    const { spacing = 20 } = this.#structure as { spacing?: number };
    return cellsIn(this.#place.size.width, this.#least, spacing);
  }

  #followTheme(): void {
    const theme = readTheme(this.#host);
    if (JSON.stringify(theme) === JSON.stringify(this.#theme)) return;
    this.#theme = theme;
    this.#keep = !this.#anew;
    this.#anew = true;
    void this.#settle();
  }

  // One loop draws; whatever comes while it draws is taken up, newest only, in its next round.
  #settle(): Promise<void> {
    this.#working ??= this.#work();
    return this.#working;
  }

  async #work(): Promise<void> {
    const silence = setTimeout(() => this.#message.wait(WAITING), SILENCE);
    try {
      const runtime = await this.#runtime;
      clearTimeout(silence);
      this.#message.endWait();
      while (this.#isDue()) {
        const { said } = this.#message;
        if (this.#anew || !this.#drawing) await this.#draw(runtime);
        else await this.#apply(this.#drawing);
        this.#message.clear(said);
        this.#listeners.drawn();
      }
    } catch (error) {
      if (!this.#finalized) this.#message.fail(error);
    } finally {
      clearTimeout(silence);
      this.#working = null;
    }
  }

  #isDue(): boolean {
    if (this.#finalized || this.#place.isHidden) return false;
    return this.#anew || this.#changed.size > 0 || this.#signals.size > 0 || this.#resized;
  }

  async #draw(runtime: VegaRuntime): Promise<void> {
    const old = this.#drawing;
    const state = this.#keep && old ? old.state() : null;
    this.#anew = false;
    this.#resized = false;
    this.#changed.clear();
    let drawing: Drawing | null = null;
    try {
      this.#shown = new Map(Object.entries(this.#data).map(([name, set]) => [name, rows(set)]));
      const spec = join(this.#structure, copies(this.#shown), this.#place.size);
      const look = { theme: this.#theme, renderer: this.#renderer, state, cells: this.#cells };
      drawing = await Drawing.make(runtime, this.#structure, spec, look);
    } finally {
      old?.finalize();
      this.#drawing = drawing;
    }
    if (this.#finalized) return drawing.finalize();
    this.#listeners.attach(drawing);
    this.#place.picture.replaceChildren(drawing.frame);
  }

  async #apply(drawing: Drawing): Promise<void> {
    const changed = [...this.#changed];
    const signals = [...this.#signals];
    const moving = !this.#resized && signals.length === 0 && mayMove(this.#last);
    this.#changed.clear();
    this.#signals.clear();
    if (changed.length > 0) this.#last.at = performance.now();
    if (this.#resized) this.#stretch(drawing);
    for (const [name, value] of signals) drawing.set(name, value);

    const ways = changed.map((name) => {
      const to = rows(this.#data[name] ?? []);
      const way = moving ? between(this.#shown.get(name), to, this.#roles) : null;
      this.#shown.set(name, to);
      return { name, moves: way !== null, at: way ?? (() => to.map((row) => ({ ...row }))) };
    });
    const draw = async (share: number) => {
      if (this.#finalized) return;
      const start = performance.now();
      for (const { name, at } of ways) drawing.put(name, at(share));
      await drawing.run();
      this.#last.took = performance.now() - start;
    };
    if (ways.some(({ moves }) => moves)) await move(draw, () => this.#finalized || this.#isDue());
    else await draw(1);
  }

  #stretch(drawing: Drawing): void {
    this.#resized = false;
    const { width, height } = this.#place.size;
    if (follows(this.#structure, "width")) drawing.view.width(Math.floor(width));
    if (follows(this.#structure, "height")) drawing.view.height(Math.floor(height));
    const cells = this.#cells;
    if (cells) drawing.view.signal(COLUMNS, cells.columns).signal(WIDTH, cells.width);
  }
}

// Vega writes into the rows it draws; those to move from stay as they came.
function copies(tables: Map<string, Row[]>): Record<string, Row[]> {
  return Object.fromEntries(
    [...tables].map(([name, list]) => [name, list.map((row) => ({ ...row }))]),
  );
}
