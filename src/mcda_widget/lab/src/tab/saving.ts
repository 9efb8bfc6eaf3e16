// Saving and loading a document's file, as its panel needs it: once for each document, however many
// tabs show it.
import { Notification } from "@jupyterlab/apputils";
import type { DocumentRegistry } from "@jupyterlab/docregistry";
import { fileName } from "../names";
import type { Disk } from "./disk";
import type { FileText, Sync } from "./sync";

export class Saving {
  /** What the file holds. */
  readonly file: FileText = { text: "" };
  /** The panel's part in it, while there is a panel. */
  link: { sync: Sync; disk: Disk } | null = null;
  /** JupyterLab's own way to load the file's text. */
  readonly load: () => Promise<void>;
  private sent = "";
  private isBehind = false; // what was edited last did not come into the text

  constructor(private readonly context: DocumentRegistry.Context) {
    const [save, revert] = [context.save.bind(context), context.revert.bind(context)];
    this.load = revert;
    context.save = async () => {
      await this.prepare();
      await save();
    };
    context.revert = async () => {
      await revert();
      this.file.text = context.model.toString();
      context.model.dirty = false;
      await this.link?.sync.reverted();
    };
    context.saveState.connect(this.onSave, this);
  }

  // What was edited a moment ago is in the panel, not in the text yet; and somebody else may have
  // written the file.
  private async prepare(): Promise<void> {
    this.isBehind = false;
    // The panel takes what stands in a field once the page has had the key that saves.
    await new Promise((resolve) => window.setTimeout(resolve));
    try {
      await this.link?.sync.flush();
      await this.link?.disk.look();
    } catch {
      this.isBehind = true;
    }
  }

  private onSave(_: unknown, state: DocumentRegistry.SaveState): void {
    const { model, path } = this.context;
    if (state === "started") this.sent = model.toString();
    // A copy elsewhere is no saving of this file; JupyterLab leaves the model as it was then.
    if (state !== "completed" || model.dirty) return;
    this.file.text = this.sent;
    if (this.isBehind) {
      model.dirty = true;
      Notification.warning(
        `The kernel does not answer: what you edited last is not in ${fileName(path)} yet.`,
        { autoClose: 10_000 },
      );
    } else {
      void this.link?.sync.saved(this.sent).catch(() => undefined);
      // It was edited meanwhile, or in the panel beside a text that says no decision.
      if (model.toString() !== this.sent || this.link?.sync.isAhead) model.dirty = true;
    }
  }
}

const known = new WeakMap<DocumentRegistry.Context, Saving>();

/** The one of a document. */
export function savingOf(context: DocumentRegistry.Context): Saving {
  const found = known.get(context) ?? new Saving(context);
  known.set(context, found);
  return found;
}
