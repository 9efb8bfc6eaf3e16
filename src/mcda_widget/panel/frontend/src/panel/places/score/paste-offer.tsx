import { useLayoutEffect, useRef } from "preact/hooks";
import { useId } from "../../hooks";
import type { Pasting } from "./use-paste";

// What was pasted and cannot be used as it is: what is wrong, and what can be done with the rest.
export function PasteOffer({ pasting }: { pasting: Pasting }) {
  const { offer } = pasting;
  const first = useRef<HTMLButtonElement>(null);
  const title = useId("paste");
  // One that was left and is come back to lets the focus be.
  const seen = useRef(offer);
  useLayoutEffect(() => {
    if (seen.current !== offer) first.current?.focus();
    seen.current = offer;
  }, [offer]);
  if (!offer) return null;
  return (
    <section
      class="notice paste-offer"
      role="alertdialog"
      aria-labelledby={title}
      aria-describedby={`${title}-said`}
      onKeyDown={(event) => {
        if (event.key === "Escape") pasting.cancel();
      }}
    >
      <h4 id={title}>Nothing is pasted yet</h4>
      <p id={`${title}-said`}>{offer.sentence}</p>
      {offer.problems.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard
        <ul aria-label="What cannot be used" tabIndex={0}>
          {offer.problems.map((problem) => (
            <li key={problem.where}>
              <strong>{problem.where}:</strong> {problem.message}
            </li>
          ))}
        </ul>
      )}
      <div class="choices">
        {offer.offers.map((choice, i) => (
          <button
            key={choice.label}
            ref={i === 0 ? first : null}
            type="button"
            class={i === 0 ? "primary" : ""}
            onClick={() => pasting.accept(choice.add)}
          >
            {choice.label}
          </button>
        ))}
        <button
          type="button"
          ref={offer.offers.length === 0 ? first : null}
          onClick={pasting.cancel}
        >
          Cancel
        </button>
      </div>
    </section>
  );
}
