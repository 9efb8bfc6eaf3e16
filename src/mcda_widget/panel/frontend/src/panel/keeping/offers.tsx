import { Refusal } from "../fields";
import { moment } from "../format";
import { useEdit, useId, useSight } from "../hooks";
import type { Offer } from "../protocol";

// Edits of this decision that were made elsewhere: by a panel whose kernel stopped, or by another
// one that is open.
export function Offers() {
  const { offers } = useSight("keeping");
  const { edit, refusal } = useEdit();
  const problem = useId("offers");
  if (offers.length === 0) return null;
  return (
    <section class="offers notice" aria-label="Edits that are not in this panel">
      {offers.map((offer) => (
        <div key={offer.session} class="offer">
          <p>{said(offer)}</p>
          <span class="steps">
            <button
              type="button"
              class="primary"
              onClick={() => edit("continue_edits", { session: offer.session })}
            >
              Continue with them
            </button>
            <button type="button" onClick={() => edit("set_aside", { session: offer.session })}>
              Set aside
            </button>
          </span>
        </div>
      ))}
      <Refusal id={problem}>{refusal}</Refusal>
    </section>
  );
}

function said({ at, edits, last }: Offer): string {
  const many =
    edits === 1 ? `One edit, made at ${moment(at)},` : `${edits} edits, the last at ${moment(at)},`;
  const what = last ? ` The last one: ${last}.` : "";
  return `${many} ${edits === 1 ? "is" : "are"} kept but not in this panel.${what}`;
}
