// A hundred points, shared by sliders: what one gains the others lose.
import { NumberField, Refusal, Swatched } from "../../fields";
import { percent, plain, points } from "../../format";
import { saying, useChange, useEdit, useId, useLive, useRemembered, useSession } from "../../hooks";
import type { WeighRow, WeighView } from "../../protocol";

// What was typed into a field and did not fit, and why.
const FITTING = { text: "", why: "" };
const EMPTY = "Give points from 0 to 100; 0 where it must not count.";

export function Sliders({ view }: { view: WeighView }) {
  const { edit } = useEdit();
  const locks = view.rows.map((row) => row.locked).join();
  const groups = [...view.groups, { id: "", name: "" }];
  return (
    <div class="sliders">
      {groups.map((group) => {
        const rows = view.rows.filter((row) => (row.group ?? "") === group.id);
        if (rows.length === 0) return null;
        const total = rows.reduce((sum, row) => sum + (row.weight ?? 0), 0);
        return (
          <section key={group.id} aria-label={group.name || "Criteria"}>
            {group.name && (
              <h4>
                {group.name} <small>{percent(total)}</small>
              </h4>
            )}
            {rows.map((row) => (
              <Slider key={row.id} row={row} locks={locks} />
            ))}
          </section>
        );
      })}
      <p class="total">
        <span>
          Total <strong>100</strong> points
        </span>
        <button type="button" onClick={() => edit("share_equally", {})}>
          Share equally
        </button>
      </p>
    </div>
  );
}

function Slider({ row, locks }: { row: WeighRow; locks: string }) {
  const session = useSession();
  const { edit, refusal } = useEdit();
  const [typed, type] = useRemembered(`points ${row.id}`, FITTING);
  const live = useLive<number>(`weight ${row.id}`, "set_weight");
  const problem = useId("weight");
  const held = 100 * (row.weight ?? 0);
  const value = live.dragged ?? held;
  // Why points were refused need not be true any more; what was typed stays in the field.
  useChange(`${held} ${locks}`, () => {
    type(FITTING);
    live.refuse("");
  });
  const give = async (to: number | null) => {
    if (to === null) return type({ text: "", why: EMPTY });
    const set = session.edit("set_weight", { criterion: row.id, points: to });
    const why = await set.then(() => "", saying);
    return type({ text: why && plain(to), why });
  };
  return (
    <div class={`slider ${row.locked ? "locked" : ""}`}>
      <span class="name">
        <Swatched colour={row.colour}>{row.name}</Swatched>
      </span>
      <span class="swing">
        {row.worst} <span class="unseen">to</span>
        <span aria-hidden="true">→</span> {row.best}
      </span>
      <input
        type="range"
        min="0"
        max="100"
        step="1"
        value={value}
        disabled={row.locked}
        style={{ "--reach": `${value}%`, "--colour": row.colour }}
        aria-label={`Weight of ${row.name}`}
        aria-valuetext={`${points(value)} of 100 points`}
        aria-describedby={problem}
        onInput={(event) => {
          const to = event.currentTarget.valueAsNumber;
          live.move(to, { criterion: row.id, points: to });
        }}
      />
      <NumberField
        label={`Points of ${row.name}`}
        value={held}
        show={points}
        disabled={row.locked}
        held={typed.why ? typed.text : undefined}
        refusal={typed.why}
        onCommit={give}
        onRefuse={(why, text) => type({ text, why })}
      />
      <button
        type="button"
        class="icon lock"
        aria-pressed={row.locked}
        aria-label={`Lock ${row.name}`}
        title={
          row.locked
            ? "Locked: other sliders leave it alone"
            : "Lock: other sliders will leave it alone"
        }
        onClick={() => edit("set_lock", { criterion: row.id, locked: !row.locked })}
      >
        <svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true">
          <path
            d={
              row.locked
                ? "M6 11h12v9H6zM9 11V7a3 3 0 0 1 6 0v4"
                : "M6 11h12v9H6zM9 11V7a3 3 0 0 1 5.8-1"
            }
          />
        </svg>
      </button>
      <Refusal id={problem}>{refusal || live.refusal}</Refusal>
    </div>
  );
}
