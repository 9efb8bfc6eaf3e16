// Lowest, most plausible and highest value of a score, each with what is wrong with it beside it.
import { NumberField } from "../../fields";
import { useFitting } from "../../fitting";
import { useSession } from "../../hooks";
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
  const figure = useFitting<Field>(`range ${option} ${criterion}`, (figures) =>
    figures.mode === null
      ? session.edit("enter_scores", { options: [option], criteria: [criterion], text: "" })
      : session.edit("set_score", { option, criterion, ...figures }),
  );
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
            disabled={cell === null && field !== "mode"}
            {...figure(field)}
          />
        </div>
      ))}
    </div>
  );
}
