// What stands where the ranking would, while it is hidden.
import { Refusal } from "./fields";
import { useEdit, useId } from "./hooks";
import type { Hidden as HiddenResults } from "./protocol";

export function Hidden({ hidden }: { hidden: HiddenResults }) {
  const { edit, refusal } = useEdit();
  const problem = useId("show");
  const show = async (button: HTMLElement) => {
    const standing = button.closest(".mcda")?.querySelector<HTMLElement>(".standing");
    // The button goes: the focus goes to what it has shown.
    if (await edit("show_ranking", {})) standing?.focus({ preventScroll: true });
  };
  return (
    <div class="hidden-results">
      <p>{hidden.why}</p>
      <p class="quiet">{hidden.how}</p>
      {hidden.ready && (
        <button
          type="button"
          aria-describedby={problem}
          onClick={(event) => show(event.currentTarget)}
        >
          Show the ranking
        </button>
      )}
      <Refusal id={problem}>{refusal}</Refusal>
    </div>
  );
}

export function HiddenPlace({ hidden }: { hidden: HiddenResults }) {
  return (
    <div>
      <h3>The ranking is hidden</h3>
      <Hidden hidden={hidden} />
    </div>
  );
}
