// One Altair chart as a widget of its own.
import type { RenderProps } from "@anywidget/types";
import { mountChart, type Spec } from "./chart";
import { loadVega } from "./vega";

interface Traits {
  _spec: Spec;
  alt: string;
}

export default {
  render({ model, el, signal }: RenderProps<Traits>) {
    const host = document.createElement("div");
    host.style.width = "100%";
    el.append(host);
    const label = () => model.get("alt") || "Chart";
    const runtime = loadVega(model, signal ? { signal } : {});
    const chart = mountChart(host, model.get("_spec"), runtime, { label: label() });

    const respec = () => void chart.respec(model.get("_spec"));
    const relabel = () => chart.label(label());
    model.on("change:_spec", respec);
    model.on("change:alt", relabel);
    return () => {
      model.off("change:_spec", respec);
      model.off("change:alt", relabel);
      chart.finalize();
    };
  },
};
