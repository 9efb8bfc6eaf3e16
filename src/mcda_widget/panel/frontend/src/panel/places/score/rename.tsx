import { useLayoutEffect, useRef } from "preact/hooks";
import { Refusal } from "../../fields";
import { useEdit, useId, useRemembered } from "../../hooks";
import { keep } from "../../keys";
import type { Kind, Part } from "../../part-items";
import type { Named } from "../../protocol";

interface Props {
  kind: Kind;
  part: Named;
  onDone: (part: Part, refocus: boolean) => void;
}

// A name being changed where it stands.
export function Rename({ kind, part, onDone }: Props) {
  const about = `rename ${kind} ${part.id}`;
  const { edit, refusal, refuse } = useEdit(about);
  const [begun, setName] = useRemembered<string | null>(about, null);
  const name = begun ?? part.name;
  const field = useRef<HTMLTextAreaElement>(null);
  const problem = useId("rename");
  useLayoutEffect(() => {
    if (begun !== null) return; // it was left and is come back to
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);

  const isDone = useRef(false); // the field loses the focus too when it is put away
  const finish = (refocus: boolean) => {
    isDone.current = true;
    refuse("");
    setName(null);
    onDone({ kind, id: part.id }, refocus);
  };
  const take = async (refocus: boolean) => {
    const taken = name.trim() === part.name || (await rename());
    if (taken && !isDone.current) finish(refocus);
  };
  const rename = () => edit("set_text", { part: kind, id: part.id, field: "name", text: name });
  return (
    <span class="field rename">
      <textarea
        ref={field}
        rows={3}
        value={name}
        data-was={part.name}
        aria-label={`New name of ${part.name}`}
        aria-invalid={Boolean(refusal)}
        aria-describedby={problem}
        onInput={(event) => setName(event.currentTarget.value)}
        // Another window may have the focus for a while; the page still has it here.
        onBlur={() => !isDone.current && document.activeElement !== field.current && take(false)}
        onKeyDown={(event) => {
          keep(event);
          if (event.key === "Escape") finish(true);
          if (event.key !== "Enter") return;
          event.preventDefault();
          take(true);
        }}
      />
      <Refusal id={problem}>{refusal}</Refusal>
    </span>
  );
}
