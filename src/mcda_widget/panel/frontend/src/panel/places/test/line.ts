// The one-way line of a criterion, as the chart has it: who stands where at any weight, worked
// out here. Scores lie between those of the curves; the order comes from the crossings, so that
// it changes exactly where the table says.
import { type Columns, type Row, rows } from "../../../chart";
import type { OneWayTable, Orders } from "./protocol";

export interface Crossing {
  weight: number;
  /** Position of the option that leads just above the weight, and of the one just below. */
  upper: number;
  lower: number;
  /** Whether first place changes. */
  first: boolean;
}

export interface Line {
  weights: number[];
  /** By option; null where the method gives no number. */
  scores: (number | null)[][];
  /** By weight. */
  crossings: Crossing[];
  orders: Orders;
  today: number;
}

export interface Placed {
  option: number;
  rank: number;
  score: number | null;
}

// Weights travel as 32-bit floats: nearer than this they are the same.
const SAME = 1e-6;

export function lineOf(tables: Record<OneWayTable, Columns>, orders: Orders): Line {
  const curves = rows(tables.curves);
  const place = new Map(curves.map(({ option }, i) => [option, i]));
  const [first] = curves;
  return {
    weights: (first?.weight ?? []) as number[],
    scores: curves.map(({ score }) => score as (number | null)[]),
    crossings: rows(tables.crossings).map((row) => ({
      weight: row.weight as number,
      upper: place.get(row.option) ?? 0,
      lower: place.get(row.other) ?? 0,
      first: row.first as boolean,
    })),
    orders,
    today: (rows(tables.today)[0] as Row).weight as number,
  };
}

export function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) < SAME;
}

/** The options at a weight in [0, 1], the best first. */
export function standingAt(line: Line, weight: number): Placed[] {
  return ranksAt(line, weight)
    .map((rank, option) => ({ option, rank, score: scoreAt(line, option, weight) }))
    .sort((a, b) => a.rank - b.rank);
}

/** The rank of every option, 1 for the best; equal ones share the smallest. */
export function ranksAt({ orders, crossings }: Line, weight: number): number[] {
  if (weight < SAME) return orders.start;
  if (weight > 1 - SAME) return orders.end;
  // Who beats whom: at first as just above 0, then turned by every crossing passed. On a
  // crossing the two are equal.
  const beats = orders.inside.map((a) => orders.inside.map((b) => a < b));
  for (const crossing of crossings) {
    if (crossing.weight > weight + SAME) break;
    const [upper, lower] = [beats[crossing.upper], beats[crossing.lower]];
    if (!upper || !lower) continue;
    upper[crossing.lower] = crossing.weight < weight - SAME;
    lower[crossing.upper] = false;
  }
  return beats.map((_, i) => 1 + beats.filter((row) => row[i]).length);
}

/** The options in first place at a weight. */
export function leadersAt(line: Line, weight: number): number[] {
  return ranksAt(line, weight).flatMap((rank, option) => (rank === 1 ? [option] : []));
}

/** Weights among which everyone is who leads somewhere. */
export function stages({ crossings }: Line): number[] {
  const turns = crossings.filter(({ first }) => first).map(({ weight }) => weight);
  const edges = [0, ...turns, 1];
  return [
    ...edges,
    ...turns.map((turn, i) => (turn + (edges[i] ?? 0)) / 2),
    SAME * 2,
    1 - SAME * 2,
  ];
}

export function scoreAt({ weights, scores }: Line, option: number, weight: number): number | null {
  const line = scores[option] ?? [];
  const next = weights.findIndex((at) => at >= weight);
  const [before, after] = next > 0 ? [next - 1, next] : [0, 0];
  const [from, to] = [line[before] ?? null, line[after] ?? null];
  if (from === null || to === null) return null;
  const [low, high] = [weights[before] ?? 0, weights[after] ?? 0];
  return from + (to - from) * (high > low ? (weight - low) / (high - low) : 0);
}
