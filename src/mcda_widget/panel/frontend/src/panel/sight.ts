// What the kernel shows, as this page has it: whole at first, then what changes.
import type { SightState } from "./protocol";

type Path = (string | number)[];
type Step = [Path] | [Path, unknown];

export interface Update {
  n: number;
  patch: Step[];
}

export class Sight {
  private readonly watchers = new Set<() => void>();

  constructor(private state: SightState) {}

  get<K extends keyof SightState>(name: K): SightState[K] {
    return this.state[name];
  }

  /** Take what changed; false where something before it has not arrived. */
  take({ n, patch }: Update, buffers: DataView[]): boolean {
    if (n <= this.state.n) return true;
    if (n !== this.state.n + 1) return false;
    let state: unknown = this.state;
    for (const [path, ...value] of patch) {
      state = put(state, path, value.length > 0 ? [revived(value[0], buffers)] : []);
    }
    this.show({ ...(state as SightState), n });
    return true;
  }

  show(state: SightState): void {
    this.state = state;
    for (const watcher of this.watchers) watcher();
  }

  watch(watcher: () => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }
}

// What a step does not touch stays the same object, so that it need not be drawn again.
function put(node: unknown, path: Path, value: unknown[]): unknown {
  if (path.length === 0) return value[0];
  const [key, ...rest] = path as [string & number, ...Path];
  const changed = (Array.isArray(node) ? [...node] : { ...(node as object) }) as unknown[];
  if (rest.length > 0) changed[key] = put(changed[key], rest, value);
  else if (value.length > 0) changed[key] = value[0];
  else delete changed[key];
  return changed;
}

// Bytes travel beside the message; `$buffer` says where they belong (panel/patches.py).
export function revived(node: unknown, buffers: DataView[]): unknown {
  if (Array.isArray(node)) return node.map((value) => revived(value, buffers));
  if (node === null || typeof node !== "object") return node;
  if ("$buffer" in node) return buffers[node.$buffer as number];
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, revived(value, buffers)]),
  );
}
