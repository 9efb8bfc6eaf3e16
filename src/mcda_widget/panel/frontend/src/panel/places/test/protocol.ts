// What Test shows: five questions, and the answer to the one that is open.
import type { Columns, Datasets } from "../../../chart";
import type { Named } from "../../protocol";

/** Ranks of the options, in their order, from which every ranking on a one-way line follows. */
export interface Orders {
  start: number[];
  inside: number[];
  end: number[];
}

/** A question of Test; one is open at a time. */
export interface Asked {
  place: "test";
  problem: string;
  question: string;
  questions: { key: string; title: string }[];
  sentence: string;
  code: string;
}

export interface AnsweredTest extends Asked {
  criterion: string;
  criteria: Named[];
  stability: Columns;
  leader: string;
  options: (Named & { colour: string })[];
  orders: Orders;
  exact: boolean;
  order: string;
  critical: string;
  taking: string;
  charts: { one_way: Record<OneWayTable, Columns>; curves: Datasets };
}

export interface TableCell {
  text: string;
  colour?: string;
}

export interface ChartBlock {
  kind: "chart";
  name: string;
  label: string;
  caption: string;
  data: Datasets;
}

export interface TableBlock {
  kind: "table";
  title: string;
  heads: string[];
  rows: TableCell[][];
  open: boolean;
}

export interface SelectBlock {
  kind: "select";
  label: string;
  asks: string;
  value: string;
  choices: { key: string; title: string }[];
}

export interface TogglesBlock {
  kind: "toggles";
  label: string;
  asks: string;
  items: { key: string; title: string; on: boolean }[];
}

export interface NumbersBlock {
  kind: "numbers";
  label: string;
  asks: string;
  items: { key: string; title: string; value: number | null }[];
  problem: string;
}

/** What an answer consists of, in its order. */
export type Block =
  | { kind: "heading"; text: string }
  | { kind: "text"; text: string; quiet: boolean }
  | { kind: "progress"; done: number; total: number }
  | ChartBlock
  | TableBlock
  | SelectBlock
  | TogglesBlock
  | NumbersBlock
  | AskBlock;

/** Something that takes a while, and is worked out only where a person asks for it. */
export interface AskBlock {
  kind: "ask";
  label: string;
  asks: string;
  value: string;
}

export interface AnsweredInBlocks extends Asked {
  blocks: Block[];
}

export type OneWayTable = "curves" | "today" | "crossings" | "labels";

// Where there is no ranking there is nothing to ask about it.
export type TestView =
  | AnsweredTest
  | AnsweredInBlocks
  | { place: "test"; problem: string; criteria: [] };

export function isAsked(view: TestView): view is AnsweredTest | AnsweredInBlocks {
  return "question" in view;
}

export function isInBlocks(view: AnsweredTest | AnsweredInBlocks): view is AnsweredInBlocks {
  return "blocks" in view;
}
