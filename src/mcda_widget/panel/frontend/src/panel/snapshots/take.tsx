import { useEffect, useRef, useState } from "preact/hooks";
import { Refusal } from "../fields";
import { isAdrift } from "../focus";
import { useEdit, useId, useSession } from "../hooks";
import { say } from "../tell";

// A name, and the decision is kept; and the snapshot that was let go last.
export function Take({ deleted }: { deleted: string }) {
  const session = useSession();
  const { edit, refusal, refuse } = useEdit();
  const [name, setName] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const problem = useId("take");

  const take = async () => {
    if (!(await edit("take_snapshot", { name }))) return field.current?.focus();
    session.ask({ from: name.trim(), to: "" });
    say(session, `Kept as “${name.trim()}”`);
    setName("");
    return refuse("");
  };
  const bringBack = async () => {
    if (await edit("bring_back_snapshot", {})) field.current?.focus();
  };
  return (
    <>
      <form
        class="add"
        onSubmit={(event) => {
          event.preventDefault();
          void take();
        }}
      >
        <input
          ref={field}
          type="text"
          value={name}
          data-was={name ? "" : undefined}
          placeholder="Name it, e.g. After the first round"
          aria-label="Name of the snapshot"
          aria-invalid={Boolean(refusal)}
          aria-describedby={problem}
          onInput={(event) => setName(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape" || !(name || refusal)) return;
            event.preventDefault(); // the first Escape empties the field, the next one closes
            setName("");
            refuse("");
          }}
        />
        <button type="submit" class="primary">
          Take snapshot
        </button>
        <Refusal id={problem}>{refusal}</Refusal>
      </form>
      {deleted && <Deleted name={deleted} onBringBack={bringBack} />}
    </>
  );
}

function Deleted({ name, onBringBack }: { name: string; onBringBack: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  // The button that deleted it is gone, and the focus with it.
  useEffect(() => {
    if (isAdrift()) button.current?.focus();
  }, [name]);
  return (
    <p class="deleted" role="status">
      “{name}” is deleted.{" "}
      <button ref={button} type="button" class="plain" onClick={onBringBack}>
        Bring it back
      </button>
    </p>
  );
}
