import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { type ChartHandle, type Datasets, mountChart, type Spec } from "../chart";
import { loadVega } from "../vega";
import { saying, useSession } from "./hooks";

interface Props {
  name: string;
  label: string;
  data: Datasets;
}

// A chart in its place: the specification comes once, the data with every change.
export function Chart({ name, label, data }: Props) {
  const session = useSession();
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<ChartHandle | null>(null);
  const latest = useRef(data);
  const [failure, fail] = useState("");
  latest.current = data;

  // Label and data follow below.
  useEffect(() => {
    let gone = false;
    const vega = loadVega(session.model);
    session
      .request("chart_spec", { chart: name })
      .then(({ content }) => {
        if (gone || !host.current) return;
        const data = latest.current;
        const spec = sideBySide(content.spec as Spec, host.current.clientWidth);
        chart.current = mountChart(host.current, spec, vega, { label, data });
      })
      .catch((reason) => fail(saying(reason)));
    return () => {
      gone = true;
      chart.current?.finalize();
      chart.current = null;
    };
  }, [session, name]);

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

const SMALL_CHART = 238; // pixels, with its gap and what its axis takes

// Small charts stand side by side as far as there is room for them.
function sideBySide(spec: Spec, width: number): Spec {
  if (!("columns" in spec)) return spec;
  return { ...spec, columns: Math.max(1, Math.floor(width / SMALL_CHART)) };
}
