// Lowest, most plausible and highest value of a score, each with what is wrong with it beside it.
import { NumberField } from "../../fields";
import { saying, useRemembered, useSession } from "../../hooks";
import type { Cell } from "../../protocol";

type Field = "low" | "mode" | "high";

const FIELDS: { field: Field; label: string; named: string }[] = [
  { field: "low", label: "Lowest", named: "Lowest plausible value" },
  { field: "mode", label: "Most plausible", named: "Most plausible value" },
  { field: "high", label: "Highest", named: "Highest plausible value" },
];

interface Props {
  option: string;
  criterion: string;
  name: string;
  cell: Cell | null;
}

export function RangeFields({ option, criterion, name, cell }: Props) {
  const session = useSession();
  const [refused, refuse] = useRemembered<Refused>(`range ${option} ${criterion}`, {});

  const send = (fields: Partial<Record<Field, number | null>>): Promise<string> => {
    const sent =
      fields.mode === null
        ? session.edit("enter_scores", { options: [option], criteria: [criterion], text: "" })
        : session.edit("set_score", { option, criterion, ...fields });
    return sent.then(() => "", saying);
  };
  const give = async (field: Field, value: number | null) => {
    const { [field]: _, ...others } = refused;
    const waiting = Object.entries(others as Record<string, Text>).flatMap(([key, { value }]) =>
      value === null ? [] : [[key, value]],
    );
    // What did not fit the range before may fit it now, and was meant.
    if (waiting.length > 0 && !(await send({ ...Object.fromEntries(waiting), [field]: value })))
      return refuse({});
    const why = await send({ [field]: value });
    const text = value === null ? "" : `${value}`;
    return refuse(why ? { ...others, [field]: { text, value, why } } : others);
  };
  return (
    <div class="triple">
      {FIELDS.map(({ field, label, named }) => (
        <div key={field}>
          <span class="label" aria-hidden="true">
            {label}
          </span>
          <NumberField
            label={`${named}, ${name}`}
            value={cell?.[field] ?? null}
            held={refused[field]?.text}
            refusal={refused[field]?.why ?? ""}
            disabled={cell === null && field !== "mode"}
            onCommit={(value) => give(field, value)}
            onRefuse={(why, text) => {
              const { [field]: _, ...others } = refused;
              refuse(why ? { ...others, [field]: { text, value: null, why } } : others);
            }}
          />
        </div>
      ))}
    </div>
  );
}

// Texts that were refused, by field.
type Refused = Partial<Record<Field, Text>>;

interface Text {
  text: string;
  value: number | null; // null where it is not a number
  why: string;
}
