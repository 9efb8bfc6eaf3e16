// Typing into a cell. What is typed belongs to that cell, wherever the table has gone meanwhile.
import { useRef, useState } from "preact/hooks";
import type { ScoreView } from "../../protocol";
import { type Block, type Entries, heldBy, type Place } from "./entries";
import { isSure } from "./figures";
import type { Position, Range } from "./grid";
import type { Grid } from "./use-grid";

export interface Editing extends Place {
  text: string;
  was: string; // what the cell holds
  isEntry: boolean; // whether that is a text that was refused
  quick: boolean; // begun by typing: arrows take it and move on
  touched: boolean; // whether anything was typed yet
  refusal: string;
  mend: string; // what else could be changed: "scale"
}

export interface Typing {
  now: Editing | null;
  isOn: () => boolean; // also before the next drawing
  begin: (how: "anew" | "change") => void;
  type: (text: string) => void;
  // Take what was typed, and go on; where it cannot be taken, stay and say why.
  take: (next: Position | null) => Promise<void>;
  spread: (range: Range) => Promise<void>; // take it for a whole range
  leave: () => void; // the focus went elsewhere: what was typed stays in the cell
  cancel: () => void;
}

export function useEditing(view: ScoreView, grid: Grid, entries: Entries): Typing {
  const [now, setNow] = useState<Editing | null>(null);
  const latest = useRef(now);
  latest.current = now;
  const set = (editing: Editing | null) => {
    latest.current = editing; // a blur may come before the next drawing
    setNow(editing);
  };
  const isUnchanged = ({ text, was, touched, isEntry }: Editing) =>
    !touched || (!isEntry && text.trim() === was);

  // Resolves with whether it was taken, and nobody has typed on.
  const send = async (editing: Editing, block: Block): Promise<boolean> => {
    const answered = await entries.send(block, editing.text);
    if (latest.current !== editing) return false;
    set(answered.refusal ? { ...editing, ...answered } : null);
    return !answered.refusal;
  };
  const take = async (next: Position | null) => {
    const editing = latest.current;
    const on = () => (next ? grid.go(next) : grid.refocus());
    if (!editing || isUnchanged(editing)) {
      set(null);
      on();
    } else if (
      isSure(
        view.criteria.find(({ id }) => id === editing.criterion),
        editing.text,
      )
    ) {
      set(null);
      entries.post(editing, editing.text);
      on();
    } else if (await send(editing, only(editing))) {
      on();
    }
  };
  const spread = async (range: Range) => {
    const editing = latest.current;
    if (editing && (await send(editing, inRange(view, range)))) grid.refocus();
  };
  return {
    now,
    isOn: () => latest.current !== null,
    begin: (how) => {
      const option = view.options[grid.at.row]?.id;
      const criterion = view.criteria[grid.at.column]?.id;
      if (!option || !criterion) return;
      const place = { option, criterion };
      const entry = entries.get(place)?.text;
      const was = entry ?? heldBy(view, place) ?? "";
      const [quick, isEntry] = [how === "anew", entry !== undefined];
      const text = quick ? "" : was;
      set({ ...place, text, was, isEntry, quick, touched: false, refusal: "", mend: "" });
    },
    type: (text) => {
      const editing = latest.current;
      if (editing) set({ ...editing, text, touched: true, refusal: "", mend: "" });
    },
    take,
    spread,
    leave: () => {
      const editing = latest.current;
      set(null);
      if (editing && !isUnchanged(editing)) entries.post(editing, editing.text);
    },
    cancel: () => {
      if (latest.current) entries.drop(only(latest.current));
      set(null);
      grid.refocus();
    },
  };
}

function only({ option, criterion }: Place): Block {
  return { options: [option], criteria: [criterion] };
}

export function inRange(view: ScoreView, range: Range): Block {
  return {
    options: view.options.slice(range.top, range.bottom + 1).map((option) => option.id),
    criteria: view.criteria.slice(range.left, range.right + 1).map((criterion) => criterion.id),
  };
}
