// Best and worst: everything is held against the most and the least important only.
import { Refusal } from "../../fields";
import { intensity, plain } from "../../format";
import { useEdit, useId, useLive } from "../../hooks";
import type { BestWorstSet, SetMember } from "../../protocol";
import { Meaning, SetSection } from "./set";
import { Which } from "./which";

type Question = BestWorstSet["questions"][number];

export function BestAndWorst({ sets }: { sets: BestWorstSet[] }) {
  return (
    <div class="sliders">
      {sets.map((set) => (
        <SetSection key={set.id} set={set} alone={sets.length === 1} todo="to answer">
          <Ends set={set} />
          {(["best", "worst"] as const).map((end) => (
            <Questions key={end} set={set} end={end} />
          ))}
          <Fit set={set} />
        </SetSection>
      ))}
    </div>
  );
}

function Ends({ set }: { set: BestWorstSet }) {
  const { edit } = useEdit();
  const what = set.of_groups ? "group" : "improvement";
  const choose = (end: string) => (member: string) => edit("choose_end", { member, end });
  return (
    <div class="ends">
      <Which
        question={`Which ${what} matters most?`}
        members={set.members}
        chosen={set.best}
        title="Matters most"
        onChoose={choose("best")}
      />
      {(set.best || set.worst) && (
        <Which
          question={`Which ${what} matters least?`}
          members={set.members.filter((member) => set.worst || member.id !== set.best)}
          chosen={set.worst}
          title="Matters least"
          onChoose={choose("worst")}
        />
      )}
    </div>
  );
}

// Each row reads on from the words above it: the best matters … this one; this one matters … .
function Questions({ set, end }: { set: BestWorstSet; end: "best" | "worst" }) {
  const questions = set.questions.filter((question) => question.end === end);
  const member = new Map(set.members.map((each) => [each.id, each]));
  const fixed = member.get(end === "best" ? set.best : set.worst);
  if (!fixed || !set.best || !set.worst || questions.length === 0) return null;
  return (
    <fieldset class="held">
      <legend>
        {end === "best" ? `${fixed.name} matters …` : `Against ${fixed.name}, each other matters …`}
      </legend>
      {questions.map((question) => {
        const other = member.get(question.other);
        if (!other) return null;
        const [more, less] = end === "best" ? [fixed, other] : [other, fixed];
        const label = `${more.name} matters … ${less.name}`;
        return <Held key={question.other} question={question} other={other} label={label} />;
      })}
    </fieldset>
  );
}

interface HeldProps {
  question: Question;
  other: SetMember;
  label: string;
}

function Held({ question, other, label }: HeldProps) {
  const { by, end } = question;
  const live = useLive<string>(`held ${end} ${other.id}`, "compare_with_end");
  const problem = useId("held");
  const whole = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  const answers = by === null || whole.includes(by) ? whole : [...whole, by].sort((a, b) => a - b);
  const answer = (text: string) =>
    live.move(text, { member: other.id, end, by: text === "" ? null : Number(text) });
  return (
    <div class={`held-to ${end}`}>
      <div>
        <Meaning of={other} />
      </div>
      <select
        class={by === null ? "unanswered" : ""}
        aria-label={label}
        aria-describedby={problem}
        data-held={`${end} ${other.id}`}
        value={live.dragged ?? (by === null ? "" : `${by}`)}
        onChange={(event) => answer(event.currentTarget.value)}
      >
        <option value="">not said yet</option>
        {answers.map((each) => (
          <option key={each} value={`${each}`}>
            {intensity(each)} ({plain(each)})
          </option>
        ))}
      </select>
      <Refusal id={problem}>{live.refusal}</Refusal>
    </div>
  );
}

// How well the answers fit together: a prompt to look again, and never a gate.
function Fit({ set }: { set: BestWorstSet }) {
  if (!set.consistency) return null;
  const look = set.look_again;
  return (
    <div class={set.firm ? "fit" : "fit loose"} aria-live="polite">
      <p>{set.consistency}</p>
      {look && (
        <p>
          {look.sentence}{" "}
          <button
            type="button"
            onClick={(event) => {
              const held = `[data-held="best ${CSS.escape(look.other)}"]`;
              const section = event.currentTarget.closest("section");
              section?.querySelector<HTMLElement>(held)?.focus();
            }}
          >
            Look at these answers again
          </button>
        </p>
      )}
    </div>
  );
}
