// The tab of a decision file: opens its panel, and again when the kernel is another.
import {
  type ISessionContext,
  type SessionContext,
  SessionContextDialogs,
} from "@jupyterlab/apputils";
import { type DocumentRegistry, DocumentWidget } from "@jupyterlab/docregistry";
import type { Kernel, Session } from "@jupyterlab/services";
import { type IMessageHandler, type Message, MessageLoop } from "@lumino/messaging";
import { Debouncer } from "@lumino/polling";
import { fileName } from "../names";
import type { Action } from "../notice";
import type { Settings } from "../settings";
import { Content } from "./content";
import { Disk } from "./disk";
import { type ActionName, failed, type Ground, Hindrance, type Opened, Opening } from "./opening";
import { PanelLink } from "./panel-link";
import { borrowSession, returnSession } from "./panel-session";
import { type Saving, savingOf } from "./saving";
import { Sync } from "./sync";
import { unixLines } from "./text";

export interface TabOptions extends Omit<Ground, "session"> {
  settings: Settings;
  dialogs: ISessionContext.IDialogs | null;
  openAsText: (path: string) => void;
  moved: (before: string, after: string, kernel: Kernel.IKernelConnection) => void;
}

const AGAIN = 600; // milliseconds without a change of a text that said no decision
const SAVE_AFTER = 1500;

export class DecisionTab extends DocumentWidget<Content, DocumentRegistry.IModel> {
  private readonly opening: Opening;
  private readonly saving: Saving;
  readonly session: SessionContext;
  private readonly retrying = new Debouncer(() => this.open(), AGAIN);
  private readonly autosaving = new Debouncer(() => this.autosave(), SAVE_AFTER);
  private sync: Sync | null = null;
  private disk: Disk | null = null;
  private path: string;
  private isOpening = false;
  private waits = false; // for a text that says a decision
  private isStale = false; // the panel is that of a kernel that is gone

  constructor(private readonly options: TabOptions) {
    super({ content: new Content(), context: options.context });
    const { context, services } = options;
    this.session = borrowSession(context, services);
    this.opening = new Opening({ ...options, session: this.session });
    this.saving = savingOf(context);
    this.path = context.path;
    this.addClass("mcda-document");
    allTabs.add(this);
    this.disposed.connect(() => allTabs.delete(this));
    void context.ready.then(() => this.begin());
  }

  override dispose(): void {
    if (this.isDisposed) return;
    this.retrying.dispose();
    this.autosaving.dispose();
    void this.leave();
    super.dispose();
  }

  // The text may be open beside, and lack what was edited a moment ago.
  private async leave(): Promise<void> {
    const { context, services } = this.options;
    if (this.sync) {
      await this.sync.flush().catch(() => undefined);
      this.unlink();
      const [next] = tabsOf(context, this);
      await next?.open();
    }
    await returnSession(context, services);
  }

  protected override onAfterAttach(message: Message): void {
    super.onAfterAttach(message);
    // Before JupyterLab asks whether to save: what stands in a field counts.
    MessageLoop.removeMessageHook(this, takeField);
    MessageLoop.installMessageHook(this, takeField);
  }

  private async begin(): Promise<void> {
    if (this.isDisposed) return;
    const { context } = this.options;
    const { model } = context;
    this.session.statusChanged.connect(this.onStatus, this);
    this.session.kernelChanged.connect(this.onKernel, this);
    context.pathChanged.connect(this.onPath, this);
    model.contentChanged.connect(this.onText, this);
    this.saving.file.text = model.dirty ? await this.textOfFile() : model.toString();
    await this.open();
  }

  private async textOfFile(): Promise<string> {
    const { context, services } = this.options;
    const asked = { content: true, format: "text" } as const;
    const file = await services.contents.get(context.path, asked).catch(() => null);
    return unixLines(`${file?.content ?? ""}`);
  }

  /** Open the panel, or say why that cannot be. */
  async open(): Promise<void> {
    if (this.isOpening || this.isDisposed) return;
    this.isOpening = true;
    this.isStale = false;
    this.waits = false;
    this.content.say({ sentence: `Opening ${fileName(this.path)} …`, busy: true });
    try {
      const opened = await this.opening.open(this.saving.file.text, this.options.settings.now);
      if (!this.isDisposed) this.present(opened);
    } catch (reason) {
      if (this.isDisposed) return;
      const { saying, actions } = reason instanceof Hindrance ? reason : failed(reason);
      this.waits = Boolean(saying.details);
      this.content.say({ ...saying, actions: actions.map((name) => this.action(name)) });
    } finally {
      this.isOpening = false;
    }
    if (this.isStale) await this.open(); // the kernel was another before it was there
  }

