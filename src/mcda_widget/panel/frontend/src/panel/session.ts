// Edits and requests to the kernel: each is answered, and a refused one says why.
import type { AnyModel } from "@anywidget/types";
import type { Problem, Traits } from "./protocol";

export class Refused extends Error {
  constructor(readonly problems: Problem[]) {
    super(problems.map((problem) => problem.message).join(" "));
  }
}

export interface Answer {
  content: Record<string, unknown>;
  buffers: DataView[];
}

interface Reply {
  kind: string;
  id: number;
  ok: boolean;
  problems?: Problem[];
  content?: Record<string, unknown>;
}

interface Waiting {
  since: number;
  resolve: (answer: Answer) => void;
  reject: (reason: Error) => void;
}

type Arguments = Record<string, unknown>;

// After this long without an answer the person is told that the kernel may be gone.
const SILENCE = 5000;

export class Session {
  private next = 0;
  private readonly waiting = new Map<number, Waiting>();
  private readonly latest = new Map<string, { run: () => Promise<void>; busy: boolean }>();
  private readonly watchers = new Set<(silent: boolean) => void>();
  private readonly clock: number;
  private silent = false;

  constructor(readonly model: AnyModel<Traits>) {
    model.on("msg:custom", this.receive);
    this.clock = window.setInterval(this.listen, 1000);
  }

  close(): void {
    this.model.off("msg:custom", this.receive);
    window.clearInterval(this.clock);
  }

  edit(name: string, args: Arguments = {}): Promise<Answer> {
    return this.send("edit", name, args);
  }

  request(name: string, args: Arguments = {}): Promise<Answer> {
    return this.send("request", name, args);
  }

  // For what changes many times a second: one edit is under way at a time, and of those made
  // meanwhile only the last is sent, so that nothing queues up behind a slider.
  live(slot: string, name: string, args: Arguments, refused: (reason: Error) => void): void {
    const run = () => this.edit(name, args).then(() => undefined, refused);
    const entry = this.latest.get(slot);
    if (entry) {
      entry.run = run;
      entry.busy = true;
      return;
    }
    const state = { run, busy: false };
    this.latest.set(slot, state);
    void this.drain(slot, state);
  }

  go(place: string): void {
    this.model.set("place", place);
    this.model.save_changes();
  }

  ask(what: Record<string, string>): void {
    this.model.set("_asked", what);
    this.model.save_changes();
  }

  onSilence(watcher: (silent: boolean) => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  private async drain(
    slot: string,
    state: { run: () => Promise<void>; busy: boolean },
  ): Promise<void> {
    do {
      state.busy = false;
      await state.run();
    } while (state.busy);
    this.latest.delete(slot);
  }

  private send(kind: string, name: string, args: Arguments): Promise<Answer> {
    const id = this.next++;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { since: Date.now(), resolve, reject });
      this.model.send({ kind, id, name, arguments: args });
    });
  }

  private readonly receive = (reply: Reply, buffers: DataView[] = []): void => {
    if (reply.kind !== "reply") return;
    const waiting = this.waiting.get(reply.id);
    if (!waiting) return;
    this.waiting.delete(reply.id);
    this.listen();
    if (reply.ok) waiting.resolve({ content: reply.content ?? {}, buffers });
    else waiting.reject(new Refused(reply.problems ?? []));
  };

  private readonly listen = (): void => {
    const oldest = Math.min(...[...this.waiting.values()].map((w) => w.since));
    const silent = Date.now() - oldest > SILENCE;
    if (silent === this.silent) return;
    this.silent = silent;
    for (const watcher of this.watchers) watcher(silent);
  };
}
