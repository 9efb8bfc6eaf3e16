// From a file's text to its panel: the kernel, the widget manager, the panel, each with what is said
// where it cannot be had.
import type { WidgetModel } from "@jupyter-widgets/base";
import type { SessionContext } from "@jupyterlab/apputils";
import type { DocumentRegistry } from "@jupyterlab/docregistry";
import type { IRenderMimeRegistry } from "@jupyterlab/rendermime";
import type { Kernel, ServiceManager } from "@jupyterlab/services";
import type { Widget } from "@lumino/widgets";
import { call, pythonOf, Raised } from "../kernel";
import { fileName } from "../names";
import type { Saying } from "../notice";
import type { Preferences } from "../settings";
import { type Manager, managerOf } from "./manager";

export interface Ground {
  context: DocumentRegistry.Context;
  session: SessionContext;
  services: ServiceManager.IManager;
  rendermime: IRenderMimeRegistry;
}

export interface Opened {
  model: WidgetModel;
  view: Widget;
  text?: string; // where the kernel had the panel already
  edited?: boolean;
  conflict?: string[];
}

interface Said {
  model?: string;
  text?: string;
  edited?: boolean;
  conflict?: string[];
  problems?: string[];
}

/** Why there is no panel, and what can be done: names of actions that the tab knows. */
export class Hindrance extends Error {
  constructor(
    readonly saying: Omit<Saying, "actions">,
    readonly actions: ActionName[],
  ) {
    super(saying.sentence);
  }
}

export type ActionName = "again" | "start" | "kernel" | "text" | "reload";

/** Opens panels of one document; one widget manager does for all of its kernels. */
export class Opening {
  private manager: Promise<Manager> | null = null;
  private chosen: string | null = null; // the kernel that was there last

  constructor(private readonly ground: Ground) {}

  /** Know which kernel there is, to start the same again. */
  keep(kernel: Kernel.IKernelConnection): void {
    this.chosen = kernel.name;
  }

  async open(saved: string, preferences: Preferences): Promise<Opened> {
    await this.start();
    const { kernel } = this.ground.session.session ?? {};
    if (!kernel) throw silent();
    const gone = new Promise<never>((_, reject) => {
      const check = () => kernel.status === "dead" && reject(silent());
      kernel.disposed.connect(() => reject(silent()));
      kernel.statusChanged.connect(check);
      check();
    });
    return Promise.race([this.openIn(kernel, saved, preferences), gone]);
  }

  private async openIn(
    kernel: Kernel.IKernelConnection,
    saved: string,
    preferences: Preferences,
  ): Promise<Opened> {
    const { context, services } = this.ground;
    await kernel.info;
    const manager = await this.managed(kernel);
    const said = await this.ask(kernel, {
      path: services.contents.localPath(context.path),
      text: context.model.toString(),
      settings: preferences,
      saved,
    });
    if (said.problems) throw invalid(context.path, said.problems);
    const model = await manager.get_model(said.model ?? "");
    // The manager puts this in the place of what it cannot load.
    if (model.get("_view_name") === "ErrorWidgetView") throw withoutAnywidget();
    const view = await manager.create_view(model);
    return { ...said, model, view: view.luminoWidget };
  }

  private async start(): Promise<void> {
    const { session, services } = this.ground;
    await session.initialize();
    if (session.session?.kernel) return;
    await services.kernelspecs.ready;
    const name =
      this.chosen ?? session.kernelPreference.name ?? pythonOf(services.kernelspecs.specs);
    if (!name) throw withoutPython();
    try {
      await session.changeKernel({ name });
    } catch (reason) {
      if (session.isDisposed) await this.shutDown(); // closed meanwhile
      throw failed(reason);
    }
  }

  private async shutDown(): Promise<void> {
    const { session, services } = this.ground;
    const started = await services.sessions.findByPath(session.path);
    if (started) await services.sessions.shutdown(started.id);
  }

  private async managed(kernel: Kernel.IKernelConnection): Promise<Manager> {
    const { context, session, rendermime } = this.ground;
    try {
      // A kernel whose widgets something else on the page manages already, such as a notebook.
      if (!kernel.handleComms) return await managerOf(context, session, rendermime);
      this.manager ??= managerOf(context, session, rendermime);
      return await this.manager;
    } catch {
      this.manager = null;
      throw withoutWidgets();
    }
  }

  private async ask(
    kernel: Kernel.IKernelConnection,
    args: Record<string, unknown>,
  ): Promise<Said> {
    try {
      return await call<Said>(kernel, "open_tab", args);
    } catch (reason) {
      if (reason instanceof Raised && reason.isMissing)
        throw withoutPackage(this.ground.session.kernelDisplayName, reason.message);
      throw failed(reason);
    }
  }
}

function withoutPython(): Hindrance {
  const sentence =
    "The panel needs Python, and this JupyterLab has no Python kernel. Install one where JupyterLab runs, then try again.";
  return new Hindrance({ sentence, code: "pip install ipykernel" }, ["again", "text"]);
}

function withoutPackage(kernel: string, why: string): Hindrance {
  const sentence = `The kernel “${kernel}” cannot show the panel: ${why}. Install mcda-widget there and try again, or choose a kernel that has it.`;
  return new Hindrance({ sentence, code: "pip install mcda-widget" }, ["again", "kernel", "text"]);
}

function withoutWidgets(): Hindrance {
  const sentence =
    "This JupyterLab cannot show widgets. Install jupyterlab_widgets where JupyterLab runs, and load the page again.";
  return new Hindrance({ sentence, code: "pip install jupyterlab_widgets" }, ["reload", "text"]);
}

function withoutAnywidget(): Hindrance {
  const sentence =
    "This JupyterLab lacks anywidget, or has another version than the kernel. Install it where JupyterLab runs, and load the page again.";
  return new Hindrance({ sentence, code: "pip install --upgrade anywidget" }, ["reload", "text"]);
}

function invalid(path: string, problems: string[]): Hindrance {
  const sentence = `${fileName(path)} says no decision yet. Mend this in its text; the panel opens once it is mended.`;
  return new Hindrance({ sentence, details: problems }, ["text", "again"]);
}

function silent(): Hindrance {
  return new Hindrance({ sentence: "The kernel has stopped." }, ["start", "kernel", "text"]);
}

/** What there is to say of anything else that went wrong. */
export function failed(reason: unknown): Hindrance {
  const why = reason instanceof Error ? reason.message : `${reason}`;
  return new Hindrance({ sentence: "The panel could not be opened.", details: [why] }, [
    "again",
    "kernel",
    "text",
  ]);
}
