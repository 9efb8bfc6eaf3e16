// A walk through the questions: where it stands, where it came from, what was passed over.
import { useEffect, useMemo, useRef } from "preact/hooks";
import { useRemembered } from "../hooks";
import type { Asked } from "./protocol";
import { mostHelpful, needed, nextOpen, type Question, questionsOf } from "./questions";
import type { Subject } from "./subject";

export interface Walk {
  questions: Question[];
  at: number;
  question: Question | undefined;
  answered: number;
  /** Answers that are missing before there are weights. */
  needed: number;
  /** Whether no open question would help more than this one. */
  helpsMost: boolean;
  next: number;
  fewest: boolean;
  askFewest: (on: boolean) => void;
  go: (to: number) => void;
  goTo: (key: string) => void;
  goOn: () => void;
  goBack: (() => void) | null;
  /** An answer is on its way to the kernel, or was taken back. */
  touch: (key: string, answered: boolean) => void;
}

export function useWalk(asked: Asked, subject: Subject): Walk {
  const { sets } = asked;
  const questions = useMemo(() => questionsOf(sets), [sets]);
  const [trail, setTrail] = useRemembered<string[]>(`walk ${subject.key}`, []);
  const [skipped, skip] = useRemembered<ReadonlySet<string>>(`skipped ${subject.key}`, new Set());
  const [fewest, askFewest] = useRemembered(`fewest ${subject.key}`, false);
  const touched = useRef(new Set<string>());

  const missing = needed(sets);
  const byHelp = fewest || missing === 0;
  const begin = () =>
    byHelp ? mostHelpful(asked, questions, -1, skipped) : nextOpen(questions, -1);
  const way = trail.filter((key) => questions.some((question) => question.key === key));
  const here = way.at(-1);
  const at = here === undefined ? Math.max(0, begin()) : place(questions, here);
  const question = questions[at];
  // Where it begins it stays: an answer there does not move it on by itself.
  useEffect(() => {
    if (here === undefined && question) setTrail([question.key]);
  });
  const isAnswered = (each: Question) => each.pair.ratio !== null || touched.current.has(each.key);

  const following = (passing: ReadonlySet<string>, onward: boolean): number => {
    const open =
      byHelp || !onward ? mostHelpful(asked, questions, at, passing) : nextOpen(questions, at);
    return open >= 0 ? open : Math.min(at + 1, questions.length - 1);
  };
  const go = (to: number) => {
    const there = questions[to]?.key;
    if (there && to !== at) setTrail([...way, there].slice(-MOST));
  };
  const goOn = () => {
    if (!question) return;
    if (isAnswered(question)) return go(following(skipped, true));
    const passing = new Set([...skipped, question.key]);
    skip(passing);
    return go(following(passing, false));
  };
  const best = mostHelpful(asked, questions, -1, skipped);
  return {
    questions,
    at,
    question,
    answered: questions.filter((each) => each.pair.ratio !== null).length,
    needed: missing,
    helpsMost: question?.pair.ratio === null && best === at,
    next: following(skipped, question ? isAnswered(question) : true),
    fewest,
    askFewest: (on) => {
      askFewest(on);
      if (on && question?.pair.ratio === null && best >= 0) go(best);
    },
    go,
    goTo: (key) => go(place(questions, key)),
    goOn,
    goBack: way.length > 1 ? () => setTrail(way.slice(0, -1)) : null,
    touch: (key, answered) => {
      if (answered) touched.current.add(key);
      else touched.current.delete(key);
    },
  };
}

// Steps that can be gone back.
const MOST = 200;

function place(questions: Question[], key: string): number {
  return questions.findIndex((question) => question.key === key);
}
