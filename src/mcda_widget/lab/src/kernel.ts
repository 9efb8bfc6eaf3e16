// Asking Python: one call of mcda_widget.panel.tab.opening, answered as JSON.
import type { Kernel, KernelSpec } from "@jupyterlab/services";

const MODULE = "mcda_widget.panel.tab.opening";

/** What Python raised. */
export class Raised extends Error {
  constructor(
    readonly kind: string,
    message: string,
  ) {
    super(message);
  }

  /** Whether the kernel lacks a package, such as mcda-widget. */
  get isMissing(): boolean {
    return this.kind === "ModuleNotFoundError" || this.kind === "ImportError";
  }
}

interface Told {
  status: "ok" | "error";
  data?: Record<string, unknown>;
  ename?: string;
  evalue?: string;
}

/** Call a function there, by name and with arguments by name; what it says comes back. */
export async function call<Said>(
  kernel: Kernel.IKernelConnection,
  name: string,
  args: Record<string, unknown>,
): Promise<Said> {
  // A JSON text, written once more as JSON, is a Python text.
  const given = JSON.stringify(JSON.stringify(args));
  const said = `__import__("${MODULE}", fromlist=["_"]).${name}(**__import__("json").loads(${given}))`;
  const reply = await kernel.requestExecute({
    code: "",
    store_history: false,
    allow_stdin: false,
    user_expressions: { said },
  }).done;
  const { content } = reply;
  if (content.status !== "ok") throw new Raised(content.status, "The kernel did not answer.");
  const told = content.user_expressions.said as Told | undefined;
  if (told?.status !== "ok" || !told.data)
    throw new Raised(told?.ename ?? "", told?.evalue ?? "The kernel did not answer.");
  return told.data["application/json"] as Said;
}

/** The Python to start: the default where that is one. Null where there is none. */
export function pythonOf(specs: KernelSpec.ISpecModels | null): string | null {
  const all = Object.values(specs?.kernelspecs ?? {});
  const isPython = (spec: KernelSpec.ISpecModel | undefined) =>
    spec?.language.toLowerCase() === "python";
  const usual = all.find((spec) => spec?.name === specs?.default);
  return (isPython(usual) ? usual : all.find(isPython))?.name ?? null;
}
