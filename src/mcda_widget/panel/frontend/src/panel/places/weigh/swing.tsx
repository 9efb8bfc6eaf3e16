// Swing: what would be raised to its best first, and what each other is worth against it.
import { points } from "../../format";
import { useEdit } from "../../hooks";
import type { SwingSet } from "../../protocol";
import { SetSection } from "./set";
import { FigureSlider } from "./slider";
import { Which } from "./which";

export function Swing({ sets }: { sets: SwingSet[] }) {
  return (
    <div class="sliders">
      {sets.map((set) => (
        <SetSection key={set.id} set={set} alone={sets.length === 1} todo="to rate">
          <Ratings set={set} />
        </SetSection>
      ))}
    </div>
  );
}

function Ratings({ set }: { set: SwingSet }) {
  const { edit } = useEdit();
  const first = set.members.find((member) => member.id === set.first);
  return (
    <>
      <Which
        question={
          set.of_groups
            ? "With everything at its worst, which group would you raise to its best first?"
            : "With every criterion at its worst, which would you raise to its best first?"
        }
        members={set.members}
        chosen={set.first}
        title="Raised first"
        figure="100"
        onChoose={(member) => edit("raise_first", { member })}
      />
      {first && (
        <>
          <p class="ask-figure">
            If raising <strong>{first.name}</strong> is worth 100, what is raising each of the
            others worth?
          </p>
          {set.members
            .filter((member) => member !== first)
            .map((member) => (
              <FigureSlider
                key={member.id}
                of={member}
                what="Worth of raising"
                figure="Rating"
                value={member.rating}
                said={(value) => `${points(value)}, where ${first.name} has 100`}
                edit="rate"
                args={(rating) => ({ member: member.id, rating })}
              />
            ))}
        </>
      )}
    </>
  );
}
