import { useRef } from "preact/hooks";
import { type Asked, CriterionAsks, told, usually } from "../../criterion-asks";
import { Refusal } from "../../fields";
import { useEdit, useId, useRemembered } from "../../hooks";
import type { Ends, Named } from "../../protocol";

interface Draft extends Partial<Asked> {
  name: string;
}

const NOTHING: Draft = { name: "" };

// A line that adds a criterion: its name, its scale and which way is better, all but the name given.
export function AddCriterion({ group, usual }: { group: Named | null; usual: Ends }) {
  const about = `add a criterion to ${group?.id ?? ""}`;
  const { edit, refusal, refuse } = useEdit(about);
  const [draft, set] = useRemembered(about, NOTHING);
  const latest = useRef(draft);
  latest.current = draft;
  const problem = useId("add");
  const asked = { ...usually(usual), ...draft };
  const label = `Add a criterion${group ? ` to ${group.name}` : ""}`;
  const add = async () => {
    const scale = told(asked);
    if (typeof scale === "string") return refuse(scale);
    set(NOTHING); // for the next one, which may be typed before the kernel answers
    const args = { name: draft.name, group: group?.id ?? null, ...scale };
    if (!(await edit("add_criterion", args)) && !latest.current.name) set(draft);
    return undefined;
  };
  const change = (changed: Partial<Draft>) => {
    refuse("");
    set({ ...draft, ...changed });
  };
  return (
    <div class="add add-criterion">
      <input
        type="text"
        value={draft.name}
        data-was={draft.name ? "" : undefined}
        placeholder="Add a criterion …"
        aria-label={label}
        aria-invalid={Boolean(refusal)}
        aria-describedby={problem}
        onInput={(event) => change({ name: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === "Enter") add();
        }}
      />
      <CriterionAsks
        about={`the new criterion${group ? ` in ${group.name}` : ""}`}
        asked={asked}
        onChange={change}
        onEnter={add}
      />
      <button type="button" onClick={add}>
        Add
      </button>
      <Refusal id={problem}>{refusal}</Refusal>
    </div>
  );
}
