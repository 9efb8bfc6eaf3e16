// The manager of a tab's ipywidgets: the same that notebooks have, with the same widgets in it.
import type { IWidgetManager } from "@jupyter-widgets/base";
import type { registerWidgetManager } from "@jupyter-widgets/jupyterlab-manager";
import type { ISessionContext } from "@jupyterlab/apputils";
import type { DocumentRegistry } from "@jupyterlab/docregistry";
import type { IRenderMimeRegistry } from "@jupyterlab/rendermime";

type Registered = Parameters<typeof registerWidgetManager>;
export type Manager = IWidgetManager;

/**
 * Make one; the session has a kernel by now. It follows the session from kernel to kernel.
 *
 * It asks for the document of a notebook, of which it uses the session and what is said about
 * saved widgets: here there are none.
 */
export async function managerOf(
  context: DocumentRegistry.Context,
  session: ISessionContext,
  rendermime: IRenderMimeRegistry,
): Promise<Manager> {
  // Only now: where JupyterLab lacks it, the rest of the extension still works.
  const widgets = await import("@jupyter-widgets/jupyterlab-manager");
  return new Promise((resolve) => {
    const asked = {
      sessionContext: session,
      saveState: context.saveState,
      model: { getMetadata: () => undefined, setMetadata: () => undefined },
    };
    // It hands itself to whoever draws widgets.
    const renderer = {
      set manager(made: Manager) {
        resolve(made);
      },
    };
    widgets.registerWidgetManager(
      asked as unknown as Registered[0],
      rendermime.clone(),
      [renderer].values() as unknown as Registered[2],
    );
  });
}
