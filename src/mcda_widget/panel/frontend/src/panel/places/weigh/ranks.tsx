// Ranks: one after another in order of importance; the same number twice is a tie.
import { useRef } from "preact/hooks";
import { NumberField, Refusal, Segments } from "../../fields";
import { useKeptFocus } from "../../focus";
import { listed } from "../../format";
import { useEdit, useId } from "../../hooks";
import type { RanksSet, RanksStating } from "../../protocol";
import { useFigure } from "./figure";
import { Meaning, SetSection } from "./set";
import { WhichOf } from "./which";

export function Ranks({ stating }: { stating: RanksStating }) {
  const { edit } = useEdit();
  const formula = stating.formulas.find((each) => each.key === stating.formula);
  return (
    <div class="sliders">
      {stating.sets.map((set) => (
        <SetSection key={set.id} set={set} alone={stating.sets.length === 1} todo="to rank">
          <Order set={set} />
        </SetSection>
      ))}
      <section class="formula" aria-label="From ranks to weights">
        <h4>From ranks to weights</h4>
        <Segments
          label="From ranks to weights"
          value={stating.formula}
          choices={stating.formulas}
          onChoose={(key) => edit("set_rank_formula", { formula: key })}
        />
        <p class="quiet">{formula?.when}</p>
      </section>
    </div>
  );
}

function Order({ set }: { set: RanksSet }) {
  const { edit } = useEdit();
  const place = useRef<HTMLDivElement>(null);
  const last = useRef("");
  const what = set.of_groups ? "group" : "improvement";
  const ranked = set.members
    .filter((member) => member.rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const open = set.members.filter((member) => member.rank === null);
  // What was pressed moves along with its criterion, or is gone once that is ranked.
  useKeptFocus(place, last.current || (open.length > 0 ? ".which button" : ".ranked button"));
  return (
    <div ref={place} class="ordering">
      {ranked.length > 0 && (
        <ol class="ranked">
          {ranked.map((member, i) => (
            <Ranked
              key={member.id}
              member={member}
              tied={ranked.filter((other) => other !== member && other.rank === member.rank)}
              ends={{ first: i === 0, last: i === ranked.length - 1 }}
              onMove={(way) => {
                last.current = `[data-move="${CSS.escape(member.id)} ${way}"]`;
              }}
            />
          ))}
        </ol>
      )}
      {open.length > 0 && (
        <WhichOf
          question={ranked.length > 0 ? "Which comes next?" : `Which ${what} matters most?`}
          members={open}
          onChoose={(member) => {
            last.current = "";
            edit("rank_next", { member });
          }}
        />
      )}
    </div>
  );
}

interface RankedProps {
  member: RanksSet["members"][number];
  tied: RanksSet["members"];
  ends: { first: boolean; last: boolean };
  onMove: (way: string) => void;
}

function Ranked({ member, tied, ends, onMove }: RankedProps) {
  const { edit } = useEdit();
  const problem = useId("rank");
  const figure = useFigure({
    edit: "set_rank",
    id: member.id,
    args: (rank) => ({ member: member.id, rank }),
    value: member.rank,
  });
  const lone = tied.length === 0;
  const move = (way: string, by: number, stop: boolean) => ({
    type: "button" as const,
    class: "icon",
    "data-move": `${member.id} ${way}`,
    "aria-label": `Move ${member.name} ${way}`,
    "aria-disabled": stop,
    onClick: () => {
      onMove(way);
      if (!stop) edit("move_rank", { member: member.id, by });
    },
  });
  return (
    <li>
      <NumberField {...figure} label={`Rank of ${member.name}`} saidAt={problem} />
      <div>
        <Meaning of={member} />
        {!lone && <span class="tied">as much as {listed(tied.map((other) => other.name))}</span>}
      </div>
      <span class="moves">
        <button {...move("up", -1, ends.first && lone)}>
          <Arrow path="M12 19V5M6 11l6-6 6 6" />
        </button>
        <button {...move("down", 1, ends.last && lone)}>
          <Arrow path="M12 5v14M6 13l6 6 6-6" />
        </button>
        <button
          type="button"
          class="icon"
          aria-label={`Take ${member.name} out of the order`}
          onClick={() => edit("set_rank", { member: member.id, rank: null })}
        >
          <Arrow path="M6 6l12 12M18 6L6 18" />
        </button>
      </span>
      <Refusal id={problem}>{figure.refusal}</Refusal>
    </li>
  );
}

function Arrow({ path }: { path: string }) {
  return (
    <svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
