// What values of a scale mean, in words: its ends, and any value between.
import { useRef } from "preact/hooks";
import { Refusal, TextField } from "../../fields";
import { useKeptFocus } from "../../focus";
import { figure, parse } from "../../format";
import { useEdit, useId, useRemembered } from "../../hooks";
import type { Anchor, CriterionCard } from "../../protocol";

interface Row extends Anchor {
  end: "" | "worst" | "best";
}

export function Anchors({ criterion }: { criterion: CriterionCard }) {
  const place = useRef<HTMLDivElement>(null);
  useKeptFocus(place, ".add-anchor input");
  return (
    <div class="in-words" ref={place}>
      <ul aria-label={`What the values of ${criterion.name} mean`}>
        {rowsOf(criterion).map((row) => (
          <AnchorRow key={row.value} criterion={criterion} row={row} />
        ))}
      </ul>
      <AddAnchor criterion={criterion} />
    </div>
  );
}

function AnchorRow({ criterion, row }: { criterion: CriterionCard; row: Row }) {
  const about = `words for ${row.value}, ${criterion.id}`;
  const { edit, refusal, refuse } = useEdit(about);
  const value = figure(row.value);
  const set = (words: string) =>
    edit("set_anchor", { criterion: criterion.id, value: row.value, words });
  return (
    <li>
      <strong>{value}</strong>
      <TextField
        about={about}
        label={`What ${value} means, ${criterion.name}`}
        value={row.words}
        refusal={refusal}
        placeholder={row.end ? `The ${row.end} there can be, in words` : ""}
        multiline
        onCommit={set}
        onCancel={() => refuse("")}
      />
      {!row.end && (
        <button
          type="button"
          class="icon remove"
          aria-label={`Remove the words for ${value}, ${criterion.name}`}
          title="Remove these words (undo brings them back)"
          onClick={() => set("")}
        >
          <svg viewBox="0 0 24 24" width="14" height="14" aria-hidden="true">
            <path d="M6 6l12 12M18 6 6 18" />
          </svg>
        </button>
      )}
    </li>
  );
}

const NOTHING = { value: "", words: "" };

function AddAnchor({ criterion }: { criterion: CriterionCard }) {
  const about = `words for another value, ${criterion.id}`;
  const { edit, refusal, refuse } = useEdit(about);
  const [draft, set] = useRemembered(about, NOTHING);
  const first = useRef<HTMLInputElement>(null);
  const problem = useId("anchor");
  const add = async () => {
    const value = parse(draft.value);
    if (value === null) return refuse("Write the value, such as 5, and then what it means.");
    if (!draft.words.trim()) return refuse(`Write what ${figure(value)} means.`);
    if (!(await edit("add_anchor", { criterion: criterion.id, ...draft, value }))) return undefined;
    set(NOTHING);
    return first.current?.focus();
  };
  const field = (key: "value" | "words", label: string, placeholder: string) => (
    <input
      ref={key === "value" ? first : null}
      type="text"
      inputMode={key === "value" ? "decimal" : "text"}
      value={draft[key]}
      data-was={draft[key] ? "" : undefined}
      placeholder={placeholder}
      aria-label={`${label}, ${criterion.name}`}
      aria-describedby={problem}
      onInput={(event) => {
        refuse("");
        set({ ...draft, [key]: event.currentTarget.value });
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") add();
      }}
    />
  );
  return (
    <div class="add-anchor">
      {field("value", "Another value", "5")}
      {field("words", "What it means", "What it means")}
      <button
        type="button"
        aria-label={`Add words for another value, ${criterion.name}`}
        onClick={add}
      >
        Add
      </button>
      <Refusal id={problem}>{refusal}</Refusal>
    </div>
  );
}

// The ends have a line each also while nothing is said of them.
function rowsOf({ anchors, low, high, direction }: CriterionCard): Row[] {
  const ends = [low, high].flatMap((value, i) => {
    const end: Row["end"] = (i === 0) === (direction === "benefit") ? "worst" : "best";
    return value === null ? [] : [{ value, words: "", end }];
  });
  const others = anchors.filter(({ value }) => value !== low && value !== high);
  const said = ends.map((row) => ({
    ...row,
    words: anchors.find(({ value }) => value === row.value)?.words ?? "",
  }));
  return [...said, ...others.map((row): Row => ({ ...row, end: "" }))].sort(
    (a, b) => a.value - b.value,
  );
}
