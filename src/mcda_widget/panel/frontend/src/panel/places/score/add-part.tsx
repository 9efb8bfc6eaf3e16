import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { type Asked, CriterionAsks, told, usually } from "../../criterion-asks";
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
  const [changed, change] = useState<Partial<Asked>>({});
  const button = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const problem = useId("add");
  const isOpen = name !== null;
  useLayoutEffect(() => {
    if (isOpen) field.current?.focus();
  }, [isOpen]);

  const asked = { ...usually(view.usual_scale), ...changed };
  const close = () => {
    refuse("");
    setName(null);
    change({});
  };
  const add = async () => {
    const scale = kind === "criterion" ? told(asked) : {};
    if (typeof scale === "string") return refuse(scale);
    // A new criterion stands under the last one's heading, so it belongs to that group.
    const group = view.criteria.at(-1)?.group ?? null;
    const more = kind === "criterion" ? { group, ...scale } : {};
    setName(""); // for the next one, which may be typed before the kernel answers
    if (await edit(`add_${kind}`, { name, ...more })) change({});
    else setName((next) => next || name);
    return undefined;
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
    // The fields go away when all of them are left and no name was given.
    <fieldset
      class="add-part"
      onFocusOut={(event) => {
        const isLeft = !event.currentTarget.contains(event.relatedTarget as Node | null);
        if (isLeft && !name.trim()) close();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        close();
        queueMicrotask(() => button.current?.focus());
      }}
    >
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
        onKeyDown={(event) => {
          if (event.key === "Enter") add();
        }}
      />
      {kind === "criterion" && (
        <CriterionAsks
          about="the new criterion"
          asked={asked}
          onChange={(now) => change({ ...changed, ...now })}
          onEnter={add}
        />
      )}
      {name.trim() && (
        <button type="button" onClick={add}>
          Add
        </button>
      )}
      <Refusal id={problem}>{refusal}</Refusal>
    </fieldset>
  );
}
