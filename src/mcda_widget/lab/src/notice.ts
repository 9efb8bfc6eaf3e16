// A sentence with what can be done about it: never a blank tab.
import { Widget } from "@lumino/widgets";

export interface Action {
  label: string;
  act: () => unknown;
}

export interface Saying {
  sentence: string;
  details?: string[];
  code?: string; // what to type
  actions?: Action[];
  busy?: boolean;
}

export class Notice extends Widget {
  constructor() {
    super();
    this.addClass("mcda-notice");
    this.node.setAttribute("role", "status");
    this.hide();
  }

  say({ sentence, details = [], code = "", actions = [], busy = false }: Saying): void {
    const parts: HTMLElement[] = [element("p", sentence, "mcda-notice-sentence")];
    if (details.length > 0) {
      const list = element("ul", "");
      list.append(...details.map((detail) => element("li", detail)));
      parts.push(list);
    }
    if (code) parts.push(element("pre", code));
    if (actions.length > 0) {
      const row = element("p", "", "mcda-notice-actions");
      row.append(...actions.map(button));
      parts.push(row);
    }
    this.node.replaceChildren(...parts);
    this.node.setAttribute("aria-busy", `${busy}`);
    this.show();
  }

  clear(): void {
    this.node.replaceChildren();
    this.hide();
  }
}

function element(tag: string, text: string, name = ""): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  if (name) made.className = name;
  return made;
}

function button({ label, act }: Action): HTMLElement {
  const made = element("button", label, "jp-mod-styled jp-mod-accept");
  made.addEventListener("click", () => void act());
  return made;
}
