import { useRef } from "preact/hooks";
import { Refusal } from "./fields";
import { useEdit, useId, useRemembered } from "./hooks";
import { keep } from "./keys";

interface AddProps {
  label: string;
  placeholder: string;
  name: string;
}

// A field that adds a part of the decision by its name.
export function Add({ label, placeholder, name }: AddProps) {
  const { edit, refusal, refuse } = useEdit(label);
  const [text, setText] = useRemembered(label, "");
  const latest = useRef(text);
  latest.current = text;
  const problem = useId("add");
  const add = async () => {
    setText(""); // for the next one, which may be typed before the kernel answers
    if (!(await edit(name, { name: text })) && !latest.current) setText(text);
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
        onInput={(event) => {
          refuse("");
          setText(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") add();
          keep(event);
        }}
      />
      <button type="button" onClick={add}>
        Add
      </button>
      <Refusal id={problem}>{refusal}</Refusal>
    </div>
  );
}
