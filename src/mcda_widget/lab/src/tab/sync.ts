// Keeps the document's text and the panel's decision the same, both ways, one step at a time.
import type { DocumentRegistry } from "@jupyterlab/docregistry";
import { Debouncer } from "@lumino/polling";
import { Signal } from "@lumino/signaling";
import type { Answer, PanelLink } from "./panel-link";
import { rewrite } from "./text";

const QUIET = 400; // milliseconds without a change, after which it is written or read

/** What the file holds, as far as is known. */
export interface FileText {
  text: string;
}

/** The text and the panel of one document. */
export class Sync {
  /** Why the text says no decision, each in words; empty once it says one again. */
  readonly unreadable = new Signal<this, string[]>(this);
  private broken = false; // the text says no decision: it is somebody's, who is writing it
  private unread = false; // the panel has not read the text as it is
  private isOwn = false;
  private ahead = false; // the panel has what a text that says no decision has not
  private last: Promise<unknown> = Promise.resolve();
  private readonly writing = new Debouncer(() => this.inTurn(() => this.write()), QUIET);
  private readonly reading = new Debouncer(() => this.inTurn(() => this.read()), QUIET);

  constructor(
    private readonly context: DocumentRegistry.Context,
    readonly link: PanelLink,
    private readonly file: FileText,
  ) {
    link.edited.connect(this.onEdited, this);
    context.model.contentChanged.connect(this.onText, this);
  }

  get isBroken(): boolean {
    return this.broken;
  }

  get isAhead(): boolean {
    return this.ahead;
  }

  dispose(): void {
    this.context.model?.contentChanged.disconnect(this.onText, this);
    this.writing.dispose();
    this.reading.dispose();
    this.link.dispose();
    Signal.clearData(this);
  }

  /** Write what was edited last into the text, and have what was typed last read. */
  flush(): Promise<void> {
    return this.inTurn(async () => {
      await this.read();
      await this.write();
    });
  }

  /** The file holds this text now. */
  saved(text: string): Promise<void> {
    this.file.text = text;
    return this.inTurn(async () => void (await this.link.ask("saved", { text })));
  }

  /** The file's text was loaded anew, whatever stood here. */
  reverted(): Promise<void> {
    this.file.text = this.context.model.toString();
    this.context.model.dirty = false;
    this.unread = true;
    return this.inTurn(() => this.read(true));
  }

  /** Ask something about the text that the file holds, and show the answer's text. */
  settle(name: "meet" | "over", text: string, load: () => Promise<void>): Promise<Answer> {
    return this.inTurn(async () => {
      const answer = await this.link.ask(name, { text });
      if (answer.problems) return answer;
      await this.quietly(load);
      this.file.text = text;
      this.show(answer);
      return answer;
    });
  }

  /** Show a text that the panel has told. */
  show({ text, edited }: Answer): void {
    const { model, isDisposed } = this.context;
    if (isDisposed) return;
    if (text !== undefined) {
      this.isOwn = true;
      rewrite(model, text);
      this.isOwn = false;
      this.unread = false;
      this.ahead = false;
      this.say([]);
    }
    if (edited !== undefined) model.dirty = edited;
  }

  private async quietly(change: () => Promise<void>): Promise<void> {
    this.isOwn = true;
    try {
      await change();
    } finally {
      this.isOwn = false;
    }
  }

  private inTurn<Result>(step: () => Promise<Result>): Promise<Result> {
    const next = this.last.then(step);
    this.last = next.catch(() => undefined);
    return next;
  }

  private onEdited(): void {
    this.context.model.dirty = true;
    if (this.broken) this.ahead = true;
    else void this.writing.invoke().catch(() => undefined);
  }

  private onText(): void {
    if (this.isOwn) return;
    this.unread = true;
    void this.reading.invoke().catch(() => undefined);
  }

  private async write(): Promise<void> {
    if (this.broken || this.unread) return;
    const answer = await this.link.ask("text");
    if (!this.unread) this.show(answer);
  }

  private async read(isSaved = false): Promise<void> {
    if (!this.unread) return;
    this.unread = false;
    const text = this.context.model.toString();
    const answer = await this.link.ask("read", { text, is_saved: isSaved });
    if (this.unread) return; // it was typed on meanwhile
    if (answer.problems) this.say(answer.problems);
    else this.show(answer);
  }

  private say(problems: string[]): void {
    if (!this.broken && problems.length === 0) return;
    this.broken = problems.length > 0;
    this.unreadable.emit(problems);
  }
}
