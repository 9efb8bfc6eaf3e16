import { useState } from "preact/hooks";
import { Refusal } from "./fields";
import { useEdit, useId } from "./hooks";

interface AddProps {
  label: string;
  placeholder: string;
  name: string;
  more?: Record<string, unknown>;
}

// A field that adds a part of the decision by its name.
export function Add({ label, placeholder, name, more = {} }: AddProps) {
  const { edit, refusal } = useEdit();
  const [text, setText] = useState("");
  const problem = useId("add");
  const add = async () => {
    if (await edit(name, { name: text, ...more })) setText("");
  };
  return (
    <div class="add">
      <input
        type="text"
        value={text}
        data-was={text ? "" : undefined}
        placeholder={placeholder}
        aria-label={label}
        aria-invalid={Boolean(refusal)}
        aria-describedby={problem}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") add();
          event.stopPropagation();
        }}
      />
      <button type="button" onClick={add}>
        Add
      </button>
      <Refusal id={problem}>{refusal}</Refusal>
    </div>
  );
}

interface RemoveProps {
  what: string;
  name: string;
  part: Record<string, unknown>;
}

// Removes a part; nothing is asked, since undo brings it back with all it held.
export function Remove({ what, name, part }: RemoveProps) {
  const { edit } = useEdit();
  return (
    <button
      type="button"
      class="icon remove"
      aria-label={`Remove ${what}`}
      title={`Remove ${what} (undo brings it back)`}
      onClick={() => edit(name, part)}
    >
      <svg viewBox="0 0 24 24" width="14" height="14" aria-hidden="true">
        <path d="M6 6l12 12M18 6 6 18" />
      </svg>
    </button>
  );
}
