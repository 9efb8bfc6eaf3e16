// What was typed into cells and is not in the decision: on its way there, or refused. It is the
// session's, not the table's, so that it is still there when a person comes back to it.
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { parse, plain } from "../../format";
import { mendOf, saying, useSession } from "../../hooks";
import type { Cell, ScoreView } from "../../protocol";
import type { Session } from "../../session";
import { say } from "../../tell";
import { isSure, written } from "./figures";

export interface Entry {
  text: string;
  name: string; // of its cell, also where that is gone
  refusal: string; // empty while it is on its way
  mend: string; // what else could be changed: "scale"
  over: string; // what its cell held when it was refused
}

export type RowEntries = ReadonlyMap<string, Entry>; // by criterion
export type AllEntries = ReadonlyMap<string, RowEntries>; // by option

export interface Place {
  option: string;
  criterion: string;
}

export interface Block {
  options: string[];
  criteria: string[];
}

export type Answered = Pick<Entry, "refusal" | "mend">;

export interface Entries {
  all: AllEntries;
  get: (at: Place) => Entry | undefined;
  // Send a text for a block of cells; resolves with why it was refused, empty where it was not.
  send: (block: Block, text: string) => Promise<Answered>;
  // Send a text that shows in its cell at once, and stays there where it is refused.
  post: (at: Place, text: string) => void;
  // Take away what was typed into cells; false where there was nothing to take away.
  drop: (block: Block) => boolean;
}

const TAKEN: Answered = { refusal: "", mend: "" };

export function useEntries(view: ScoreView): Entries {
  const session = useSession();
  const store = useMemo(() => storeOf(session), [session]);
  const [all, setAll] = useState(store.all);
  const latest = useRef(view);
  latest.current = view;

  useEffect(() => {
    setAll(store.all);
    store.watchers.add(setAll);
    return () => {
      store.watchers.delete(setAll);
      remind(session, store);
    };
  }, [session, store]);
  const entries = useMemo(() => {
    const send = async ({ options, criteria }: Block, text: string) => {
      const stretched = stretchedBy(latest.current, { options, criteria }, text);
      try {
        await session.edit("enter_scores", { options, criteria, text });
      } catch (reason) {
        return { refusal: saying(reason), mend: mendOf(reason) };
      }
      for (const place of placesOf({ options, criteria }))
        if (store.get(place)?.refusal) store.put(place, null);
      if (stretched) say(session, stretched);
      return TAKEN;
    };
    const post = async (at: Place, text: string) => {
      const name = nameOf(latest.current, at) || (store.get(at)?.name ?? "");
      const sent = { text, name, ...TAKEN, over: "" };
      store.put(at, sent);
      const answered = await send({ options: [at.option], criteria: [at.criterion] }, text);
      if (store.get(at) !== sent) return; // typed over meanwhile
      const over = heldBy(latest.current, at) ?? "";
      store.put(at, answered.refusal ? { ...sent, ...answered, over } : null);
      if (answered.refusal && store.watchers.size === 0)
        say(session, `Not taken at Score: ${name}, “${text}”.`);
    };
    const drop = (block: Block) => {
      const refused = placesOf(block).filter((place) => store.get(place)?.refusal);
      for (const place of refused) store.put(place, null);
      return refused.length > 0;
    };
    return { all, get: store.get, send, post, drop };
  }, [session, store, all]);
  useEffect(() => {
    for (const [option, row] of store.all)
      for (const [criterion, { text, refusal, mend, over }] of row) {
        const place = { option, criterion };
        const now = heldBy(view, place);
        if (!refusal || now === null) continue;
        // A cell that holds something else by now, by whatever way, is not what it was meant for.
        if (now !== over) store.put(place, null);
        // What was off its scale before may be on it now, and was meant.
        else if (mend === "scale" && isSure(columnOf(view, place), text)) entries.post(place, text);
      }
  }, [store, view]);
  return entries;
}

class Store {
  all: AllEntries = new Map();
  readonly watchers = new Set<(all: AllEntries) => void>();

  readonly get = ({ option, criterion }: Place) => this.all.get(option)?.get(criterion);

  // Rows without a change stay the same objects, so that they are not drawn again.
  put({ option, criterion }: Place, entry: Entry | null): void {
    const row = new Map(this.all.get(option));
    if (entry) row.set(criterion, entry);
    else row.delete(criterion);
    const all = new Map(this.all);
    if (row.size > 0) all.set(option, row);
    else all.delete(option);
    this.all = all;
    for (const watcher of this.watchers) watcher(all);
  }
}

// Where the table is out of sight, what it could not take is said in the head of the panel.
function remind(session: Session, { watchers, all }: Store): void {
  const refused = [...all.values()].flatMap((row) => [...row.values()]).find((e) => e.refusal);
  if (refused && watchers.size === 0)
    say(session, `Not taken at Score: ${refused.name}, “${refused.text}”.`);
}

const stores = new WeakMap<Session, Store>();

function storeOf(session: Session): Store {
  const store = stores.get(session) ?? new Store();
  stores.set(session, store);
  return store;
}

function placesOf({ options, criteria }: Block): Place[] {
  return options.flatMap((option) => criteria.map((criterion) => ({ option, criterion })));
}

// A figure outside the range that a score has takes the range along, which is said.
function stretchedBy(view: ScoreView, block: Block, text: string): string {
  const value = parse(text);
  if (value === null) return "";
  const outside = placesOf(block).filter((place) => {
    const { low = value, high = value } = cellAt(view, place) ?? {};
    return value < low || value > high;
  });
  const [first] = outside;
  if (!first) return "";
  const to = `now reach${outside.length === 1 ? "es" : ""} to ${plain(value)}`;
  return outside.length === 1
    ? `The range of ${nameOf(view, first)} ${to}`
    : `The ranges of ${outside.length} scores ${to}`;
}

function cellAt(view: ScoreView, { option, criterion }: Place): Cell | null {
  const row = view.options.find(({ id }) => id === option);
  const column = view.criteria.findIndex(({ id }) => id === criterion);
  return row?.cells[column] ?? null;
}

// What a cell holds, as it is edited; null where there is no such cell.
export function heldBy(view: ScoreView, { option, criterion }: Place): string | null {
  const row = view.options.find(({ id }) => id === option);
  const column = view.criteria.findIndex(({ id }) => id === criterion);
  return row && column >= 0 ? written(row.cells[column] ?? null) : null;
}

function columnOf(view: ScoreView, { criterion }: Place) {
  return view.criteria.find(({ id }) => id === criterion);
}

function nameOf(view: ScoreView, { option, criterion }: Place): string {
  const row = view.options.find(({ id }) => id === option);
  const column = columnOf(view, { option, criterion });
  return row && column ? `${row.name}, ${column.name}` : "";
}
