// Questions about the weights as a whole; each can be set aside, and stays so for the session.
import { useRef } from "preact/hooks";
import { useKeptFocus } from "../../focus";
import { useRemembered } from "../../hooks";
import type { WeighView } from "../../protocol";

export function Notices({ view }: { view: WeighView }) {
  const [dismissed, dismiss] = useRemembered<string[]>("notices about weights", []);
  const place = useRef<HTMLElement>(null);
  useKeptFocus(place, "button, p");
  const open = view.notices.filter((notice) => !dismissed.includes(notice.key));
  return (
    <section class="bias" aria-label="Worth a second look" ref={place} role="status">
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
