// What there is to say about a weight, in a sentence.
import { listed, points } from "../../format";

export interface Finding {
  criterion: string;
  /** Of the criterion, of 1. */
  weight: number;
  isToday: boolean;
  /** Who is first there, and who is first today. */
  leaders: string[];
  today: string[];
}

export function sentence({ criterion, weight, isToday, leaders, today }: Finding): string {
  const there = `With ${criterion} at ${points(100 * weight)} of 100 points`;
  const who = listed(leaders);
  const now = listed(today);
  const leads = leaders.length > 1 ? `${who} share first place` : `${who} leads`;
  if (isToday) return `${there}, as today, ${leads}.`;
  if (who === now) return `${there} ${leads}, as today.`;
  return `${there} ${leads}; today ${today.length > 1 ? `${now} share it` : `it is ${now}`}.`;
}
