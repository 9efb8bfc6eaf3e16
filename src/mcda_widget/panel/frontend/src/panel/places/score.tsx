import { useState } from "preact/hooks";
import type { ScoreView } from "../protocol";
import { CellDrawer } from "./cell-drawer";
import { ScoreTable } from "./score-table";

export interface At {
  row: number;
  column: number;
}

export function ScorePlace({ view }: { view: ScoreView }) {
  const [at, go] = useState<At>({ row: 0, column: 0 });
  const option = view.options[at.row];
  const criterion = view.criteria[at.column];
  return (
    <div class="score">
      <h3>How good is each option on each criterion?</h3>
      <p class="quiet">
        Choose a cell and type a number. Arrow keys move, Enter takes it, Escape leaves it as it
        was; what the values mean, and why this one, stands below the table.
        {view.missing > 0 &&
          ` ${view.missing} ${view.missing === 1 ? "score is" : "scores are"} missing.`}
      </p>
      <ScoreTable view={view} at={at} onGo={go} />
      {option && criterion && (
        <CellDrawer
          key={`${option.id} ${criterion.id}`}
          option={option}
          criterion={criterion}
          cell={option.cells[at.column] ?? null}
        />
      )}
    </div>
  );
}
