// The fixed ends of a criterion's scale. The two are taken together: one that does not fit the
// other yet, or stands alone, waits for it.
import { useRef } from "preact/hooks";
import { NumberField } from "../../fields";
import { saying, useRemembered, useSession } from "../../hooks";
import type { CriterionCard, Ends } from "../../protocol";

type End = "low" | "high";

interface Typed {
  text: string;
  value: number | null | undefined; // undefined where it is not a number
  why: string;
}

type Held = Partial<Record<End, Typed>>;

const ENDS: { end: End; label: string }[] = [
  { end: "low", label: "Lowest" },
  { end: "high", label: "Highest" },
];

export function ScaleEnds({ criterion }: { criterion: CriterionCard }) {
  const { id, name } = criterion;
  const session = useSession();
  const [held, show] = useRemembered<Held>(`scale ${id}`, {});
  const latest = useRef(held);
  const hold = (next: Held) => {
    latest.current = next; // the other end may be given before the next drawing
    show(next);
  };
  const ends = endsOf(criterion, held);

  const give = async (end: End, value: number | null) => {
    const mine = { text: value === null ? "" : `${value}`, value, why: "" };
    hold({ ...latest.current, [end]: mine });
    const both = endsOf(criterion, latest.current);
    if ((both.low === null) !== (both.high === null)) return; // waits for the other
    const why = await session.edit("set_scale", { criterion: id, ...both }).then(() => "", saying);
    const now = latest.current;
    if (now[end] !== mine) return; // typed over meanwhile
    hold(why ? { ...now, [end]: { ...mine, why } } : without(now, both));
  };
  return (
    <>
      <div class="scale-ends">
        {ENDS.map(({ end, label }) => (
          <div key={end} data-field={end}>
            <span class="label" aria-hidden="true">
              {label}
            </span>
            <NumberField
              label={`${label} value of ${name}`}
              value={criterion[end]}
              held={held[end]?.text}
              refusal={held[end]?.why ?? ""}
              onCommit={(value) => give(end, value)}
              onRefuse={(why, text) => {
                const { [end]: _, ...others } = latest.current;
                hold(why ? { ...others, [end]: { text, value: undefined, why } } : others);
              }}
            />
          </div>
        ))}
      </div>
      <p class="quiet" role="status">
        {meaning(ends)}
      </p>
    </>
  );
}

// What the ends are to be: what was typed and is not taken yet, else what they are.
function endsOf(criterion: CriterionCard, { low, high }: Held): Ends {
  return {
    low: low?.value === undefined ? criterion.low : low.value,
    high: high?.value === undefined ? criterion.high : high.value,
  };
}

// What is left of what was typed once these ends are taken.
function without(held: Held, taken: Ends): Held {
  const left = ENDS.flatMap(({ end }) => {
    const typed = held[end];
    return typed && typed.value !== taken[end] ? [[end, typed]] : [];
  });
  return Object.fromEntries(left);
}

function meaning({ low, high }: Ends): string {
  if (low === null && high === null)
    return "No fixed ends: the options are measured against each other, on every criterion, so adding or deleting one can change the ranking.";
  if (low === null) return "Give the lowest value too, or empty both.";
  if (high === null) return "Give the highest value too, or empty both.";
  return "Empty both where values have no fixed ends, such as a cost in euro.";
}
