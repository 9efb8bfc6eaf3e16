// A hundred points, shared by sliders: what one gains the others lose.
import { percent, points } from "../../format";
import { useEdit } from "../../hooks";
import type { SharesSet, WeighView } from "../../protocol";
import { SetSection } from "./set";
import { FigureSlider } from "./slider";

const EMPTY = "Give points from 0 to 100; 0 where it must not count.";

export function Sliders({ view }: { view: WeighView }) {
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
              <Shared key={row.id} row={row} share={100 * (row.weight ?? 0)} locks={locks} />
            ))}
          </section>
        );
      })}
      <Total />
    </div>
  );
}

// Where the groups come first: a hundred among them, and a hundred within each.
export function SlidersInSteps({ sets }: { sets: SharesSet[] }) {
  return (
    <div class="sliders">
      {sets.map((set) => (
        <SetSection key={set.id} set={set} alone={false} todo="to give points to">
          {set.members.map((member) => (
            <Shared
              key={member.id}
              row={member}
              share={member.share ?? 0}
              locks={set.members.map((each) => each.locked).join()}
            />
          ))}
          <Total set={set} />
        </SetSection>
      ))}
    </div>
  );
}

function Total({ set }: { set?: SharesSet }) {
  const { edit } = useEdit();
  const where = set ? ` ${set.of_groups ? "among the groups" : "within the group"}` : "";
  return (
    <p class="total">
      <span>
        Total <strong>100</strong> points{where}
      </span>
      <button
        type="button"
        aria-label={set ? `Share equally, ${set.title}` : undefined}
        onClick={() => edit("share_equally", set ? { within: set.id } : {})}
      >
        Share equally
      </button>
    </p>
  );
}

interface Row {
  id: string;
  name: string;
  worst: string;
  best: string;
  covers?: string;
  colour: string;
  locked: boolean;
}

function Shared({ row, share, locks }: { row: Row; share: number; locks: string }) {
  return (
    <FigureSlider
      of={row}
      what="Weight"
      figure="Points"
      value={share}
      said={(value) => `${points(value)} of 100 points`}
      edit="set_weight"
      args={(to) => ({ criterion: row.id, points: to })}
      empty={EMPTY}
      about={locks}
      disabled={row.locked}
    >
      <Lock row={row} />
    </FigureSlider>
  );
}

function Lock({ row }: { row: Row }) {
  const { edit } = useEdit();
  const open = "M6 11h12v9H6zM9 11V7a3 3 0 0 1 5.8-1";
  const closed = "M6 11h12v9H6zM9 11V7a3 3 0 0 1 6 0v4";
  return (
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
        <path d={row.locked ? closed : open} />
      </svg>
    </button>
  );
}
