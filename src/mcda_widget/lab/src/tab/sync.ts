// Keeps the document's text and the panel's decision the same, both ways.
import type { DocumentRegistry } from "@jupyterlab/docregistry";
import { Debouncer } from "@lumino/polling";
import { Signal } from "@lumino/signaling";
import type { Answer, PanelLink } from "./panel-link";
import { rewrite } from "./text";

const QUIET = 400; // milliseconds without a change, after which it is written or read

/** The text and the panel of one document. */
export class Sync {
  /** Why the text says no decision, each in words; empty once it says one again. */
  readonly unreadable = new Signal<this, string[]>(this);
  private isBroken = false;
  private isOwn = false;
  private unread = false; // the panel has not read the text as it is
  private readonly writing = new Debouncer(() => this.write(), QUIET);
  private readonly reading = new Debouncer(() => this.read(), QUIET);

  constructor(
    private readonly context: DocumentRegistry.Context,
    readonly link: PanelLink,
  ) {
    link.edited.connect(this.onEdited, this);
    context.model.contentChanged.connect(this.onText, this);
    context.saveState.connect(this.onSave, this);
  }

  dispose(): void {
    this.context.model?.contentChanged.disconnect(this.onText, this);
    this.context.saveState.disconnect(this.onSave, this);
    this.writing.dispose();
    this.reading.dispose();
    this.link.dispose();
    Signal.clearData(this);
  }

  /** Write what was edited last into the text, before it is saved. */
  async flush(): Promise<void> {
    await this.read();
    if (!this.isBroken) await this.write();
  }

  /** Show a text that the panel has told. */
  show({ text, edited }: Answer): void {
    const { model } = this.context;
    if (text !== undefined) this.quietly(() => rewrite(model, text));
    if (edited !== undefined) model.dirty = edited;
  }

  /** Change the text, of which the panel need not be told. */
  quietly(change: () => void): void {
    this.isOwn = true;
    try {
      change();
    } finally {
      this.isOwn = false;
    }
  }

  /** Load the file's text anew, of which the panel is told otherwise. */
  async revert(): Promise<void> {
    this.isOwn = true;
    try {
      await this.context.revert();
    } finally {
      this.isOwn = false;
    }
  }

  /** Tell the panel of the file's text that was loaded anew. */
  async takeOver(): Promise<void> {
    this.unread = true;
    this.context.model.dirty = false;
    await this.read();
  }

  private onEdited(): void {
    if (this.isBroken) return; // the text is somebody's, who is writing it
    this.context.model.dirty = true;
    void this.writing.invoke().catch(() => undefined);
  }

  private onText(): void {
    if (this.isOwn) return;
    this.unread = true;
    void this.reading.invoke().catch(() => undefined);
  }

  private onSave(_: unknown, state: DocumentRegistry.SaveState): void {
    if (state === "completed" && !this.isBroken) void this.link.ask("saved").catch(() => undefined);
  }

  private async write(): Promise<void> {
    if (!this.isBroken && !this.unread) this.show(await this.link.ask("text"));
  }

  private async read(): Promise<void> {
    if (!this.unread) return;
    this.unread = false;
    const { model } = this.context;
    const { problems } = await this.link.ask("read", {
      text: model.toString(),
      is_saved: !model.dirty,
    });
    this.isBroken = problems !== undefined;
    this.unreadable.emit(problems ?? []);
  }
}
