// The tab of a decision file: opens its panel, and again when the kernel is another.
import { type ISessionContext, SessionContextDialogs } from "@jupyterlab/apputils";
import { type DocumentRegistry, DocumentWidget } from "@jupyterlab/docregistry";
import type { Kernel, Session } from "@jupyterlab/services";
import { Debouncer } from "@lumino/polling";
import { fileName } from "../names";
import type { Action } from "../notice";
import type { Settings } from "../settings";
import { Content } from "./content";
import { Disk } from "./disk";
import { type ActionName, type Ground, Hindrance, type Opened, Opening } from "./opening";
import { PanelLink } from "./panel-link";
import { Sync } from "./sync";

export interface TabOptions extends Ground {
  settings: Settings;
  dialogs: ISessionContext.IDialogs | null;
  openAsText: (path: string) => void;
  moved: (before: string, after: string, kernel: Kernel.IKernelConnection) => void;
}

const AGAIN = 600; // milliseconds without a change of a text that said no decision
const SAVE_AFTER = 1500;

export class DecisionTab extends DocumentWidget<Content, DocumentRegistry.IModel> {
  private readonly opening: Opening;
  private readonly retrying = new Debouncer(() => this.open(), AGAIN);
  private readonly autosaving = new Debouncer(() => this.autosave(), SAVE_AFTER);
  private sync: Sync | null = null;
  private disk: Disk | null = null;
  private saved = ""; // what the file holds
  private path: string;
  private isOpening = false;
  private waits = false; // for a text that says a decision
  private isStale = false; // the panel is that of a kernel that is gone

  constructor(private readonly options: TabOptions) {
    super({ content: new Content(), context: options.context });
    const { context } = options;
    this.opening = new Opening(options);
    this.path = context.path;
    this.addClass("mcda-document");
    this.saveFirst();
    void context.ready.then(() => this.begin());
  }

  override dispose(): void {
    if (this.isDisposed) return;
    this.unlink();
    this.retrying.dispose();
    this.autosaving.dispose();
    super.dispose();
  }

  private begin(): void {
    if (this.isDisposed) return;
    const { context } = this.options;
    const { sessionContext, model } = context;
    this.saved = model.toString();
    sessionContext.statusChanged.connect(this.onStatus, this);
    sessionContext.kernelChanged.connect(this.onKernel, this);
    context.pathChanged.connect(this.onPath, this);
    context.saveState.connect(this.onSave, this);
    model.contentChanged.connect(this.onText, this);
    void this.open();
  }

  /** Open the panel, or say why that cannot be. */
  async open(): Promise<void> {
    if (this.isOpening || this.isDisposed) return;
    this.isOpening = true;
    this.waits = false;
    this.content.say({ sentence: `Opening ${fileName(this.path)} …`, busy: true });
    try {
      const opened = await this.opening.open(this.saved, this.options.settings.now);
      if (this.isDisposed) return;
      this.link(opened);
    } catch (reason) {
      if (this.isDisposed) return;
      if (!(reason instanceof Hindrance)) throw reason;
      this.waits = Boolean(reason.saying.details);
      this.content.say({
        ...reason.saying,
        actions: reason.actions.map((name) => this.action(name)),
      });
    } finally {
      this.isOpening = false;
    }
  }

  private link(opened: Opened): void {
    const { context, services } = this.options;
    this.unlink();
    this.content.display(opened.view);
    const sync = new Sync(context, new PanelLink(opened.model));
    const disk = new Disk(services.contents, context, sync);
    this.sync = sync;
    this.disk = disk;
    sync.unreadable.connect(this.onUnreadable, this);
    sync.link.saving.connect(() => void context.save().catch(() => undefined));
    if (opened.conflict) {
      const text = context.model.toString();
      void disk.choose(fileName(this.path), text, opened.conflict, "");
    } else {
      sync.show(opened);
    }
  }

  private unlink(): void {
    this.sync?.dispose();
    this.disk?.dispose();
    this.sync = null;
    this.disk = null;
  }

  // What was edited a moment ago is in the panel, not in the text yet; and somebody else may have
  // written the file.
  private saveFirst(): void {
    const { context } = this.options;
    const save = context.save.bind(context);
    context.save = async () => {
      await this.sync?.flush().catch(() => undefined);
      await this.disk?.look().catch(() => undefined);
      await save();
    };
  }

  private async autosave(): Promise<void> {
    const { context, settings } = this.options;
    if (settings.now.autosave && context.model.dirty && this.sync) await context.save();
  }

  private onText(): void {
    if (this.waits) void this.retrying.invoke().catch(() => undefined);
    else void this.autosaving.invoke().catch(() => undefined);
  }

  private onSave(_: unknown, state: DocumentRegistry.SaveState): void {
    if (state === "completed") this.saved = this.options.context.model.toString();
  }

  private onUnreadable(_: Sync, problems: string[]): void {
    if (problems.length === 0) this.content.clear();
    else
      this.content.say({
        sentence: `The text of ${fileName(this.path)} says no decision at the moment. The panel shows the last that it said, and does not write into the text until it says one again.`,
        details: problems,
        actions: [this.action("text")],
      });
  }

  private onStatus(_: ISessionContext, status: Kernel.Status): void {
    if (status === "restarting" || status === "autorestarting") {
      this.unlink();
      const sentence =
        "The kernel is being started again. What you edited last is in this tab and opens with it.";
      this.content.say({ sentence, busy: true });
      this.isStale = true;
    } else if (status === "dead" || status === "terminating") {
      this.stopped();
    } else if (this.isStale && status === "idle") {
      this.isStale = false;
      void this.open();
    }
  }

  private onKernel(
    _: ISessionContext,
    { oldValue, newValue }: Session.ISessionConnection.IKernelChangedArgs,
  ): void {
    if (this.isOpening) return;
    if (!newValue) this.stopped();
    else if (oldValue?.id !== newValue.id) void this.open();
  }

  private stopped(): void {
    if (this.isOpening) return;
    this.unlink();
    this.content.say({
      sentence:
        "The kernel has stopped, so nothing can be changed here. What you edited last is in this tab and opens with a new one.",
      actions: [this.action("start"), this.action("kernel"), this.action("text")],
    });
  }

  private onPath(_: unknown, path: string): void {
    const { kernel } = this.options.context.sessionContext.session ?? {};
    if (kernel) this.options.moved(this.path, path, kernel);
    void this.sync?.link.ask("moved", { path }).catch(() => undefined);
    this.path = path;
  }

  private action(name: ActionName): Action {
    const { context, openAsText } = this.options;
    const known: Record<ActionName, Action> = {
      again: { label: "Try again", act: () => this.open() },
      start: { label: "Start it again", act: () => this.restart() },
      kernel: { label: "Choose another kernel …", act: () => this.chooseKernel() },
      reload: { label: "Load the page again", act: () => window.location.reload() },
      text: { label: "Open as text", act: () => openAsText(context.path) },
    };
    return known[name];
  }

  private async restart(): Promise<void> {
    const { sessionContext } = this.options.context;
    this.content.say({ sentence: "Starting Python …", busy: true });
    try {
      if (sessionContext.session?.kernel && sessionContext.session.kernel.status !== "dead")
        await sessionContext.restartKernel();
      else await sessionContext.startKernel();
    } catch {
      // The next sentence says it.
    }
    await this.open();
  }

  private async chooseKernel(): Promise<void> {
    const { context, dialogs } = this.options;
    await (dialogs ?? new SessionContextDialogs()).selectKernel(context.sessionContext);
    await this.open();
  }
}
