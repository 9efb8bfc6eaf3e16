import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { Refusal } from "../../fields";
import { intensity, prose } from "../../format";
import { useEdit, useId, useLive } from "../../hooks";
import type { ComparisonSet, Member, Pair, WeighView } from "../../protocol";

interface Question {
  set: ComparisonSet;
  pair: Pair;
  a: Member;
  b: Member;
}

// One question fills the place; what was answered stands under it and can be answered anew, and
// how it fits together stands beside it, with what it comes to.
export function Pairwise({ view, children }: { view: WeighView; children: JSX.Element }) {
  const questions = useMemo(() => list(view.sets), [view.sets]);
  const [at, setAt] = useState(() => Math.max(0, nextOpen(questions, -1)));
  const answered = questions.filter((q) => q.pair.ratio !== null).length;
  const question = questions[Math.min(at, questions.length - 1)];
  if (!question) return <p class="quiet">There is nothing to compare: add a second criterion.</p>;
  const open = nextOpen(questions, at);
  const next = open >= 0 ? open : Math.min(at + 1, questions.length - 1);
  return (
    <>
      <div class="pairwise">
        <div class="answered">
          <progress max={questions.length} value={answered} aria-label="Comparisons answered" />
          <span>
            {answered} of {questions.length} answered
          </span>
        </div>
        <Ask key={`${question.a.id} ${question.b.id}`} question={question} all={questions} />
        <div class="steps">
          <button type="button" aria-disabled={at === 0} onClick={() => setAt(Math.max(0, at - 1))}>
            Back
          </button>
          <button
            type="button"
            class={question.pair.ratio === null ? "" : "primary"}
            aria-disabled={next === at}
            onClick={() => setAt(next)}
          >
            {question.pair.ratio === null ? "Skip for now" : open >= 0 ? "Next question" : "Next"}
          </button>
        </div>
        <Answers questions={questions} at={at} onGo={setAt} />
      </div>
      <div class="beside">
        <div>
          {view.sets.map((set) => (
            <Fit
              key={set.id}
              set={set}
              onLook={(a, b) => setAt(questions.findIndex((q) => same(q.pair, a, b)))}
            />
          ))}
        </div>
        {children}
      </div>
    </>
  );
}

function Ask({ question, all }: { question: Question; all: Question[] }) {
  const { a, b, pair, set } = question;
  const problem = useId("comparison");
  const live = useLive<number>(`compare ${a.id} ${b.id}`, "compare");
  const chosen = live.dragged ?? toSlider(pair.ratio);

  const say = (position: number) => {
    const [prefer, over] = position <= 0 ? [a.id, b.id] : [b.id, a.id];
    live.move(position, { prefer, over, by: Math.abs(position) + 1 });
  };
  return (
    <section class="ask" aria-label={`${a.name} against ${b.name}`}>
      {set.title && <p class="quiet">{set.title}</p>}
      <p class="question">Which improvement matters more, and how much more?</p>
      <div class="sides">
        <Side
          member={a}
          others={all.map((other) => other.a)}
          leads={chosen !== null && chosen < 0}
        />
        <Side
          member={b}
          others={all.map((other) => other.b)}
          leads={chosen !== null && chosen > 0}
        />
      </div>
      <input
        type="range"
        class={chosen === null ? "unanswered" : ""}
        min="-8"
        max="8"
        step="1"
        value={chosen ?? 0}
        aria-label={`${a.name} against ${b.name}`}
        aria-valuetext={chosen === null ? "not answered yet" : verdict(a, b, chosen)}
        aria-describedby={problem}
        onInput={(event) => say(event.currentTarget.valueAsNumber)}
      />
      <div class="ticks" aria-hidden="true">
        {[9, 7, 5, 3, 1, 3, 5, 7, 9].map((n, i) => (
          <span key={i}>{n}</span>
        ))}
      </div>
      <div class="steps">
        <button type="button" aria-pressed={chosen === 0} onClick={() => say(0)}>
          Both matter the same
        </button>
        <TakeBack a={a.id} b={b.id} disabled={chosen === null} />
      </div>
      <div class="verdict stack">
        <p aria-live="polite">
          {chosen === null
            ? "Move the slider to one side, or say that both matter the same."
            : verdict(a, b, chosen)}
        </p>
        <p class="spare" aria-hidden="true">
          {longest(all.map((other) => verdict(other.a, other.b, LONGEST)))}
        </p>
      </div>
      <Refusal id={problem}>{live.refusal}</Refusal>
    </section>
  );
}

