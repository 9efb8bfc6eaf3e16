// What travels between the panel in the browser and the panel in the kernel.
import type { Datasets } from "../chart";
import type { CriteriaPairs, Member, OptionPairs } from "./pairs/protocol";
import type { TestView } from "./places/test/protocol";
import type { SnapshotsView } from "./snapshots/protocol";

export interface Named {
  id: string;
  name: string;
}

export interface Shell {
  title: string;
  illustrative: boolean;
  places: { key: string; name: string }[];
  undo: string;
  redo: string;
}

export interface StandingRow extends Named {
  rank: number;
  score: number;
  bar: number;
  colour: string;
}

export interface Standing {
  rows: StandingRow[];
  sentence: string;
  problem: string;
  stale: boolean;
  unranked?: string[];
  method?: string;
  hidden?: Hidden;
}

// What stands where the ranking would, while it is hidden.
export interface Hidden {
  why: string;
  how: string;
  ready: boolean;
}

export interface HiddenView {
  place: "rank" | "test";
  hidden: Hidden;
}

export interface Offer {
  session: string;
  at: string;
  edits: number;
  last: string;
}

export interface Keeping {
  decision: string;
  session: string;
  at: string;
  folder: string;
  problem: string;
  file: string;
  edited: boolean;
  offers: Offer[];
}

export interface Evidence {
  quote: string;
  where: string;
  note: string;
}

export interface Anchor {
  value: number;
  words: string;
}

export type Direction = "benefit" | "cost";

// The fixed ends of a scale; null for both where there are none.
export interface Ends {
  low: number | null;
  high: number | null;
}

export interface CriterionCard extends Named {
  group: string | null;
  direction: Direction;
  unit: string;
  low: number | null;
  high: number | null;
  worst: string;
  best: string;
  anchors: Anchor[];
  colour: string;
}

export interface FrameView {
  place: "frame";
  title: string;
  question: string;
  note: string;
  illustrative: boolean;
  source: { author: string; title: string; note: string } | null;
  groups: (Named & { definition: string })[];
  criteria: (CriterionCard & { definition: string; evidence: Evidence[] })[];
  options: (Named & { description: string; colour: string })[];
  usual_scale: Ends; // of a new criterion
  remarks: string[];
}

export interface WeighRow extends CriterionCard {
  weight: number | null;
  locked: boolean;
}

// What is weighed in a set: a criterion from worst to best, or a group and what it covers.
export interface SetMember extends Member {
  colour: string;
  share: number | null; // points of 100 in the set, where there are weights
}

// Things that are weighed among each other; `left` answers are missing before there are weights.
export interface WeighingSet<M extends SetMember = SetMember> {
  id: string;
  title: string;
  of_groups: boolean;
  left: number;
  problem: string;
  members: M[];
}

export type SharesSet = WeighingSet<SetMember & { locked: boolean }>;

export interface SwingSet extends WeighingSet<SetMember & { rating: number | null }> {
  first: string;
}

export type RanksSet = WeighingSet<SetMember & { rank: number | null }>;

export interface BestWorstSet extends WeighingSet {
  best: string;
  worst: string;
  questions: { end: "best" | "worst"; other: string; by: number | null }[];
  consistency: string;
  firm: boolean;
  look_again: { other: string; sentence: string } | null;
}

export interface IntervalMember extends SetMember {
  low: number | null;
  high: number | null;
  least: number | null;
  most: number | null;
}

export type IntervalsSet = WeighingSet<IntervalMember>;

export interface RanksStating {
  way: "ranks";
  sets: RanksSet[];
  formula: string;
  formulas: Choice[];
}

export type Stating =
  | { way: "direct"; sets: SharesSet[] }
  | { way: "swing"; sets: SwingSet[] }
  | { way: "best-worst"; sets: BestWorstSet[] }
  | { way: "intervals"; sets: IntervalsSet[] }
  | RanksStating;

// The weights beside those of another way; without a choice there is nothing but the choices.
export interface Contrast {
  of: string;
  choice: string;
  choices: { key: string; title: string; scores: boolean }[];
  note?: string;
  problem?: string;
  sides?: [string, string];
  finding?: string;
  ranking?: string;
  rows?: { id: string; other: number; by: string }[];
  charts?: Record<string, Datasets>;
}

export interface WeighView {
  place: "weigh";
  way: string;
  ways: Choice[];
  groups_first: { on: boolean; possible: boolean; lone: string[] } | null;
  stating: Stating | null;
  groups: Named[];
  rows: WeighRow[];
  problem: string;
  read_back: string;
  neighbours: string[];
  basis: Record<string, string>;
  totals: Record<string, number>;
  collapsed: string[];
  notices: { key: string; sentence: string }[];
  hide_results: boolean;
  contrast: Contrast;
  pairs: CriteriaPairs | null;
  charts: Record<string, Datasets>;
}

// A score; what it does not say is left out.
export interface Cell {
  mode: number;
  low?: number;
  high?: number;
  rationale?: string;
  assumption?: boolean;
  evidence?: Evidence[];
}

export interface ScoreColumn extends CriterionCard {
  definition: string;
  from: number | null;
  to: number | null;
}

export interface ScoreRow extends Named {
  description: string;
  colour: string;
  cells: (Cell | null)[];
}

export interface ScoreView {
  place: "score";
  groups: Named[];
  criteria: ScoreColumn[];
  options: ScoreRow[];
  usual_scale: Ends;
  missing: number;
  pairs: OptionPairs | null;
}

// What pasting a block would do (panel/pasting/report.py).
export interface BlockReport {
  clean: boolean;
  sentence: string;
  problems: { where: string; message: string }[];
  offers: { label: string; add: boolean }[];
  options: string[];
  criteria: string[];
}

export interface Choice {
  key: string;
  title: string;
  when: string;
}

export interface RankRow extends Named {
  rank: number;
  score: number;
  colour: string;
  contributions: number[];
}

export interface RankView {
  place: "rank";
  method: string;
  main_methods: string[];
  methods: Choice[];
  normalization: string;
  used_normalization: string;
  normalizations: Choice[];
  ahp_mode: string;
  problem: string;
  stale: boolean;
  finding: string;
  firmness: string;
  bars?: string;
  criteria: (CriterionCard & { weight: number })[];
  rows: RankRow[];
  unranked?: string[];
  charts: Record<string, Datasets>;
}

export type PlaceView = FrameView | WeighView | ScoreView | RankView | TestView | HiddenView;

export interface Problem {
  where: string;
  message: string;
  mend?: string; // what else could be changed: "scale"
}

export interface SightState {
  n: number;
  shell: Shell;
  standing: Standing;
  keeping: Keeping;
  snapshots: SnapshotsView;
  view: PlaceView;
}

// The traits of the widget that the browser reads.
export interface Traits {
  place: string;
  _sight: SightState;
  _asked: Record<string, string>;
}
