// What travels of things that are compared two at a time.
import type { Datasets } from "../../chart";
import type { Choice, Named } from "../protocol";

/** How many times `a` counts as much as `b`; null: not answered. */
export interface Pair {
  a: string;
  b: string;
  ratio: number | null;
}

export interface Member extends Named {
  worst: string;
  best: string;
  covers: string;
}

export interface Advice {
  a: string;
  b: string;
  sentence: string;
  ratio: number;
  said: string;
  to: string;
  now: string;
  then: string;
}

export interface ComparisonSet {
  id: string;
  title: string;
  members: Member[];
  pairs: Pair[];
  needed: number;
  consistency: string;
  firm: boolean;
  advice: Advice[];
  circles: string[];
  more_circles: number;
  chart: Datasets | null;
}

export interface ConsistencyFigures {
  title: string;
  compared: number;
  answered: number;
  questions: number;
  ratio: string;
  ratio_limit: string;
  index: string;
  index_limit: string;
}

export interface Asked {
  sets: ComparisonSet[];
  /** Open questions by their number over all sets, the one that would help most first. */
  helpful: number[];
  /** How many of these, from the first, connect what is cut off: weights wait for some of them. */
  connecting: number;
  figures: ConsistencyFigures[];
}

export interface CriteriaPairs extends Asked {
  many: string;
  solver: string;
  solvers: Choice[];
  apart: string;
}

export interface OptionPairs extends Asked {
  criterion: string;
  priorities: (Named & { colour: string; share: number; value: string })[];
  use: string;
}
