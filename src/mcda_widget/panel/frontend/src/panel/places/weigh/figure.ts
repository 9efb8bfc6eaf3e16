// A figure that is typed: what does not fit stays in its field, with why, until it is another.
import { plain } from "../../format";
import { saying, useChange, useRemembered, useSession } from "../../hooks";

export interface Figure {
  edit: string;
  id: string; // of what it is the figure
  args: (to: number | null) => Record<string, unknown>;
  value: number | null;
  empty?: string | undefined; // why it cannot be left empty; where it can, that takes it back
  about?: string | undefined; // what else bears on whether it can be taken
}

const FITTING = { text: "", why: "" };

export function useFigure({ edit, id, args, value, empty, about = "" }: Figure) {
  const session = useSession();
  const [typed, type] = useRemembered(`${edit} ${id}`, FITTING);
  // Why it was refused need not be true any more; what was typed stays in the field.
  useChange(`${value} ${about}`, () => type(FITTING));
  const onCommit = async (to: number | null) => {
    if (to === null && empty) return type({ text: "", why: empty });
    const why = await session.edit(edit, args(to)).then(() => "", saying);
    return type({ text: why && plain(to), why });
  };
  return {
    value,
    held: typed.why ? typed.text : undefined,
    refusal: typed.why,
    onCommit,
    onRefuse: (why: string, text: string) => type({ text, why }),
  };
}
