// From a file's text to its panel: the kernel, the widget manager, the panel, each with what is said
// where it cannot be had.
import type { WidgetModel } from "@jupyter-widgets/base";
import type { DocumentRegistry } from "@jupyterlab/docregistry";
import type { IRenderMimeRegistry } from "@jupyterlab/rendermime";
import type { ServiceManager } from "@jupyterlab/services";
import type { Widget } from "@lumino/widgets";
import { call, pythonOf, Raised } from "../kernel";
import { fileName } from "../names";
import type { Saying } from "../notice";
import type { Preferences } from "../settings";
import { type Manager, managerOf } from "./manager";

export interface Ground {
  context: DocumentRegistry.Context;
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

  constructor(private readonly ground: Ground) {}

  async open(saved: string, preferences: Preferences): Promise<Opened> {
    const { context } = this.ground;
    await this.start();
    const { kernel } = context.sessionContext.session ?? {};
    if (!kernel) throw silent();
    await kernel.info;
    const manager = await this.managed();
    const said = await this.ask(kernel, {
      path: context.path,
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
    const { context, services } = this.ground;
    const { sessionContext } = context;
    await sessionContext.ready;
    if (sessionContext.session?.kernel) return;
    await services.kernelspecs.ready;
    const name = sessionContext.kernelPreference.name ?? pythonOf(services.kernelspecs.specs);
    if (!name) throw withoutPython();
    try {
      await sessionContext.changeKernel({ name });
    } catch (reason) {
      throw failed(reason);
    }
  }

  private async managed(): Promise<Manager> {
    this.manager ??= managerOf(this.ground.context, this.ground.rendermime);
    try {
      return await this.manager;
    } catch {
      this.manager = null;
      throw withoutWidgets();
    }
  }

  private async ask(
    kernel: Parameters<typeof call>[0],
    args: Record<string, unknown>,
  ): Promise<Said> {
    try {
      return await call<Said>(kernel, "open_tab", args);
    } catch (reason) {
      if (reason instanceof Raised && reason.isMissing)
        throw withoutPackage(this.ground.context.sessionContext.kernelDisplayName, reason.message);
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

function failed(reason: unknown): Hindrance {
  const why = reason instanceof Error ? reason.message : `${reason}`;
  return new Hindrance({ sentence: "The panel could not be opened.", details: [why] }, [
    "again",
    "kernel",
    "text",
  ]);
}
