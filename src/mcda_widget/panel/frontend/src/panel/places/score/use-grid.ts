// The cell in force and the range chosen from it.
import { useCallback, useRef, useState } from "preact/hooks";
import type { ScoreView } from "../../protocol";
import {
  between,
  clamped,
  located,
  type Position,
  type Range,
  type Spot,
  sizeOf,
  spotAt,
} from "./grid";

interface State {
  at: Spot;
  to: Spot;
  moves: number; // counts up whenever the focus is to follow
}

export interface Grid {
  at: Position;
  to: Position; // the corner of the range that Shift moves
  range: Range | null; // null at a head
  moves: number;
  // Go to a cell or a head; `extend` takes the range there and stays.
  go: (position: Position, extend?: boolean) => void;
  choose: (from: Position, to: Position) => void;
  refocus: () => void;
}

export function useGrid(view: ScoreView): Grid {
  const [state, setState] = useState<State>(() => {
    const start = spotAt(view, { row: 0, column: 0 });
    return { at: start, to: start, moves: 0 };
  });
  const latest = useRef(view);
  latest.current = view;
  const at = located(view, state.at);
  const to = located(view, state.to);

  const go = useCallback((position: Position, extend = false) => {
    const now = latest.current;
    setState((was) => {
      const from = located(now, was.at);
      const extends_ = extend && !isHead(from);
      const next = clamped(position, sizeOf(now), extends_ ? 0 : -1);
      if (next.row < 0 && next.column < 0) return was;
      const spot = spotAt(now, next);
      return { at: extends_ ? spotAt(now, from) : spot, to: spot, moves: was.moves + 1 };
    });
  }, []);
  const choose = useCallback((from: Position, end: Position) => {
    const [one, other] = [spotAt(latest.current, from), spotAt(latest.current, end)];
    setState((was) => ({ at: one, to: other, moves: was.moves + 1 }));
  }, []);
  const refocus = useCallback(() => setState((was) => ({ ...was, moves: was.moves + 1 })), []);
  const range = isHead(at) || at.row >= view.options.length ? null : between(at, to);
  return { at, to, range, moves: state.moves, go, choose, refocus };
}

export function isHead({ row, column }: Position): boolean {
  return row < 0 || column < 0;
}
