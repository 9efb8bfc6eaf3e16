// What a chart says in words where it cannot be drawn, in the place where it would stand.

const BOX = [
  "margin: 4px 0",
  "padding: 8px 12px",
  "border-left: 3px solid var(--mark)",
  "background: var(--jp-layout-color2, rgba(128, 128, 128, 0.15))",
  "color: var(--jp-ui-font-color1, inherit)",
  "font: var(--jp-ui-font-size1, 13px)/1.5 var(--jp-ui-font-family, system-ui, sans-serif)",
  "white-space: pre-wrap",
  "overflow-wrap: anywhere",
].join("; ");

/** One message at a time, at the end of an element. */
export class Message {
  readonly #host: HTMLElement;
  #box: HTMLElement | null = null;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Something went wrong: a screen reader says it at once. */
  fail(error: unknown, what = "This chart could not be drawn."): void {
    const words = error instanceof Error ? error.message : String(error);
    this.#show(box(`${what} ${words}`, "alert", "--jp-error-color1, #d32f2f"));
  }

  /** Nothing is wrong yet. */
  wait(words: string): void {
    this.#show(box(words, "status", "--jp-brand-color1, #1976d2"));
  }

  /** The wait is over, whatever comes of it. */
  endWait(): void {
    if (this.#box?.role === "status") this.#show(null);
  }

  /** What is said now; null where nothing is. */
  get said(): object | null {
    return this.#box;
  }

  /** End what was said, unless something else has been said meanwhile. */
  clear(said: object | null): void {
    if (this.#box === said) this.#show(null);
  }

  #show(box: HTMLElement | null): void {
    this.#box?.remove();
    this.#box = box;
    if (box) this.#host.append(box);
  }
}

function box(words: string, role: string, mark: string): HTMLElement {
  const element = document.createElement("div");
  element.role = role;
  element.className = "mcda-chart-message";
  element.style.cssText = `--mark: var(${mark}); ${BOX}`;
  element.textContent = words;
  return element;
}
