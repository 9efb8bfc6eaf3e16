// Notices that the file was changed by somebody else, merges that or asks.
import { Dialog, Notification, showDialog } from "@jupyterlab/apputils";
import type { DocumentRegistry } from "@jupyterlab/docregistry";
import type { Contents } from "@jupyterlab/services";
import { Poll } from "@lumino/polling";
import { Widget } from "@lumino/widgets";
import { fileName } from "../names";
import type { Sync } from "./sync";
import { unixLines } from "./text";

const EVERY = 3000; // milliseconds
const SHORTLY = { autoClose: 8000 } as const;

/** Looks at the file of a document, now and then and before it is saved. */
export class Disk {
  private readonly poll: Poll;
  private looking: Promise<void> | null = null;
  private isSaving = false;
  private seen: string | null = null; // what was left for later

  constructor(
    private readonly contents: Contents.IManager,
    private readonly context: DocumentRegistry.Context,
    private readonly sync: Sync,
    private readonly load: () => Promise<void>, // JupyterLab's own, of the file's text
  ) {
    this.poll = new Poll({
      name: "mcda-widget:file",
      frequency: { interval: EVERY, backoff: true, max: 60_000 },
      standby: "when-hidden",
      factory: () => this.look(),
    });
    context.saveState.connect(this.onSave, this);
  }

  dispose(): void {
    this.poll.dispose();
    this.context.saveState.disconnect(this.onSave, this);
  }

  /** Look at the file; resolves once what was found is dealt with. */
  look(): Promise<void> {
    this.looking ??= this.examine().finally(() => {
      this.looking = null;
    });
    return this.looking;
  }

  private async examine(): Promise<void> {
    const { context, contents, sync } = this;
    // With collaboration the server keeps the text and the file in step.
    if (context.isDisposed || !context.isReady || context.model.collaborative) return;
    const { path } = context;
    const there = await contents.get(path, { content: false, hash: true }).catch(() => null);
    if (!there) return; // gone, or out of reach: saving says so
    if (this.isSaving || path !== context.path || !this.isOther(there)) return;
    if (markOf(there) === this.seen) return;
    await sync.flush();
    // Somebody is writing a text that says nothing yet: saving asks which one is meant.
    if (sync.isBroken) return;
    const file = await contents.get(path, { content: true, format: "text" });
    await this.meet(unixLines(`${file.content}`), markOf(there));
  }

  /** Ask which of two versions is meant; resolves with whether one was taken. */
  async choose(text: string, why: string[], mark: string): Promise<boolean> {
    const { context, sync } = this;
    const name = fileName(context.path);
    const { button } = await showDialog({
      title: `${name} was changed elsewhere`,
      body: bodyOf(why),
      buttons: [
        Dialog.cancelButton({ label: "Decide later" }),
        Dialog.warnButton({ label: "Take the file's", actions: ["theirs"] }),
        Dialog.okButton({ label: "Keep mine", actions: ["mine"] }),
      ],
    });
    if (context.isDisposed) return true;
    const [choice] = button.actions;
    if (choice === "theirs") await context.revert();
    else if (choice === "mine") await sync.settle("over", text, this.load);
    else this.seen = mark;
    return choice !== undefined;
  }

  private onSave(_: unknown, state: DocumentRegistry.SaveState): void {
    this.isSaving = state === "started"; // what is there then is this page's
  }

  private isOther(there: Contents.IModel): boolean {
    const known = this.context.contentsModel;
    if (!known) return false;
    if (known.hash && there.hash) return known.hash !== there.hash;
    const [then, now] = [known, there].map((each) => Date.parse(each.last_modified));
    return Number(now) - Number(then) > this.context.lastModifiedCheckMargin;
  }

  private async meet(text: string, mark: string): Promise<void> {
    const { context, sync } = this;
    const before = context.model.toString();
    const wasEdited = context.model.dirty;
    const answer = await sync.settle("meet", text, this.load);
    const name = fileName(context.path);
    if (answer.problems && wasEdited) await this.choose(text, answer.problems, mark);
    else if (answer.problems) await context.revert();
    else if (answer.merged)
      Notification.info(
        `${name} was changed elsewhere too: those changes and yours are both here now.`,
        SHORTLY,
      );
    else if (context.model.toString() !== before)
      Notification.info(
        `${name} was changed elsewhere. The panel shows what it says now.`,
        SHORTLY,
      );
  }
}

function markOf(there: Contents.IModel): string {
  return there.hash ?? there.last_modified;
}

function bodyOf(why: string[]): Widget {
  const node = document.createElement("div");
  const sentence = document.createElement("p");
  sentence.textContent = "It cannot be put together with what you changed here:";
  const list = document.createElement("ul");
  for (const each of why.slice(0, 8)) {
    const item = document.createElement("li");
    item.textContent = each;
    list.append(item);
  }
  const later = document.createElement("p");
  later.textContent =
    "Keep mine, and the file's is replaced when you save. Take the file's, and Undo brings yours back.";
  node.append(sentence, list, later);
  return new Widget({ node });
}
