// One run of Vega: a specification drawn into an element of its own, and changed in place.
import * as cells from "./cells";
import { offline } from "./offline";
import { fit } from "./spec";
import type { Theme } from "./theme";
import type { Embedded, Json, Logger, Row, Spec, VegaRuntime, View, ViewState } from "./types/vega";

export interface Look {
  theme: Theme;
  renderer: "canvas" | "svg";
  /** Selections and the like, of the drawing that this one takes the place of. */
  state: ViewState | null;
  /** How the small charts of one that is split lie; null where it says so itself. */
  cells: cells.Cells | null;
}

export class Drawing {
  readonly frame: HTMLElement;
  readonly #embedded: Embedded;
  readonly #errors: string[];

  private constructor(frame: HTMLElement, embedded: Embedded, errors: string[]) {
    this.frame = frame;
    this.#embedded = embedded;
    this.#errors = errors;
  }

  /** Draw `spec`, ready for its place; `structure` says which of its sides follow that place. */
  static async make(
    runtime: VegaRuntime,
    structure: Spec,
    spec: Spec,
    look: Look,
  ): Promise<Drawing> {
    const frame = document.createElement("div");
    const errors: string[] = [];
    const options = {
      mode: "vega-lite",
      actions: false,
      defaultStyle: false,
      renderer: look.renderer,
      loader: offline,
      patch: (compiled: Json) =>
        look.cells ? cells.flowing(compiled, look.cells) : fit(structure, compiled),
      config: look.theme.config,
      tooltip: { theme: look.theme.dark ? "dark" : "light" },
      viewClass: sayingErrors(runtime.View, errors),
    };
    const drawing = new Drawing(frame, await runtime.vegaEmbed(frame, spec, options), errors);
    try {
      if (look.state) await drawing.view.setState(look.state).runAsync();
      drawing.#check();
    } catch (error) {
      drawing.finalize();
      throw error;
    }
    for (const picture of frame.querySelectorAll<HTMLElement>("canvas, svg")) {
      picture.style.display = "block"; // in a line of text there would be room under it
    }
    return drawing;
  }

  get view(): View {
    return this.#embedded.view;
  }

  get signals(): string[] {
    return (this.#embedded.vgSpec.signals ?? []).map(({ name }) => name);
  }

  /** Give a table other rows; they show with the next run. */
  put(name: string, rows: Row[]): void {
    const tables = this.#embedded.vgSpec.data ?? [];
    const table = tables.find((entry) => entry.name === name);
    if (!table) {
      throw unknown(
        "data",
        name,
        tables.map((entry) => entry.name),
      );
    }
    // Dates and the like are parsed where rows come with the specification, but not here.
    const { parse } = table.format ?? {};
    this.view.data(name, parse ? this.view.parse(rows, { type: "json", parse }) : rows);
  }

  set(name: string, value: unknown): void {
    if (!this.signals.includes(name)) throw unknown("signal", name, this.signals);
    this.view.signal(name, value);
  }

  async run(): Promise<void> {
    await this.view.runAsync();
    this.#check();
  }

  /** What a person has made of it: selections, zoom, the values of controls. */
  state(): ViewState {
    return made(this.view.getState());
  }

  finalize(): void {
    this.#embedded.finalize();
    this.frame.remove();
  }

  #check(): void {
    if (this.#errors.length > 0) throw new Error(this.#errors.splice(0).join(" "));
  }
}

// The size is that of the place, and rows are given anew.
const NOT_MADE = new Set([
  ...["width", "height", "background", "padding", "autosize"],
  ...[cells.COLUMNS, cells.WIDTH],
]);

function made({ signals, data, subcontext = [] }: ViewState): ViewState {
  const pick = (from: Json, keep: (name: string) => boolean) =>
    Object.fromEntries(Object.entries(from).filter(([name]) => keep(name)));
  return {
    signals: pick(signals, (name) => !NOT_MADE.has(name)),
    data: pick(data, (name) => name.endsWith("_store")),
    subcontext: subcontext.map(made),
  };
}

// Vega says what goes wrong while it draws to its logger, and nowhere else; its warnings are about
// taste, but for data that could not be had.
const SERIOUS = ["Loading failed", "Data ingestion failed"];

function sayingErrors(View: VegaRuntime["View"], errors: string[]): VegaRuntime["View"] {
  const silent = (): Logger => logger;
  const logger: Logger = {
    level: (level) => (level === undefined ? 1 : logger),
    error(...words) {
      const thrown = words.find((word) => word instanceof Error);
      errors.push(thrown ? thrown.message : words.join(" "));
      return logger;
    },
    warn: (...words) => (SERIOUS.includes(String(words[0])) ? logger.error(...words) : logger),
    info: silent,
    debug: silent,
  };
  return class extends View {
    constructor(parsed: unknown, options: Json) {
      super(parsed, { ...options, logger });
    }
  };
}

function unknown(what: string, name: string, known: string[]): Error {
  const names = known.map((each) => `“${each}”`).join(", ");
  return new Error(`It has no ${what} called “${name}”; it has ${names || "none"}.`);
}
