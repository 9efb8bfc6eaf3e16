// The kernel of a document's panel: a session of its own, whatever else the document is open as. The
// text editor's debugger would take a session under the document's own path, and the widgets with it.
import { SessionContext } from "@jupyterlab/apputils";
import type { DocumentRegistry } from "@jupyterlab/docregistry";
import type { ServiceManager } from "@jupyterlab/services";
import { fileName } from "../names";

const SUFFIX = "#panel";
const GRACE = 1000; // milliseconds, in which the server notices that a page has gone

interface Lent {
  session: SessionContext;
  users: number;
}

const lent = new WeakMap<DocumentRegistry.Context, Lent>();

/** The session of a document's panel, for one more tab; it has a kernel once one is started. */
export function borrowSession(
  context: DocumentRegistry.Context,
  services: ServiceManager.IManager,
): SessionContext {
  const known = lent.get(context);
  if (known) {
    known.users++;
    return known.session;
  }
  const { name } = context.sessionContext.kernelPreference;
  const session = new SessionContext({
    kernelManager: services.kernels,
    sessionManager: services.sessions,
    specsManager: services.kernelspecs,
    path: context.path + SUFFIX,
    name: fileName(context.path),
    type: "decision",
    kernelPreference: { ...(name ? { name } : {}), shouldStart: false, shutdownOnDispose: false },
  });
  context.pathChanged.connect((_, path) => {
    void session.session?.setPath(path + SUFFIX);
    void session.session?.setName(fileName(path));
  });
  lent.set(context, { session, users: 1 });
  return session;
}

/** Give it back; with the last tab its kernel ends, unless another page or a notebook is on it. */
export async function returnSession(
  context: DocumentRegistry.Context,
  { kernels, sessions }: ServiceManager.IManager,
): Promise<void> {
  const known = lent.get(context);
  if (!known || --known.users > 0) return;
  lent.delete(context);
  const { id, kernel } = known.session.session ?? {};
  known.session.dispose();
  if (!id || !kernel) return;
  await new Promise((resolve) => window.setTimeout(resolve, GRACE));
  await kernels.refreshRunning();
  const left = [...kernels.running()].find((one) => one.id === kernel.id);
  if (left && !left.connections) await sessions.shutdown(id);
}
