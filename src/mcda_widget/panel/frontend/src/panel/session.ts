// Edits and requests to the kernel: each is answered, and a refused one says why.
import type { AnyModel } from "@anywidget/types";
import { Copies, type News } from "./keeping/copies";
import type { Problem, SightState, Traits } from "./protocol";
import { revived, Sight, type Update } from "./sight";

export class Refused extends Error {
  constructor(readonly problems: Problem[]) {
    // Both ends of a range may be wrong in the same way: it is said once.
    super([...new Set(problems.map((problem) => problem.message))].join(" "));
  }
}

export interface Answer {
  content: Record<string, unknown>;
  buffers: DataView[];
}

interface Reply extends Partial<Update> {
  kind: "reply" | "update" | "asset";
  id: string;
  ok: boolean;
  problems?: Problem[];
  content?: Record<string, unknown>;
  journal?: News;
}

interface Waiting {
  since: number;
  resolve: (answer: Answer) => void;
  reject: (reason: Error) => void;
}

interface Live {
  run: () => Promise<null>;
  settled: (refusal: unknown) => void;
  waiting: boolean;
  done?: Promise<void>;
}

type Arguments = Record<string, unknown>;

// After this long without an answer the person is told that the kernel may be gone.
const SILENCE = 5000;
const STOPPED = "Not kept: the kernel has stopped. Restart it and open the panel again.";
// After this long the page nudges the server, for an answer that it may hold back.
const NUDGE = 6;

/** One for each panel on a page, however often the panel is displayed there. */
export class Session {
  readonly sight: Sight;
  readonly copies: Copies;
  // Pages on one kernel hear each other's replies; these are this page's own.
  private readonly page = Math.random().toString(36).slice(2);
  private next = 0;
  private readonly waiting = new Map<string, Waiting>();
  private readonly latest = new Map<string, Live>();
  private readonly doing = new Set<Promise<unknown>>();
  private readonly watchers = new Set<(silent: boolean) => void>();
  private readonly clock: number;
  private silent = false;
  private stopped = false;

  constructor(readonly model: AnyModel<Traits>) {
    this.sight = new Sight(model.get("_sight"));
    model.on("msg:custom", this.receive);
    this.clock = window.setInterval(this.listen, 1000);
    document.addEventListener("visibilitychange", this.lookAround);
    this.copies = new Copies(this);
    this.copies.begin().catch(() => undefined); // without a kernel there is nothing to begin
  }

  close(): void {
    this.copies.close();
    document.removeEventListener("visibilitychange", this.lookAround);
    this.model.off("msg:custom", this.receive);
    window.clearInterval(this.clock);
  }

  edit(name: string, args: Arguments = {}, data: Uint8Array[] = []): Promise<Answer> {
    return this.during(this.send("edit", name, args, data));
  }

  /** Let undo wait for something that ends in an edit. */
  during<Result>(doing: Promise<Result>): Promise<Result> {
    this.doing.add(doing);
    const forget = () => this.doing.delete(doing);
    doing.then(forget, forget);
    return doing;
  }

  request(name: string, args: Arguments = {}): Promise<Answer> {
    return this.send("request", name, args);
  }

  // For what changes many times a second: one edit is under way at a time and of those made
  // meanwhile only the last is sent, so that nothing queues up behind a slider. `settled` is
  // called once nothing is under way, with why the last one was refused, if it was.
  live(slot: string, name: string, args: Arguments, settled: (refusal: unknown) => void): void {
    const run = () => this.edit(name, args).then(() => null);
    const entry = this.latest.get(slot);
    if (entry) {
      Object.assign(entry, { run, settled, waiting: true });
      return;
    }
    const first: Live = { run, settled, waiting: false };
    this.latest.set(slot, first);
    first.done = this.drain(slot, first);
  }

  /**
   * Resolves once every edit made so far is answered, what is being dragged too, with whether all
   * were taken.
   */
  async answered(): Promise<boolean> {
    let taken = true;
    while (this.latest.size > 0 || this.doing.size > 0) {
      const dragged = [...this.latest.values()].map((live) => live.done);
      const ends = await Promise.allSettled([...dragged, ...this.doing]);
      taken &&= ends.every(({ status }) => status === "fulfilled");
    }
    return taken;
  }

  go(place: string): void {
    this.model.set("place", place);
    this.model.save_changes();
  }

  ask(what: Record<string, string>): void {
    this.model.set("_asked", { ...this.model.get("_asked"), ...what });
    this.model.save_changes();
  }

  onSilence(watcher: (silent: boolean) => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  private async drain(slot: string, live: Live): Promise<void> {
    let refusal: unknown = null;
    do {
      live.waiting = false;
      refusal = await live.run().catch((reason) => reason);
    } while (live.waiting);
    this.latest.delete(slot);
    live.settled(refusal);
  }

  private send(
    kind: string,
    name: string,
    args: Arguments,
    data: Uint8Array[] = [],
  ): Promise<Answer> {
    const id = `${this.page}-${this.next++}`;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { since: Date.now(), resolve, reject });
      try {
        this.model.send({ kind, id, name, arguments: args }, undefined, data);
      } catch {
        this.waiting.delete(id);
        this.stopped = true;
        this.listen();
        reject(new Error(STOPPED));
        return;
      }
      window.setTimeout(() => this.waiting.has(id) && this.nudge(), NUDGE);
    });
  }

  // The server sends no second small message before the page has acknowledged the first ("the
  // kernel is busy"), and a page puts that off for 40 ms, unless it has something to say.
  private nudge(): void {
    this.model.send({ kind: "nudge" });
  }

  private readonly receive = (reply: Reply, buffers: DataView[] = []): void => {
    if (reply.kind !== "reply" && reply.kind !== "update") return;
    const { n, patch, journal } = reply;
    if (n !== undefined && patch && !this.sight.take({ n, patch }, buffers)) this.lookAnew();
    if (journal) this.copies.take(journal);
    const waiting = this.waiting.get(reply.id);
    if (!waiting) return;
    this.waiting.delete(reply.id);
    this.stopped = false;
    this.listen();
    if (reply.ok) waiting.resolve({ content: reply.content ?? {}, buffers });
    else waiting.reject(new Refused(reply.problems ?? []));
  };

  // Another panel on this decision may have gone on while this page was out of sight.
  private readonly lookAround = (): void => {
    if (document.visibilityState === "visible") this.edit("look_around").catch(() => undefined);
  };

  // A message was missed, as while the page was being opened: the whole is asked for.
  private lookAnew(): void {
    this.request("sight")
      .then(({ content, buffers }) => this.sight.show(revived(content, buffers) as SightState))
      .catch(() => undefined); // the kernel is gone, which is said elsewhere
  }

  private readonly listen = (): void => {
    const oldest = Math.min(...[...this.waiting.values()].map((w) => w.since));
    const silent = this.stopped || Date.now() - oldest > SILENCE;
    if (silent === this.silent) return;
    this.silent = silent;
    for (const watcher of this.watchers) watcher(silent);
  };
}
