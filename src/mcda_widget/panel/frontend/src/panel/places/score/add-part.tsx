import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Refusal } from "../../fields";
import { useEdit, useId } from "../../hooks";
import type { Kind } from "../../part-items";
import type { ScoreView } from "../../protocol";

const SAID = { option: "Add an option", criterion: "Add a criterion" };

// Under the table: a button that becomes a field for the name. The field stays for the next one;
// Escape, or leaving it empty, puts it away.
export function AddPart({ kind, view }: { kind: Kind; view: ScoreView }) {
  const { edit, refusal, refuse } = useEdit();
  const [name, setName] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const problem = useId("add");
  const isOpen = name !== null;
  useLayoutEffect(() => {
    if (isOpen) field.current?.focus();
  }, [isOpen]);

  const close = () => {
    refuse("");
    setName(null);
  };
  const add = async () => {
    // A new criterion stands under the last one's heading, so it belongs to that group.
    const more = kind === "criterion" ? { group: view.criteria.at(-1)?.group ?? null } : {};
    setName(""); // for the next one, which may be typed before the kernel answers
    if (!(await edit(`add_${kind}`, { name, ...more }))) setName((next) => next || name);
  };
  if (!isOpen) {
    return (
      <div>
        <button ref={button} type="button" class="plain" onClick={() => setName("")}>
          <span aria-hidden="true">+ </span>
          {SAID[kind]}
        </button>
      </div>
    );
  }
  return (
    <div>
      <input
        ref={field}
        type="text"
        value={name}
        data-was={name ? "" : undefined}
        placeholder={kind === "option" ? "Name of the option" : "Name of the criterion"}
        aria-label={SAID[kind]}
        aria-invalid={Boolean(refusal)}
        aria-describedby={problem}
        onInput={(event) => setName(event.currentTarget.value)}
        onBlur={() => !name.trim() && close()}
        onKeyDown={(event) => {
          if (event.key === "Enter") add();
          if (event.key === "Escape") {
            close();
            queueMicrotask(() => button.current?.focus());
          }
        }}
      />
      {name.trim() && (
        <button type="button" onClick={add}>
          Add
        </button>
      )}
      <Refusal id={problem}>{refusal}</Refusal>
    </div>
  );
}
