import { Refusal, Segments } from "../fields";
import { useEdit, useId } from "../hooks";
import type { WeighView } from "../protocol";
import { Pairwise } from "./weigh/pairwise";
import { Sliders } from "./weigh/sliders";
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
      <div class={view.way === "ahp" || view.way === "direct" ? "stating" : "stating at-once"}>
        {view.way === "ahp" ? (
          <Pairwise view={view}>
            <Weights view={view} />
          </Pairwise>
        ) : (
          <>
            {view.way === "direct" && <Sliders view={view} />}
            <Weights view={view} />
          </>
        )}
      </div>
    </div>
  );
}
