// One question fills the place: two things, and a slider from 9 through 1 to 9.
import { useEffect, useRef } from "preact/hooks";
import { Refusal } from "../fields";
import { useEdit, useId, useLive } from "../hooks";
import type { Member } from "./protocol";
import type { Question } from "./questions";
import { LONGEST, longest, type Subject, verdict } from "./subject";

interface Props {
  subject: Subject;
  question: Question;
  all: Question[];
  /** Whether the slider takes the focus when this question comes. */
  focus: boolean;
  onTouch: (key: string, answered: boolean) => void;
  onEnter: () => void;
}

export function Ask({ subject, question, all, focus, onTouch, onEnter }: Props) {
  const { a, b, pair, key } = question;
  const problem = useId("comparison");
  const live = useLive<number>(`compare ${subject.key} ${key}`, subject.edit);
  const { edit, refusal } = useEdit();
  const slider = useRef<HTMLInputElement>(null);
  const ratio = live.dragged === null ? pair.ratio : ratioAt(live.dragged);
  const at = live.dragged ?? (pair.ratio === null ? null : positionOf(pair.ratio));
  useEffect(() => {
    if (focus) slider.current?.focus();
  }, [focus]);

  const say = (position: number) => {
    const [prefer, over] = position <= 0 ? [a.id, b.id] : [b.id, a.id];
    onTouch(key, true);
    live.move(position, { ...subject.args, prefer, over, by: Math.abs(position) + 1 });
  };
  const takeBack = () => {
    if (ratio === null) return;
    onTouch(key, false);
    edit(subject.edit, { ...subject.args, prefer: a.id, over: b.id, by: null });
  };
  const said = ratio === null ? "" : verdict(subject, a, b, ratio);
  return (
    <section class="ask" aria-label={`${a.name} against ${b.name}`}>
      <Title question={question} all={all} />
      <p class="question">{subject.question}</p>
      <div class="sides">
        <Side member={a} others={all.map((q) => q.a)} leads={at !== null && at < 0} />
        <Side member={b} others={all.map((q) => q.b)} leads={at !== null && at > 0} />
      </div>
      <input
        type="range"
        ref={slider}
        class={at === null ? "unanswered" : ""}
        min="-8"
        max="8"
        step="1"
        value={at ?? 0}
        aria-label={`${a.name} against ${b.name}`}
        aria-valuetext={said || "not answered yet"}
        aria-describedby={problem}
        onInput={(event) => say(event.currentTarget.valueAsNumber)}
        onKeyDown={(event) => event.key === "Enter" && onEnter()}
      />
      <div class="ticks" aria-hidden="true">
        {[9, 7, 5, 3, 1, 3, 5, 7, 9].map((n, i) => (
          <span key={i}>{n}</span>
        ))}
      </div>
      <div class="steps">
        <button type="button" aria-pressed={at === 0} onClick={() => say(0)}>
          {subject.same}
        </button>
        <button type="button" aria-disabled={ratio === null} onClick={takeBack}>
          Take this answer back
        </button>
      </div>
      <div class="verdict stack">
        <p aria-live="polite">
          {said || `Move the slider to one side, or say: ${quoted(subject)}.`}
        </p>
        <p class="spare" aria-hidden="true">
          {longest(all.map((other) => verdict(subject, other.a, other.b, LONGEST)))}
        </p>
      </div>
      <Refusal id={problem}>{live.refusal || refusal}</Refusal>
    </section>
  );
}

function quoted({ same }: Subject): string {
  return `“${same}”`;
}

// Whose question it is, and in a few words how the answers to it fit so far.
function Title({ question, all }: { question: Question; all: Question[] }) {
  const sets = [...new Set(all.map(({ set }) => set))];
  const headed = ({ title }: Question["set"], words: string) =>
    sets.length > 1 ? [title, words].filter(Boolean).join(": ") : begun(words);
  return (
    <div class="stack quiet">
      <p>{headed(question.set, fits(question.set))}</p>
      {sets.map((set) => (
        <p key={set.id} class="spare" aria-hidden="true">
          {headed(set, LOOSE)}
        </p>
      ))}
    </div>
  );
}

const LOOSE = "some answers pull against each other";

function fits({ consistency, firm, needed }: Question["set"]): string {
  if (needed > 0 || !consistency) return "";
  return firm ? "your answers fit together" : LOOSE;
}

function begun(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function Side({ member, others, leads }: { member: Member; others: Member[]; leads: boolean }) {
  const spare = new Map(others.map((other) => [other.id, other]));
  spare.delete(member.id);
  return (
    <div class={leads ? "side stack leads" : "side stack"}>
      <div>
        <Meaning member={member} />
      </div>
      {[...spare.values()].map((other) => (
        <div key={other.id} class="spare" aria-hidden="true">
          <Meaning member={other} />
        </div>
      ))}
    </div>
  );
}

function Meaning({ member }: { member: Member }) {
  return (
    <>
      <strong>{member.name}</strong>
      {member.worst ? (
        <span class="swing">
          from <em>{member.worst}</em> to <em>{member.best}</em>
        </span>
      ) : (
        member.covers && <span class="swing">{member.covers}</span>
      )}
    </>
  );
}

// From a ratio (a over b) to the slider: -8 for 9 times a, 0 for equal, 8 for 9 times b.
function positionOf(ratio: number): number {
  const steps = Math.min(8, Math.round(Math.max(ratio, 1 / ratio)) - 1);
  return ratio >= 1 ? -steps || 0 : steps;
}

function ratioAt(position: number): number {
  return position <= 0 ? 1 - position : 1 / (1 + position);
}
