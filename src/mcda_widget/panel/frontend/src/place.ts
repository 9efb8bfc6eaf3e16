// Where a chart stands: an element of its own in the host, and how large it is.
import { follows } from "./spec";
import type { Spec } from "./types/vega";

export class Place {
  // The picture is apart from what is said about it, so that a message can be read out.
  readonly picture = document.createElement("div");
  size: DOMRectReadOnly = new DOMRect();
  readonly #changed: (before: DOMRectReadOnly) => void;
  readonly #observer: ResizeObserver;
  #frame = 0;

  constructor(host: HTMLElement, label: string, changed: (before: DOMRectReadOnly) => void) {
    this.#changed = changed;
    this.picture.className = "mcda-chart";
    this.picture.setAttribute("role", "img");
    this.label(label);
    host.append(this.picture);
    // The observer's own figure counts: measured later, the place may be out of the page a moment.
    this.#observer = new ResizeObserver(([entry]) => {
      cancelAnimationFrame(this.#frame);
      this.#frame = requestAnimationFrame(() => entry && this.#take(entry.contentRect));
    });
    this.#observer.observe(this.picture);
  }

  get isHidden(): boolean {
    return this.size.width === 0;
  }

  label(text: string): void {
    this.picture.setAttribute("aria-label", text);
  }

  /** `flows`: its small charts fill the place, as a chart does that follows its width. */
  suit(structure: Spec, flows: boolean): void {
    const { style } = this.picture;
    // A chart that follows its place must not be what holds the place open.
    const fills = flows || follows(structure, "width");
    style.contain = fills ? "inline-size" : "";
    style.overflowX = fills ? "" : "auto"; // what scrolls is a stop for the Tab key
    style.height = follows(structure, "height") ? "100%" : "";
  }

  measure(): void {
    this.#take(this.picture.getBoundingClientRect());
  }

  remove(): void {
    cancelAnimationFrame(this.#frame);
    this.#observer.disconnect();
    this.picture.remove();
  }

  #take(size: DOMRectReadOnly): void {
    const before = this.size;
    this.size = size;
    this.#changed(before);
  }
}
