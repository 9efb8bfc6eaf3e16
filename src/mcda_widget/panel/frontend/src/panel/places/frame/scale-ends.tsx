// The fixed ends of a criterion's scale. The two are taken together: one that does not fit the
// other yet, or stands alone, waits for it.
import { NumberField } from "../../fields";
import { saying, useRemembered, useSession } from "../../hooks";
import type { CriterionCard } from "../../protocol";

type End = "low" | "high";

interface Typed {
  text: string;
  value: number | null | undefined; // undefined where it is not a number
  why: string;
}

type Held = Partial<Record<End, Typed>>;

const ENDS: { end: End; other: End; label: string }[] = [
  { end: "low", other: "high", label: "Lowest" },
  { end: "high", other: "low", label: "Highest" },
];

export function ScaleEnds({ criterion }: { criterion: CriterionCard }) {
  const { id, name } = criterion;
  const session = useSession();
  const [held, hold] = useRemembered<Held>(`scale ${id}`, {});
  const ends = { low: standing(criterion, held, "low"), high: standing(criterion, held, "high") };

  const give = async (end: End, other: End, value: number | null) => {
    const both = { low: ends.low, high: ends.high, [end]: value };
    const isHalf = (both.low === null) !== (both.high === null);
    const why = isHalf
      ? ""
      : await session.edit("set_scale", { criterion: id, ...both }).then(() => "", saying);
    const apart = held[other];
    if (isHalf || why) {
      const text = value === null ? "" : `${value}`;
      const waiting = apart && { ...apart, why: apart.value === undefined ? apart.why : "" };
      return hold({ ...(waiting && { [other]: waiting }), [end]: { text, value, why } });
    }
    return hold(apart?.value === undefined && apart ? { [other]: apart } : {});
  };
  return (
    <>
      <div class="scale-ends">
        {ENDS.map(({ end, other, label }) => (
          <div key={end} data-field={end}>
            <span class="label" aria-hidden="true">
              {label}
            </span>
            <NumberField
              label={`${label} value of ${name}`}
              value={criterion[end]}
              held={held[end]?.text}
              refusal={held[end]?.why ?? ""}
              onCommit={(value) => give(end, other, value)}
              onRefuse={(why, text) => {
                const { [end]: _, ...others } = held;
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

// What an end is to be: what was typed and waits, else what it is.
function standing(criterion: CriterionCard, held: Held, end: End): number | null {
  const typed = held[end]?.value;
  return typed === undefined ? criterion[end] : typed;
}

function meaning({ low, high }: Record<End, number | null>): string {
  if (low === null && high === null)
    return "No fixed ends: the options are measured against each other, on every criterion, so adding or deleting one can change the ranking.";
  if (low === null) return "Give the lowest value too, or empty both.";
  if (high === null) return "Give the highest value too, or empty both.";
  return "Empty both where values have no fixed ends, such as a cost in euro.";
}
