// Figures that have to fit each other: one that is refused stays in its field with why, also while
// another place is looked at, and is taken once another figure makes it fit.
import { saying, useRemembered } from "./hooks";

export type Figures<Field extends string> = Partial<Record<Field, number | null>>;

interface Refused {
  text: string;
  value: number | null; // null where it is not a number
  why: string;
}

/** Returns what a `NumberField` needs for one of the figures; `send` says whether they fit. */
export function useFitting<Field extends string>(
  about: string,
  send: (figures: Figures<Field>) => Promise<unknown>,
) {
  const [refused, refuse] = useRemembered<Partial<Record<Field, Refused>>>(about, {});
  const attempt = (figures: Figures<Field>) => send(figures).then(() => "", saying);
  const others = (field: Field) => {
    const rest = { ...refused };
    delete rest[field];
    return rest;
  };
  const keep = (field: Field, kept: Refused) =>
    refuse(kept.why ? { ...others(field), [field]: kept } : others(field));

  const give = async (field: Field, value: number | null) => {
    const waiting = Object.entries<Refused | undefined>(others(field)).flatMap(([key, held]) =>
      held?.value == null ? [] : [[key, held.value]],
    );
    const given = { [field]: value } as Figures<Field>;
    // What did not fit before may fit now, and was meant.
    if (waiting.length > 0 && !(await attempt({ ...Object.fromEntries(waiting), ...given })))
      return refuse({});
    return keep(field, { text: `${value ?? ""}`, value, why: await attempt(given) });
  };
  return (field: Field) => ({
    held: refused[field]?.text,
    refusal: refused[field]?.why ?? "",
    onCommit: (value: number | null) => give(field, value),
    onRefuse: (why: string, text: string) => keep(field, { text, value: null, why }),
  });
}
