// A figure that is typed: what does not fit stays in its field, with why, until it is another.
import { useRef } from "preact/hooks";
import { plain } from "../../format";
import { saying, useRemembered, useSession } from "../../hooks";

export interface Figure {
  edit: string;
  id: string; // of what it is the figure
  args: (to: number | null) => Record<string, unknown>;
  value: number | null;
  empty?: string | undefined; // why it cannot be left empty; where it can, that takes it back
  about?: string | undefined; // what else bears on whether it can be taken
}

interface Typed {
  text: string;
  why: string;
  over: string; // what bore on it when it was refused
}

const FITTING: Typed = { text: "", why: "", over: "" };

export function useFigure({ edit, id, args, value, empty, about = "" }: Figure) {
  const session = useSession();
  const [typed, type] = useRemembered(`${edit} ${id}`, FITTING);
  const now = `${value} ${about}`;
  const latest = useRef(now);
  latest.current = now;
  const refuse = (why: string, text: string) => type({ text, why, over: latest.current });
  const onCommit = async (to: number | null) => {
    if (to === null && empty) return refuse(empty, "");
    const why = await session.edit(edit, args(to)).then(() => "", saying);
    return refuse(why, why && plain(to));
  };
  // Once anything that bears on it is another, why it was refused need not be true any more; what
  // was typed stays in the field.
  const refused = typed.why !== "" && typed.over === now;
  return {
    value,
    held: refused ? typed.text : undefined,
    refusal: refused ? typed.why : "",
    onCommit,
    onRefuse: refuse,
  };
}
