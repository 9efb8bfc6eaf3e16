// Questions about the weights as a whole; each can be set aside, and stays so for the session.
import type { RefObject } from "preact";
import { useKeptFocus } from "../../focus";
import { useRemembered } from "../../hooks";
import type { WeighView } from "../../protocol";

interface Props {
  view: WeighView;
  /** Where the focus stays when the button that holds it goes. */
  place: RefObject<HTMLElement | null>;
}

export function Notices({ view, place }: Props) {
  const [dismissed, dismiss] = useRemembered<string[]>("notices about weights", []);
  useKeptFocus(place, ".bias button, .contrast select");
  const open = view.notices.filter((notice) => !dismissed.includes(notice.key));
  return (
    <section class="bias" aria-label="Worth a second look" role="status">
      {open.map((notice) => (
        <div key={notice.key} class="bias-notice">
          <p>{notice.sentence}</p>
          <button
            type="button"
            aria-label={`Dismiss: ${notice.sentence}`}
            onClick={() => dismiss([...dismissed, notice.key])}
          >
            Dismiss
          </button>
        </div>
      ))}
    </section>
  );
}
