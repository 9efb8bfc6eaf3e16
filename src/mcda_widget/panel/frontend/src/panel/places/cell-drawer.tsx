import { NumberField, Refusal, TextField } from "../fields";
import { plain } from "../format";
import { useEdit, useId } from "../hooks";
import type { Anchor, Cell, ScoreColumn, ScoreRow } from "../protocol";
import { Quote } from "../words";

interface Props {
  option: ScoreRow;
  criterion: ScoreColumn;
  cell: Cell | null;
}

// What a value means, why it was given, and how sure one is of it.
export function CellDrawer({ option, criterion, cell }: Props) {
  const problem = useId("cell");
  const { edit, refusal, refuse } = useEdit();
  const where = { option: option.id, criterion: criterion.id };
  const set = (fields: Record<string, unknown>) => edit("set_score", { ...where, ...fields });
  const name = `${option.name}, ${criterion.name}`;
  return (
    <section class="drawer" aria-label={name}>
      <h4>
        {option.name} <span aria-hidden="true">·</span> {criterion.name}
      </h4>
      {criterion.definition && <p class="quiet">{criterion.definition}</p>}
      <div class="drawer-columns">
        <Anchors criterion={criterion} cell={cell} />
        <div>
          <div class="triple">
            <Labelled label="Low">
              <NumberField
                label={`Lowest plausible value, ${name}`}
                value={cell?.low ?? null}
                disabled={cell === null}
                onCommit={(low) => set({ low })}
                onRefuse={refuse}
              />
            </Labelled>
            <Labelled label="Most plausible">
              <NumberField
                label={`Most plausible value, ${name}`}
                value={cell?.mode ?? null}
                onCommit={(mode) => (mode === null ? edit("clear_score", where) : set({ mode }))}
                onRefuse={refuse}
              />
            </Labelled>
            <Labelled label="High">
              <NumberField
                label={`Highest plausible value, ${name}`}
                value={cell?.high ?? null}
                disabled={cell === null}
                onCommit={(high) => set({ high })}
                onRefuse={refuse}
              />
            </Labelled>
          </div>
          <Refusal id={problem}>{refusal}</Refusal>
          <TextField
            label={`Rationale, ${name}`}
            value={cell?.rationale ?? ""}
            placeholder={cell ? "Why this value?" : "Give a value first, then say why."}
            multiline
            onCommit={(rationale) => (cell ? set({ rationale }) : refuse("Give a value first."))}
          />
          {cell && (
            <label class="tick">
              <input
                type="checkbox"
                checked={cell.assumption}
                onChange={(event) => set({ assumption: event.currentTarget.checked })}
              />
              This is an assumption, not something the source establishes
            </label>
          )}
          {cell?.evidence.map((evidence) => (
            <Quote key={evidence.quote} evidence={evidence} />
          ))}
        </div>
      </div>
    </section>
  );
}

function Labelled({ label, children }: { label: string; children: preact.JSX.Element }) {
  return (
    <div>
      <span class="label" aria-hidden="true">
        {label}
      </span>
      {children}
    </div>
  );
}

// The scale in words, with the current value standing among them.
function Anchors({ criterion, cell }: { criterion: ScoreColumn; cell: Cell | null }) {
  const rows = withValue(criterion, cell?.mode ?? null);
  if (rows.length === 0) return <p class="quiet">No words say yet what its values mean.</p>;
  return (
    <ol class="anchors" aria-label={`What the values of ${criterion.name} mean`}>
      {rows.map((row) => (
        <li key={row.value} class={row.current ? "current" : ""}>
          <strong>{plain(row.value)}</strong> <span>{row.words || "this score"}</span>
        </li>
      ))}
    </ol>
  );
}

function withValue(criterion: ScoreColumn, mode: number | null): (Anchor & { current: boolean })[] {
  const rows = criterion.anchors.map((anchor) => ({ ...anchor, current: anchor.value === mode }));
  if (rows.length > 0 && mode !== null && !rows.some((row) => row.current))
    rows.push({ value: mode, words: "", current: true });
  return rows.sort((a, b) => b.value - a.value);
}