  private present(opened: Opened): void {
    this.unlink();
    this.content.display(opened.view);
    if (this.saving.link) return; // another view of the document has it
    const { context, services } = this.options;
    const { file, load } = this.saving;
    const sync = new Sync(context, new PanelLink(opened.model), file);
    const disk = new Disk(services.contents, context, sync, load);
    [this.sync, this.disk, this.saving.link] = [sync, disk, { sync, disk }];
    sync.unreadable.connect(this.onUnreadable, this);
    sync.link.saving.connect(() => void context.save().catch(() => undefined));
    if (opened.conflict) void this.ask(disk, opened.conflict);
    else sync.show(opened);
  }

  /** Ask which is meant: what the kernel still has of this file, or what the file says now. */
  private async ask(disk: Disk, why: string[]): Promise<void> {
    const { context } = this.options;
    context.model.dirty = true; // the panel has what the file has not
    const isChosen = await disk.choose(this.saving.file.text, why, "").catch(() => false);
    if (isChosen || this.isDisposed) return;
    this.content.say({
      sentence: `The panel has edits that ${fileName(this.path)} has not, and the file was changed elsewhere.`,
      actions: [{ label: "Choose which to keep …", act: () => this.ask(disk, why) }],
    });
  }

  private unlink(): void {
    if (this.saving.link && this.saving.link.sync === this.sync) this.saving.link = null;
    this.sync?.dispose();
    this.disk?.dispose();
    this.sync = null;
    this.disk = null;
  }

  private async autosave(): Promise<void> {
    const { context, settings } = this.options;
    const may = settings.now.autosave && context.contentsModel?.writable !== false;
    if (may && context.model.dirty && this.sync && !this.sync.isBroken) await context.save();
  }

  private onText(): void {
    if (this.waits) void this.retrying.invoke().catch(() => undefined);
    else void this.autosaving.invoke().catch(() => undefined);
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
      this.content.freeze();
      this.content.say({ sentence, busy: true });
      this.isStale = true;
    } else if (status === "dead" || status === "terminating") {
      this.stopped();
    } else if (this.isStale && status === "idle") {
      void this.open();
    }
  }

  private onKernel(
    _: ISessionContext,
    { oldValue, newValue }: Session.ISessionConnection.IKernelChangedArgs,
  ): void {
    if (newValue) this.opening.keep(newValue);
    if (this.isOpening) return;
    if (!newValue) this.stopped();
    else if (oldValue?.id !== newValue.id) void this.open();
  }

  private stopped(): void {
    if (this.isOpening) return;
    this.unlink();
    this.content.freeze();
    this.content.say({
      sentence:
        "The kernel has stopped, so nothing can be changed here. What you edited last is in this tab and opens with a new one.",
      actions: [this.action("start"), this.action("kernel"), this.action("text")],
    });
  }

  private onPath(_: unknown, path: string): void {
    const { kernel } = this.session.session ?? {};
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
    const { services } = this.options;
    this.content.say({ sentence: "Starting Python …", busy: true });
    await services.sessions.refreshRunning().catch(() => undefined);
    const { kernel } = this.session.session ?? {};
    if (kernel?.status === "dead") await this.session.restartKernel().catch(() => undefined);
    await this.open();
  }

  private async chooseKernel(): Promise<void> {
    const { dialogs } = this.options;
    const before = this.session.session?.kernel?.id;
    await (dialogs ?? new SessionContextDialogs()).selectKernel(this.session);
    const { kernel } = this.session.session ?? {};
    if (kernel && kernel.id !== before) await this.open();
  }
}

const allTabs = new Set<DecisionTab>();

/** The other tabs of a document. */
function tabsOf(context: DocumentRegistry.Context, but: DecisionTab): DecisionTab[] {
  return [...allTabs].filter((tab) => tab !== but && tab.context === context && !tab.isDisposed);
}

/** When a tab is asked to close, what stands in a field of it is taken, as when one leaves it. */
function takeField(tab: IMessageHandler, message: Message): boolean {
  const field = document.activeElement;
  if (message.type === "close-request" && tab instanceof DecisionTab)
    if (field instanceof HTMLElement && tab.node.contains(field)) field.blur();
  return true;
}
