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

/** Looks at the file of a document, now and then and before it is saved. */
export class Disk {
  private readonly poll: Poll;
  private isAsking = false;
  private seen: string | null = null; // what was left for later

  constructor(
    private readonly contents: Contents.IManager,
    private readonly context: DocumentRegistry.Context,
    private readonly sync: Sync,
  ) {
    this.poll = new Poll({
      name: "mcda-widget:file",
      frequency: { interval: EVERY, backoff: true, max: 60_000 },
      standby: "when-hidden",
      factory: () => this.look(),
    });
  }

  dispose(): void {
    this.poll.dispose();
  }

  /** Look at the file; resolves once what was found is dealt with. */
  async look(): Promise<void> {
    if (this.isAsking || this.context.isDisposed || !this.context.isReady) return;
    const { path } = this.context;
    const there = await this.contents.get(path, { content: false, hash: true }).catch(() => null);
    if (!there) return; // gone, or out of reach: saving says so
    if (!this.isOther(there) || markOf(there) === this.seen) return;
    if (path !== this.context.path) return;
    this.isAsking = true;
    try {
      await this.meet(await this.contents.get(path, { content: true, format: "text" }), there);
    } finally {
      this.isAsking = false;
    }
  }

  private isOther(there: Contents.IModel): boolean {
    const known = this.context.contentsModel;
    if (!known) return false;
    if (known.hash && there.hash) return known.hash !== there.hash;
    const [then, now] = [known, there].map((each) => Date.parse(each.last_modified));
    return Number(now) - Number(then) > this.context.lastModifiedCheckMargin;
  }

  private async meet(file: Contents.IModel, there: Contents.IModel): Promise<void> {
    const { context, sync } = this;
    const text = unixLines(`${file.content}`);
    const name = fileName(context.path);
    if (text === context.model.toString() && !context.model.dirty) {
      await sync.revert(); // JupyterLab's note of it
      context.model.dirty = false;
    } else if (!context.model.dirty) {
      await sync.revert();
      await sync.takeOver();
      Notification.info(`${name} was changed elsewhere. The panel shows what it says now.`);
    } else {
      const answer = await sync.link.ask("meet", { text });
      if (answer.problems) return this.choose(name, text, answer.problems, markOf(there));
      await sync.revert();
      sync.show(answer);
      if (answer.merged)
        Notification.info(
          `${name} was changed elsewhere too: those changes and yours are both here now.`,
        );
    }
  }

  /** Ask which of two versions is meant. */
  async choose(name: string, text: string, why: string[], mark: string): Promise<void> {
    const { context, sync } = this;
    const { button } = await showDialog({
      title: `${name} was changed elsewhere`,
      body: bodyOf(why),
      buttons: [
        Dialog.cancelButton({ label: "Decide later" }),
        Dialog.warnButton({ label: "Take the file's", actions: ["theirs"] }),
        Dialog.okButton({ label: "Keep mine", actions: ["mine"] }),
      ],
    });
    if (context.isDisposed) return;
    const [choice] = button.actions;
    if (choice === "theirs") {
      await sync.revert();
      await sync.takeOver();
    } else if (choice === "mine") {
      const mine = await sync.link.ask("over", { text });
      await sync.revert();
      sync.show(mine);
    } else {
      this.seen = mark;
    }
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
  later.textContent = "What you do not take can still be had by Undo, or from the file.";
  node.append(sentence, list, later);
  return new Widget({ node });
}
