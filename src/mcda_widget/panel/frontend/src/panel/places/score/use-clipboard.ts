// Copy, cut and paste while the focus is on a cell of the table.
import { useEffect, useRef } from "preact/hooks";
import { plain } from "../../format";
import type { ScoreView } from "../../protocol";
import { written } from "./figures";
import type { Range } from "./grid";

// Beside the plain figures, for spreadsheets, the panel puts its own text, with the ranges.
const OWN = "text/x-mcda-scores";

interface Handlers {
  isAt: () => boolean; // whether the focus is on a cell
  copied: () => { plain: string; own: string } | null;
  cut: () => void;
  paste: (text: string) => void;
}

export function useClipboard(handlers: Handlers): void {
  const latest = useRef(handlers);
  latest.current = handlers;
  // The events come to whatever holds the page's selection, not to what has the focus.
  useEffect(() => {
    const handle = (event: Event) => act(event as ClipboardEvent, latest.current);
    for (const name of EVENTS) document.addEventListener(name, handle, true);
    return () => {
      for (const name of EVENTS) document.removeEventListener(name, handle, true);
    };
  }, []);
}

// Safari lets a cell take part only where the event before is prevented.
const EVENTS = ["copy", "cut", "paste", "beforecopy", "beforecut", "beforepaste"];

function act(event: ClipboardEvent, handlers: Handlers): void {
  if (!handlers.isAt()) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const data = event.clipboardData;
  if (!data || event.type.startsWith("before")) return;
  if (event.type === "paste") {
    handlers.paste(data.getData(OWN) || data.getData("text/plain"));
    return;
  }
  const texts = handlers.copied();
  if (!texts) return;
  data.setData("text/plain", texts.plain);
  data.setData(OWN, texts.own);
  if (event.type === "cut") handlers.cut();
}

export function copied(view: ScoreView, range: Range): { plain: string; own: string } {
  const rows = view.options.slice(range.top, range.bottom + 1).map((option) => {
    return option.cells.slice(range.left, range.right + 1);
  });
  const text = (cell: (of: (typeof rows)[number][number]) => string) =>
    rows.map((row) => row.map(cell).join("\t")).join("\n");
  return {
    plain: text((cell) => plain(cell?.mode ?? null)),
    // A score without a range says so, that it replaces one with a range whole.
    own: text((cell) =>
      cell && !written(cell).includes("/") ? `/${written(cell)}/` : written(cell),
    ),
  };
}
