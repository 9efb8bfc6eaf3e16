// Vega, once for the whole page: 300 KB that a kernel sends when the first chart asks for it.
import type { AnyModel } from "@anywidget/types";
import type { VegaEmbed, VegaRuntime, View } from "./types/vega";

export type { VegaRuntime } from "./types/vega";

export interface LoadOptions {
  /** Aborts when the view that asks is removed. */
  signal?: AbortSignal;
  /** Milliseconds to leave to a kernel that another view has asked. */
  patience?: number;
}

interface Load {
  runtime: Promise<VegaRuntime>;
  deliver(bytes: DataView): void;
  asked: boolean;
  /** The views that may ask next, should the answer fail to come. */
  waiting: Set<() => void>;
}

// The page belongs to several modules, of several installed versions perhaps: VEGA_KEY changes
// with Vega and with this file, so that only those that understand each other share.
const PLACE = Symbol.for("mcda-widget.vega");
const page = globalThis as unknown as Record<symbol, Map<string, Load> | undefined>;

// A kernel at work answers late, a dead one never: after this the next view asks its own.
const PATIENCE = 10_000;

/**
 * Vega for the charts of this page. The first to ask has it sent; whoever asks later shares it.
 *
 * Call it where a view is rendered: anywidget delivers no message before `initialize` has ended.
 * It waits for a busy kernel, and rejects where the bundle is broken or the view is removed.
 */
export function loadVega(model: AnyModel, options: LoadOptions = {}): Promise<VegaRuntime> {
  page[PLACE] ??= new Map();
  const loads = page[PLACE];
  let load = loads.get(VEGA_KEY);
  if (!load) {
    load = begin();
    loads.set(VEGA_KEY, load);
    load.runtime.catch(() => loads.delete(VEGA_KEY)); // the next to ask begins anew
  }
  return join(load, model, options);
}

function begin(): Load {
  let deliver: Load["deliver"] = () => undefined;
  const bytes = new Promise<DataView>((resolve) => {
    deliver = resolve;
  });
  const load: Load = { runtime: bytes.then(run), deliver, asked: false, waiting: new Set() };
  bytes.then(() => load.waiting.clear());
  return load;
}

function join(load: Load, model: AnyModel, options: LoadOptions): Promise<VegaRuntime> {
  const { signal, patience = PATIENCE } = options;
  const receive = (reply: { kind?: string; name?: string }, buffers: DataView[] = []) => {
    if (reply.kind === "asset" && reply.name === "vega" && buffers[0]) load.deliver(buffers[0]);
  };
  const ask = () => {
    load.asked = true;
    load.waiting.delete(ask);
    model.on("msg:custom", receive);
    model.send({ kind: "asset", name: "vega" });
  };
  const asksNow = !load.asked;
  if (asksNow) ask();
  else load.waiting.add(ask);
  const timer = setTimeout(() => load.waiting.has(ask) && ask(), patience);

  return new Promise((resolve, reject) => {
    const leave = () => {
      clearTimeout(timer);
      model.off("msg:custom", receive);
      signal?.removeEventListener("abort", abort);
    };
    const abort = () => {
      leave();
      const wasWaiting = load.waiting.delete(ask);
      const [next] = load.waiting;
      if (next) {
        if (!wasWaiting) next(); // who had asked leaves it to the next
      } else if (!wasWaiting) load.asked = false;
      reject(signal?.reason);
    };
    load.runtime.then(resolve, reject).finally(leave);
    if (signal?.aborted) abort();
    else signal?.addEventListener("abort", abort, { once: true });
  });
}

// The bundle is an ES module, gzipped: unpacked and imported here, in the page.
async function run(bytes: DataView): Promise<VegaRuntime> {
  const packed = new Blob([bytes as DataView<ArrayBuffer>]).stream();
  const text = await new Response(packed.pipeThrough(new DecompressionStream("gzip"))).text();
  const url = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  try {
    const { vegaEmbed } = (await import(url)) as { vegaEmbed: VegaEmbed };
    return { vegaEmbed, View: await viewClass(vegaEmbed) };
  } finally {
    URL.revokeObjectURL(url);
  }
}

// The bundle gives vega-embed only; an empty chart lends Vega's class.
async function viewClass(vegaEmbed: VegaEmbed): Promise<VegaRuntime["View"]> {
  const options = { mode: "vega", actions: false, defaultStyle: false };
  const { view, finalize } = await vegaEmbed(document.createElement("div"), {}, options);
  finalize();
  return (view as View & { constructor: VegaRuntime["View"] }).constructor;
}
