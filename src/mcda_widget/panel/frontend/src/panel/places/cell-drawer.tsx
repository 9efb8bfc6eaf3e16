import type { RefObject, TargetedKeyboardEvent } from "preact";
import { Refusal, TextField } from "../fields";
import { figure } from "../format";
import { useEdit, useId } from "../hooks";
import type { Anchor, Cell, ScoreColumn, ScoreRow } from "../protocol";
import { ChangeScale } from "./score/change-scale";
import { EvidenceList } from "./score/evidence";
import { RangeFields } from "./score/range-fields";

interface Props {
  drawer: RefObject<HTMLElement | null>;
  option: ScoreRow;
  criterion: ScoreColumn;
  cell: Cell | null;
  onBack: () => void; // to the cell in the table
}

// What a value means, why it was given, and how sure one is of it.
export function CellDrawer({ drawer, option, criterion, cell, onBack }: Props) {
  const problem = useId("cell");
  const about = `rationale ${option.id} ${criterion.id}`;
  const { edit, refusal, refuse } = useEdit(about);
  const where = { option: option.id, criterion: criterion.id };
  const set = (fields: Record<string, unknown>) => edit("set_score", { ...where, ...fields });
  const name = `${option.name}, ${criterion.name}`;

  const keys = (event: TargetedKeyboardEvent<HTMLElement>) => {
    const done = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    if (done) event.stopPropagation();
    // After the field has dealt with the key: Escape takes back what was typed into it.
    if (done || event.key === "Escape") window.setTimeout(onBack);
  };
  return (
    <section class="drawer" aria-label={name} ref={drawer} onKeyDownCapture={keys}>
      <h4>
        {option.name} <span aria-hidden="true">·</span> {criterion.name}
      </h4>
      {criterion.definition && <p class="quiet">{criterion.definition}</p>}
      <div class="drawer-columns">
        <Anchors criterion={criterion} cell={cell} onGive={(mode) => set({ mode })} />
        <div>
          <RangeFields option={option.id} criterion={criterion.id} name={name} cell={cell} />
          <Refusal id={problem}>{refusal}</Refusal>
          <TextField
            about={about}
            label={`Rationale, ${name}`}
            value={cell?.rationale ?? ""}
            placeholder={cell ? "Why this value?" : "Give a value first, then say why."}
            multiline
            disabled={cell === null}
            onCommit={(rationale) => set({ rationale })}
            onCancel={() => refuse("")}
          />
          {cell && (
            <>
              <label class="tick">
                <input
                  type="checkbox"
                  checked={cell.assumption ?? false}
                  onChange={(event) => set({ assumption: event.currentTarget.checked })}
                />
                This is an assumption, not something the source establishes
              </label>
              <EvidenceList
                about={`${option.id} ${criterion.id}`}
                name={name}
                evidence={cell.evidence ?? []}
                onChange={(evidence) => set({ evidence })}
              />
            </>
          )}
        </div>
      </div>
    </section>
  );
}

interface AnchorsProps {
  criterion: ScoreColumn;
  cell: Cell | null;
  onGive: (value: number) => void;
}

// The scale in words, with the current value standing among them; choosing words gives their value.
function Anchors({ criterion, cell, onGive }: AnchorsProps) {
  const rows = withValue(criterion, cell?.mode ?? null);
  return (
    <div>
      <p class="quiet">
        {scaleOf(criterion)} <ChangeScale criterion={criterion} short />
      </p>
      <ol class="anchors" aria-label={`What the values of ${criterion.name} mean`}>
        {rows.map((row) => (
          <li key={row.value} class={row.current ? "current" : ""}>
            {row.words ? (
              <button
                type="button"
                class="plain"
                aria-pressed={row.current}
                onClick={() => onGive(row.value)}
              >
                <strong>{figure(row.value)}</strong> <span>{row.words}</span>
              </button>
            ) : (
              <p>
                <strong>{figure(row.value)}</strong> <span>this score</span>
              </p>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

function scaleOf({ low, high, unit, direction, anchors }: ScoreColumn): string {
  const better = direction === "cost" ? "Less is better." : "More is better.";
  const ends = low === null || high === null ? "" : `From ${figure(low)} to ${figure(high)}`;
  const scale = ends ? `${ends}${unit && ` ${unit}`}. ` : unit ? `In ${unit}. ` : "";
  const words = anchors.length === 0 ? " No words say yet what its values mean." : "";
  return `${scale}${better}${words}`;
}

function withValue(criterion: ScoreColumn, mode: number | null): (Anchor & { current: boolean })[] {
  const rows = criterion.anchors.map((anchor) => ({ ...anchor, current: anchor.value === mode }));
  if (rows.length > 0 && mode !== null && !rows.some((row) => row.current))
    rows.push({ value: mode, words: "", current: true });
  return rows.sort((a, b) => b.value - a.value);
}
