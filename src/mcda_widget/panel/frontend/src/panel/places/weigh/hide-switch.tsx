import { Refusal } from "../../fields";
import { useEdit, useId } from "../../hooks";

// So that nobody weighs towards a result.
export function HideSwitch({ on }: { on: boolean }) {
  const { edit, refusal } = useEdit();
  const problem = useId("hide");
  return (
    <div>
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          checked={on}
          aria-checked={on}
          aria-describedby={problem}
          onChange={(event) => edit("hide_results", { on: event.currentTarget.checked })}
        />
        <span>Hide the ranking until the weights are given</span>
      </label>
      <Refusal id={problem}>{refusal}</Refusal>
    </div>
  );
}
