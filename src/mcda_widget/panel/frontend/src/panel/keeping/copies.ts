// The browser's own copy of the journal: where the machine vanishes, as Binder's do, what was
// typed is still here, and is offered to the kernel at the next start.
import type { Session } from "../session";

/** Lines that the kernel's journal gained. */
export interface News {
  generation: number;
  from: number;
  lines: string[];
}

const PREFIX = "mcda-widget:journal:";
const MOST = 12; // copies of all decisions together, the newest
const LATER = 250; // milliseconds in which several edits are written as one

export class Copies {
  private lines: string[] = [];
  private generation = -1;
  private timer = 0;
  private missed = false;
  private working = true;

  constructor(private readonly session: Session) {
    window.addEventListener("pagehide", this.write);
  }

  close(): void {
    this.write();
    window.removeEventListener("pagehide", this.write);
  }

  /** Give the kernel the copies that tell more than it knows, and take its own journal. */
  async begin(): Promise<void> {
    const held = this.held();
    if (Object.keys(held).length > 0) {
      const { content } = await this.session.request("lacking_copies", { held });
      const texts = (content.sessions as string[]).map((name) => read(this.key(name)) ?? "");
      const data = texts.filter(Boolean).map((text) => new TextEncoder().encode(text));
      if (data.length > 0) await this.session.edit("bring_copies", {}, data);
    }
    if (this.session.sight.get("keeping").at) await this.takeWhole();
  }

  take(news: News): void {
    if (news.generation === this.generation && news.from === this.lines.length) {
      this.lines.push(...news.lines);
      this.soon();
    } else {
      this.takeWhole().catch(() => undefined); // a kernel that is gone is said elsewhere
    }
  }

  /** Whether the copy could be written; a browser may have no room, or no leave, for it. */
  get works(): boolean {
    return this.working;
  }

  private async takeWhole(): Promise<void> {
    if (this.missed) return; // it is under way
    this.missed = true;
    try {
      const { content, buffers } = await this.session.request("journal");
      const text = new TextDecoder().decode(buffers[0]);
      this.lines = text.split(/(?<=\n)/);
      this.generation = content.generation as number;
      this.soon();
    } finally {
      this.missed = false;
    }
  }

  private soon(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(this.write, LATER);
  }

  private readonly write = (): void => {
    window.clearTimeout(this.timer);
    if (this.lines.length === 0) return;
    const { session } = this.session.sight.get("keeping");
    this.working = store(this.key(session), this.lines.join(""));
  };

  private key(session: string): string {
    return `${PREFIX}${this.session.sight.get("keeping").decision}:${session}`;
  }

  // By session, how many lines of other journals of this decision there are.
  private held(): Record<string, number> {
    const start = this.key("");
    const own = this.session.sight.get("keeping").session;
    const names = keys().filter((key) => key.startsWith(start));
    const counts = names.map((key) => [key.slice(start.length), count(read(key) ?? "")] as const);
    return Object.fromEntries(counts.filter(([session]) => session !== own));
  }
}

function count(text: string): number {
  return text.split("\n").length - 1;
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keys(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  } catch {
    return [];
  }
}

// A session begins with its time, so that the order of names is that of age.
function store(key: string, text: string): boolean {
  const age = (name: string) => name.slice(name.lastIndexOf(":") + 1);
  const others = keys()
    .filter((name) => name !== key)
    .sort((a, b) => age(a).localeCompare(age(b)));
  while (others.length >= MOST) localStorage.removeItem(others.shift() as string);
  for (;;) {
    try {
      localStorage.setItem(key, text);
      return true;
    } catch {
      const oldest = others.shift(); // no room: the oldest copy makes some
      if (oldest === undefined) return false;
      localStorage.removeItem(oldest);
    }
  }
}
