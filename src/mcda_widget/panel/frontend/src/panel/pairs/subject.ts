// What is compared, how it is asked and said, and the edit that answers.
import { intensity } from "../format";
import type { Member } from "./protocol";

export interface Subject {
  /** What the panel remembers it by. */
  key: string;
  edit: string;
  args: Record<string, string>;
  question: string;
  same: string;
  /** What the answers give. */
  gives: string;
  /** How many times as much, in words: "matters slightly more than". */
  says: (by: number) => string;
}

export const CRITERIA: Subject = {
  key: "criteria",
  edit: "compare",
  args: {},
  question: "Which improvement matters more, and how much more?",
  same: "Both matter the same",
  gives: "weights",
  says: (by) => `matters ${intensity(by)}`,
};

export function optionsUnder(criterion: { id: string; name: string }): Subject {
  return {
    key: `options ${criterion.id}`,
    edit: "compare_options",
    args: { criterion: criterion.id },
    question: `Which option does better on ${criterion.name}, and how much better?`,
    same: "Both do equally well",
    gives: "priorities",
    says: (by) =>
      by === 1 ? "does as well as" : `does ${intensity(by).replace("more than", "better than")}`,
  };
}

/** A ratio, `a` over `b`, in a sentence. */
export function verdict({ says }: Subject, a: Member, b: Member, ratio: number): string {
  const [more, less] = ratio >= 1 ? [a, b] : [b, a];
  const by = Math.max(ratio, 1 / ratio);
  const number = by > 1 ? ` (${tidy(by)})` : "";
  return `${more.name} ${says(by)} ${less.name}${number}.`;
}

/** A ratio as it is typed: 3, or 1/3. */
export function ratioText(ratio: number): string {
  return ratio >= 1 ? tidy(ratio) : `1/${tidy(1 / ratio)}`;
}

function tidy(by: number): string {
  return `${Number(by.toFixed(2))}`;
}

/** The ratio whose sentence takes most words. */
export const LONGEST = 6;

export function longest(texts: string[]): string {
  return texts.reduce((long, text) => (text.length > long.length ? text : long), "");
}
