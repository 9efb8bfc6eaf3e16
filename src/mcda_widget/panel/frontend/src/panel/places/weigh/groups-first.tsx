// Whether the groups are weighed first, and what to do where that cannot be.
import { Refusal } from "../../fields";
import { listed } from "../../format";
import { useEdit, useId, useSession } from "../../hooks";
import type { WeighView } from "../../protocol";

export function GroupsFirst({ view }: { view: WeighView }) {
  const { edit, refusal } = useEdit();
  const session = useSession();
  const why = useId("groups-first");
  const problem = useId("groups-first-refused");
  const steps = view.groups_first;
  if (!steps) return null;
  return (
    <div class="groups-first">
      <label>
        <input
          type="checkbox"
          checked={steps.on}
          disabled={!steps.possible && !steps.on}
          aria-describedby={`${why} ${problem}`}
          onChange={(event) => edit("weigh_groups_first", { first: event.currentTarget.checked })}
        />
        Weigh the groups first
      </label>
      <span id={why} class="quiet">
        {steps.possible
          ? "Then the criteria within each: a heading gains no weight by having many criteria."
          : `This needs every criterion in a group, and there is none for ${listed(steps.lone)}.`}
        {!steps.possible && steps.on && " So all criteria are weighed at once."}
      </span>
      {!steps.possible && (
        <button type="button" onClick={() => session.go("frame")}>
          Choose groups in Frame
        </button>
      )}
      <Refusal id={problem}>{refusal}</Refusal>
    </div>
  );
}
