// Things compared two at a time: one question after another, or all of them as a matrix.
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Segments } from "../fields";
import { useRemembered } from "../hooks";
import { Ask } from "./ask";
import { Consistency } from "./consistency";
import { Fit } from "./fit";
import { Matrices } from "./matrix";
import type { Asked } from "./protocol";
import { keyOf, type Question } from "./questions";
import { type Subject, verdict } from "./subject";
import { useWalk, type Walk } from "./use-walk";

const FORMS = [
  { key: "one", title: "One at a time" },
  { key: "matrix", title: "As a matrix" },
];

interface Props {
  asked: Asked;
  subject: Subject;
  /** What stands above the questions. */
  above?: (walk: Walk) => ComponentChildren;
  /** What the answers come to, beside the questions. */
  children: ComponentChildren;
  /** What stands under how they fit together. */
  below?: ComponentChildren;
}

export function Pairs({ asked, subject, above, children, below }: Props) {
  const walk = useWalk(asked, subject);
  const [form, setForm] = useRemembered(`form ${subject.key}`, "one");
  const [focus, setFocus] = useState("");
  const { questions, question } = walk;
  if (!question) return <p class="quiet">There is nothing to compare: two are needed.</p>;

  const look = (a: string, b: string) => {
    setForm("one");
    setFocus(keyOf(a, b));
    walk.goTo(keyOf(a, b));
  };
  const enter = () => {
    setFocus(questions[walk.next]?.key ?? "");
    walk.goOn();
  };
  return (
    <>
      <div class="pairwise">
        {above?.(walk)}
        <Segments label="Form of the questions" value={form} choices={FORMS} onChoose={setForm} />
        <div class="answered">
          <progress
            max={questions.length}
            value={walk.answered}
            aria-label="Comparisons answered"
          />
          <span>
            {walk.answered} of {questions.length} answered
          </span>
        </div>
        {form === "one" ? (
          <>
            <Ask
              key={question.key}
              subject={subject}
              question={question}
              all={questions}
              focus={focus === question.key}
              onTouch={walk.touch}
              onEnter={enter}
            />
            <Steps walk={walk} gives={subject.gives} />
            <Answers walk={walk} subject={subject} />
          </>
        ) : (
          <Matrices sets={asked.sets} subject={subject} />
        )}
        <div class="fits">
          {asked.sets.map((set) => (
            <Fit
              key={set.id}
              set={set}
              subject={subject}
              named={asked.sets.length > 1}
              onLook={look}
            />
          ))}
          {below}
          <Consistency figures={asked.figures} />
        </div>
      </div>
      <div class="beside">{children}</div>
    </>
  );
}

function Steps({ walk, gives }: { walk: Walk; gives: string }) {
  const { question, goBack } = walk;
  const isOpen = question?.pair.ratio === null;
  const left = walk.questions.length - walk.answered;
  return (
    <>
      <div class="offer stack">
        <p aria-live="polite">{offer(walk, gives)}</p>
        <p class="spare" aria-hidden="true">
          You can stop here: 100 more questions would make it firmer; this one helps most.
        </p>
      </div>
      <div class="steps">
        <button type="button" aria-disabled={goBack === null} onClick={() => goBack?.()}>
          Back
        </button>
        <button
          type="button"
          class={isOpen ? "" : "primary"}
          aria-disabled={walk.next === walk.at}
          onClick={walk.goOn}
        >
          {isOpen ? "Skip for now" : left > 0 ? "Next question" : "Next"}
        </button>
      </div>
    </>
  );
}

// What is left to do, and whether this question is the one that would help most.
function offer({ questions, answered, needed, helpsMost }: Walk, gives: string): string {
  const left = questions.length - answered;
  if (left === 0) return "All questions are answered.";
  if (needed > 0) {
    const first = `${needed} more ${needed === 1 ? "answer gives" : "answers give"} ${gives}`;
    return helpsMost ? `${first}; this question helps most.` : `${first}.`;
  }
  const more = `${left} more ${left === 1 ? "question" : "questions"} would make it firmer`;
  return `You can stop here: ${more}${helpsMost ? "; this one helps most" : ""}.`;
}

function Answers({ walk, subject }: { walk: Walk; subject: Subject }) {
  return (
    <details class="answers">
      <summary>All comparisons</summary>
      <ol>
        {walk.questions.map((question, i) => (
          <li key={question.key}>
            <button
              type="button"
              class="plain"
              aria-current={i === walk.at ? "step" : undefined}
              onClick={() => walk.go(i)}
            >
              {told(question, subject)}
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}

function told({ a, b, pair }: Question, subject: Subject): string {
  if (pair.ratio === null) return `${a.name} against ${b.name}: not answered`;
  return verdict(subject, a, b, pair.ratio);
}
