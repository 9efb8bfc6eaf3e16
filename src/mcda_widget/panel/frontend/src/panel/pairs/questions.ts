// The questions in the order they are asked, and which comes next.
import type { Asked, ComparisonSet, Member, Pair } from "./protocol";

export interface Question {
  key: string;
  set: ComparisonSet;
  pair: Pair;
  a: Member;
  b: Member;
}

export function questionsOf(sets: ComparisonSet[]): Question[] {
  return sets.flatMap((set) => {
    const members = new Map(set.members.map((member) => [member.id, member]));
    return set.pairs.flatMap((pair) => {
      const a = members.get(pair.a);
      const b = members.get(pair.b);
      return a && b ? [{ key: keyOf(pair.a, pair.b), set, pair, a, b }] : [];
    });
  });
}

export function keyOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** Answers that are missing before there are weights. */
export function needed(sets: ComparisonSet[]): number {
  return sets.reduce((sum, set) => sum + set.needed, 0);
}

/** The next open question after this one, from the start again at the end; -1: none. */
export function nextOpen(questions: Question[], at: number): number {
  const order = questions.map((_, i) => (at + 1 + i) % questions.length);
  return order.find((i) => i !== at && questions[i]?.pair.ratio === null) ?? -1;
}

/** The open question that would help most, passing over this one and those skipped; -1: none. */
export function mostHelpful(
  { helpful, connecting }: Asked,
  questions: Question[],
  at: number,
  skipped: ReadonlySet<string>,
): number {
  // What weights wait for is asked again rather than what would only make them firmer.
  const waited = others(helpful.slice(0, connecting), at);
  const open = waited.length > 0 ? waited : others(helpful, at);
  return open.find((i) => !skipped.has(questions[i]?.key ?? "")) ?? open[0] ?? -1;
}

function others(numbers: number[], at: number): number[] {
  return numbers.filter((i) => i !== at);
}
