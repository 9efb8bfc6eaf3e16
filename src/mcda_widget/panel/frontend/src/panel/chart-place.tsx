import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { type ChartHandle, type Datasets, mountChart, type Spec } from "../chart";
import { loadVega } from "../vega";
import { saying, useSession } from "./hooks";
import type { Session } from "./session";

interface Props {
  name: string;
  label: string;
  data: Datasets;
  /** Least width of its small charts, where it is split. */
  cells?: number;
  /** Called with the chart when it is there; what it returns, when the chart goes. */
  use?: (chart: ChartHandle) => () => void;
}

// A chart in its place: the specification comes once, the data with every change.
export function Chart({ name, label, data, cells, use }: Props) {
  const session = useSession();
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<ChartHandle | null>(null);
  const latest = useRef({ data, label, use });
  const [failure, fail] = useState("");
  latest.current = { data, label, use };

  useEffect(() => {
    let gone = false;
    let end: (() => void) | undefined;
    const vega = loadVega(session.model);
    specification(session, name)
      .then((spec) => {
        if (gone || !host.current) return;
        const { use, ...now } = latest.current;
        const options = cells === undefined ? now : { ...now, cells };
        chart.current = mountChart(host.current, spec, vega, options);
        end = use?.(chart.current);
      })
      .catch((reason) => fail(saying(reason)));
    return () => {
      gone = true;
      end?.();
      chart.current?.finalize();
      chart.current = null;
    };
  }, [session, name, cells]);

  // Before the next frame, so that it shows chart and ranking in step.
  useLayoutEffect(() => {
    chart.current?.update(data);
  }, [data]);

  useEffect(() => {
    chart.current?.label(label);
  }, [label]);

  return (
    <>
      {failure && (
        <p class="notice" role="alert">
          This chart could not be drawn: {failure}
        </p>
      )}
      <div ref={host} class={`chart chart-${name}`} />
    </>
  );
}

// Each is asked for once, however often its place is shown.
const asked = new WeakMap<Session, Map<string, Promise<Spec>>>();

function specification(session: Session, name: string): Promise<Spec> {
  const specs = asked.get(session) ?? new Map<string, Promise<Spec>>();
  asked.set(session, specs);
  const known = specs.get(name);
  if (known) return known;
  const spec = session
    .request("chart_spec", { chart: name })
    .then(({ content }) => content.spec as Spec);
  specs.set(name, spec);
  spec.catch(() => specs.delete(name));
  return spec;
}
