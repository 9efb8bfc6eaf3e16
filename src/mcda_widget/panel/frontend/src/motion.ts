// From the old rows to the new ones in a moment, so that the eye can follow what moved where.
import type { Json, Row, Spec } from "./types/vega";

const DURATION = 200; // milliseconds
// A machine too slow for movement sees the end of it at once.
const SLOWEST_FRAME = 40;
// Changes that follow each other faster than this, as a slider's do, are movement enough.
const APART = 300;

// What a mark says may change with every value, and names nothing.
const WORDS = new Set(["text", "tooltip"]);

export interface Roles {
  /** Fields drawn as an amount: these may lie between two values. */
  moving: ReadonlySet<string>;
  /** Fields that say which row is which. */
  naming: ReadonlySet<string>;
}

type Between = (share: number) => Row[];

export function roles(structure: Spec): Roles {
  const moving = new Set<string>();
  const naming = new Set<string>();
  const walk = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { field, type } = node as Json;
    if (typeof field === "string" && type) (type === "quantitative" ? moving : naming).add(field);
    for (const [key, child] of Object.entries(node)) if (!WORDS.has(key)) walk(child);
  };
  walk(structure);
  return { moving, naming };
}

/** The rows at each share of the way; null where nothing moves, or other things than before. */
export function between(from: Row[] | undefined, to: Row[], by: Roles): Between | null {
  if (from?.length !== to.length) return null;
  const before = byName(from, by);
  const names = [...byName(to, by)];
  const pairs: [Row, Row][] = [];
  for (const [name, row] of names) {
    const old = before.get(name);
    if (!old) return null;
    pairs.push([old, row]);
  }
  if (!pairs.some(([old, row]) => differ(old, row, by.moving))) return null;
  return (share) => pairs.map(([old, row]) => mix(old, row, share, by.moving));
}

/** Whether a change is to be shown as movement now, the last one having been at `last.at`. */
export function mayMove(last: { at: number; took: number }): boolean {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const isApart = performance.now() - last.at > APART;
  return !still && !document.hidden && isApart && last.took < SLOWEST_FRAME;
}

/** Draw shares of the way, frame by frame, up to 1; at once to 1 where something newer waits. */
export async function move(
  draw: (share: number) => Promise<unknown>,
  isOvertaken: () => boolean,
): Promise<void> {
  const start = performance.now();
  for (let now = start; ; now = performance.now()) {
    const time = Math.max(now - start, 16) / DURATION;
    if (time >= 1 || isOvertaken()) break;
    await draw(time * time * (3 - 2 * time));
    if (performance.now() - now > SLOWEST_FRAME) break;
    await new Promise(requestAnimationFrame);
  }
  await draw(1);
}

// Rows of one name are told apart by their order: the points of a line, say.
function byName(list: Row[], { naming }: Roles): Map<string, Row> {
  const seen = new Map<string, number>();
  const named = new Map<string, Row>();
  for (const row of list) {
    const name = JSON.stringify([...naming].map((field) => row[field]));
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    named.set(`${name} ${nth}`, row);
  }
  return named;
}

function differ(old: Row, row: Row, moving: ReadonlySet<string>): boolean {
  return [...moving].some((field) => `${old[field]}` !== `${row[field]}`);
}

function mix(old: Row, row: Row, share: number, moving: ReadonlySet<string>): Row {
  const mixed = { ...row };
  if (share === 1) return mixed;
  for (const field of moving) mixed[field] = blend(old[field], row[field], share);
  return mixed;
}

// A cell may hold the points of a whole line.
function blend(a: unknown, b: unknown, share: number): unknown {
  if (typeof a === "number" && typeof b === "number") return a + (b - a) * share;
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return b;
  return b.map((value, i) => blend(a[i], value, share));
}
