import { Refusal, Segments } from "../fields";
import { useEdit, useId } from "../hooks";
import type { WeighView } from "../protocol";
import { BestAndWorst } from "./weigh/best-worst";
import { GroupsFirst } from "./weigh/groups-first";
import { HideSwitch } from "./weigh/hide-switch";
import { Intervals } from "./weigh/intervals";
import { Pairwise } from "./weigh/pairwise";
import { Ranks } from "./weigh/ranks";
import { Sliders, SlidersInSteps } from "./weigh/sliders";
import { Swing } from "./weigh/swing";
import { Weights } from "./weigh/weights";

export function WeighPlace({ view }: { view: WeighView }) {
  const { edit, refusal } = useEdit();
  const problem = useId("way");
  const way = view.ways.find((w) => w.key === view.way);
  return (
    <div class="weigh">
      <h3>How much does each improvement count?</h3>
      <Segments
        label="Way of weighing"
        value={view.way}
        choices={view.ways}
        onChoose={(key) => edit("set_way", { way: key })}
      />
      <Refusal id={problem}>{refusal}</Refusal>
      <p class="quiet">{way?.when}</p>
      <GroupsFirst view={view} />
      <HideSwitch on={view.hide_results} />
      <div class={view.way === "equal" ? "stating at-once" : "stating"}>
        {view.pairs ? (
          <Pairwise pairs={view.pairs}>
            <Weights view={view} />
          </Pairwise>
        ) : (
          <>
            <Stated view={view} />
            <Weights view={view} />
          </>
        )}
      </div>
    </div>
  );
}

// What the way in use asks; nothing where all count the same.
function Stated({ view }: { view: WeighView }) {
  const stating = view.stating;
  switch (stating?.way) {
    case "direct":
      return <SlidersInSteps sets={stating.sets} />;
    case "swing":
      return <Swing sets={stating.sets} />;
    case "ranks":
      return <Ranks stating={stating} />;
    case "best-worst":
      return <BestAndWorst sets={stating.sets} />;
    case "intervals":
      return <Intervals sets={stating.sets} />;
  }
  return view.way === "direct" ? <Sliders view={view} /> : null;
}