function TakeBack({ a, b, disabled }: { a: string; b: string; disabled: boolean }) {
  const { edit } = useEdit();
  return (
    <button
      type="button"
      aria-disabled={disabled}
      onClick={() => !disabled && edit("compare", { prefer: a, over: b, by: null })}
    >
      Take this answer back
    </button>
  );
}

function Side({ member, others, leads }: { member: Member; others: Member[]; leads: boolean }) {
  const spare = new Set(others.filter((other) => other.id !== member.id));
  return (
    <div class={leads ? "side stack leads" : "side stack"}>
      <div>
        <Improvement member={member} />
      </div>
      {[...spare].map((other) => (
        <div key={other.id} class="spare" aria-hidden="true">
          <Improvement member={other} />
        </div>
      ))}
    </div>
  );
}

function Improvement({ member }: { member: Member }) {
  return (
    <>
      <strong>{member.name}</strong>
      {member.covers ? (
        <span class="swing">{member.covers}</span>
      ) : (
        <span class="swing">
          from <em>{member.worst}</em> to <em>{member.best}</em>
        </span>
      )}
    </>
  );
}

// How well the answers of one set fit together, and the one to look at again.
function Fit({ set, onLook }: { set: ComparisonSet; onLook: (a: string, b: string) => void }) {
  const { edit } = useEdit();
  const look = set.look_again;
  if (!set.consistency && set.needed === 0) return null;
  return (
    <div class={set.firm ? "fit" : "fit loose"}>
      {set.title && <h4>{set.title}</h4>}
      <p>
        {set.consistency ||
          `${set.needed} more ${set.needed === 1 ? "answer is" : "answers are"} needed before these give weights.`}
      </p>
      {look && !set.firm && (
        <p>
          {!set.consistency.includes(look.sentence) && `${prose(look.sentence)} `}
          <button type="button" onClick={() => onLook(look.a, look.b)}>
            Look at it again
          </button>{" "}
          <button
            type="button"
            onClick={() => edit("compare", { prefer: look.a, over: look.b, by: look.ratio })}
          >
            Change it
          </button>
        </p>
      )}
    </div>
  );
}

function Answers(props: { questions: Question[]; at: number; onGo: (at: number) => void }) {
  return (
    <details class="answers">
      <summary>All comparisons</summary>
      <ol>
        {props.questions.map((question, i) => {
          const position = toSlider(question.pair.ratio);
          return (
            <li key={`${question.a.id} ${question.b.id}`}>
              <button
                type="button"
                class="plain"
                aria-current={i === props.at ? "step" : undefined}
                onClick={() => props.onGo(i)}
              >
                {position === null
                  ? `${question.a.name} against ${question.b.name}: not answered`
                  : verdict(question.a, question.b, position)}
              </button>
            </li>
          );
        })}
      </ol>
    </details>
  );
}

function list(sets: ComparisonSet[]): Question[] {
  return sets.flatMap((set) => {
    const members = new Map(set.members.map((member) => [member.id, member]));
    return set.pairs.flatMap((pair) => {
      const a = members.get(pair.a);
      const b = members.get(pair.b);
      return a && b ? [{ set, pair, a, b }] : [];
    });
  });
}

// The next question without an answer after this one, from the start again at the end; -1: none.
function nextOpen(questions: Question[], at: number): number {
  const order = questions.map((_, i) => (at + 1 + i) % questions.length);
  return order.find((i) => i !== at && questions[i]?.pair.ratio === null) ?? -1;
}

function same(pair: Pair, a: string, b: string): boolean {
  return (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a);
}

// From a ratio (a over b) to the slider: -8 for 9 times a, 0 for equal, 8 for 9 times b.
function toSlider(ratio: number | null): number | null {
  if (ratio === null) return null;
  const steps = Math.min(8, Math.round(Math.max(ratio, 1 / ratio)) - 1);
  return ratio >= 1 ? -steps || 0 : steps;
}

// The position on the slider that takes most words.
const LONGEST = 5;

function longest(texts: string[]): string {
  return texts.reduce((long, text) => (text.length > long.length ? text : long), "");
}

function verdict(a: Member, b: Member, position: number): string {
  const [more, less] = position <= 0 ? [a, b] : [b, a];
  const by = Math.abs(position) + 1;
  const number = by > 1 ? ` (${by})` : "";
  return `${more.name} matters ${intensity(by)} ${less.name}${number}.`;
}
