import { useState } from "preact/hooks";
import { useRemembered } from "../../hooks";
import type { Evidence } from "../../protocol";
import { Quote } from "../../words";

interface Props {
  about: string; // what the score is of, by ids
  name: string; // and in words
  evidence: Evidence[];
  onChange: (evidence: Evidence[]) => Promise<boolean>;
}

// The words of the source that a score rests on; quotes are added and taken away.
export function EvidenceList({ about, name, evidence, onChange }: Props) {
  return (
    <>
      {evidence.map((given, i) => (
        <div key={given.quote} class="named">
          <Quote evidence={given} />
          <button
            type="button"
            class="icon remove"
            aria-label={`Remove the quote “${given.quote.slice(0, 40)}”`}
            title="Remove this quote (undo brings it back)"
            onClick={() => onChange(evidence.filter((_, j) => j !== i))}
          >
            <svg viewBox="0 0 24 24" width="14" height="14" aria-hidden="true">
              <path d="M6 6l12 12M18 6 6 18" />
            </svg>
          </button>
        </div>
      ))}
      <AddQuote about={about} name={name} onAdd={(given) => onChange([...evidence, given])} />
    </>
  );
}

const NOTHING = { quote: "", where: "" };

interface AddProps {
  about: string;
  name: string;
  onAdd: (given: Evidence) => Promise<boolean>;
}

function AddQuote({ about, name, onAdd }: AddProps) {
  const [{ quote, where }, set] = useRemembered(`quote ${about}`, NOTHING);
  const [isBegun] = useState(Boolean(quote || where)); // shown then; else when it is asked for
  const add = async () => {
    set(NOTHING);
    if (!(await onAdd({ quote: quote.trim(), where: where.trim(), note: "" })))
      set({ quote, where });
  };
  return (
    <details class="add-quote" open={isBegun}>
      <summary>Add a quote it rests on</summary>
      <textarea
        rows={2}
        value={quote}
        data-was={quote ? "" : undefined}
        placeholder="The words of the source"
        aria-label={`Quote, ${name}`}
        onInput={(event) => set({ quote: event.currentTarget.value, where })}
      />
      <div class="add">
        <input
          type="text"
          value={where}
          data-was={where ? "" : undefined}
          placeholder="Where it stands: a page, a paragraph"
          aria-label={`Where the quote stands, ${name}`}
          onInput={(event) => set({ quote, where: event.currentTarget.value })}
        />
        <button type="button" disabled={!quote.trim()} onClick={add}>
          Add
        </button>
      </div>
    </details>
  );
}
