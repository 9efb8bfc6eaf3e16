// What the kernel tells of the snapshots.
import type { Datasets } from "../../chart";
import type { Named } from "../protocol";

export interface Kept {
  name: string;
  at: string;
  finding: string;
  now: boolean;
}

export type Place = { rank: number; score: number } | { why: string };

export interface ComparedRow extends Named {
  colour: string;
  before: Place;
  after: Place;
}

export interface ChangedRow {
  what: string;
  was: string;
  now: string;
  unit?: string;
  colour?: string;
}

export interface ChangedGroup {
  key: string;
  title: string;
  count: number;
  rows: ChangedRow[];
  more: number;
}

export interface Comparison {
  finding: string;
  reason?: string;
  note?: string;
  changed?: string;
  rows: ComparedRow[];
  groups: ChangedGroup[];
  charts: Record<string, Datasets>;
}

export interface OpenSnapshots {
  open: true;
  kept: Kept[];
  deleted: string;
  from: string;
  to: string;
  comparison: Comparison | null;
}

export type SnapshotsView = { open: false } | OpenSnapshots;
