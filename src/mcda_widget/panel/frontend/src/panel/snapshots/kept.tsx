import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Refusal } from "../fields";
import { moment, prose } from "../format";
import { useEdit, useId, useSession } from "../hooks";
import { say } from "../tell";
import type { Kept, OpenSnapshots } from "./protocol";

// One snapshot: when it was taken, who led then, and what can be done with it.
export function KeptSnapshot({ kept, view }: { kept: Kept; view: OpenSnapshots }) {
  const session = useSession();
  const { edit, refusal, refuse } = useEdit();
  const [renaming, rename] = useState(false);
  const renamer = useRef<HTMLButtonElement>(null);
  const leaving = useRef(false);
  const problem = useId("kept");
  const compared = view.from === kept.name && !view.to;
  const { name } = kept;

  // The focus goes back to the button once it is there again.
  useLayoutEffect(() => {
    if (leaving.current && !renaming) renamer.current?.focus();
    leaving.current = renaming;
  }, [renaming]);

  const goBack = async () => {
    if (await edit("go_back", { name })) say(session, `Back to “${name}”; undo takes that back`);
  };
  const take = async (typed: string) => {
    const to = typed.trim();
    if (!(await edit("rename_snapshot", { name, to }))) return;
    const asked = {
      from: view.from === name ? to : view.from,
      to: view.to === name ? to : view.to,
    };
    session.ask(asked);
    rename(false);
  };
  return (
    <li class={compared ? "here" : ""}>
      {renaming ? (
        <Rename
          name={name}
          refusal={refusal}
          onTake={take}
          onLeave={() => {
            refuse("");
            rename(false);
          }}
        />
      ) : (
        <p>
          <strong>{name}</strong> <time dateTime={kept.at}>{moment(kept.at)}</time>
        </p>
      )}
      <p class="quiet">{prose(kept.finding)}</p>
      <div class="steps">
        <button
          type="button"
          aria-pressed={compared}
          aria-label={`Compare with now: “${name}”`}
          onClick={() => session.ask({ from: name, to: "" })}
        >
          Compare with now
        </button>
        <button
          type="button"
          aria-label={kept.now ? `As now: “${name}”` : `Go back to “${name}”`}
          aria-disabled={kept.now}
          title={kept.now ? "The decision is as it was then" : "One step, which undo takes back"}
          onClick={() => !kept.now && goBack()}
        >
          {kept.now ? "As now" : "Go back"}
        </button>
        {!renaming && (
          <button
            ref={renamer}
            type="button"
            class="plain"
            aria-label={`Rename “${name}”`}
            onClick={() => rename(true)}
          >
            Rename
          </button>
        )}
        <button
          type="button"
          class="plain"
          aria-label={`Delete “${name}”`}
          onClick={() => edit("delete_snapshot", { name })}
        >
          Delete
        </button>
      </div>
      {!renaming && <Refusal id={problem}>{refusal}</Refusal>}
    </li>
  );
}

interface RenameProps {
  name: string;
  refusal: string;
  onTake: (to: string) => void;
  onLeave: () => void;
}

function Rename({ name, refusal, onTake, onLeave }: RenameProps) {
  const [draft, setDraft] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  const problem = useId("rename");
  // At once, so that no key typed next goes astray.
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <form
      class="add"
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.trim() === name) onLeave();
        else onTake(draft);
      }}
    >
      <input
        ref={field}
        type="text"
        value={draft}
        data-was={draft === name ? undefined : name}
        aria-label={`New name of “${name}”`}
        aria-invalid={Boolean(refusal)}
        aria-describedby={problem}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.preventDefault();
          onLeave();
        }}
      />
      <button type="submit">Rename</button>
      <Refusal id={problem}>{refusal}</Refusal>
    </form>
  );
}
