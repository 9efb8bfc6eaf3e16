import { useRef } from "preact/hooks";
import { useKeptFocus } from "../focus";
import { useId } from "../hooks";
import type { ScoreView } from "../protocol";
import { CellDrawer } from "./cell-drawer";
import { Beginning } from "./score/beginning";
import { useEntries } from "./score/entries";
import { sizeOf } from "./score/grid";
import { Keys, Legend } from "./score/legend";
import { Messages } from "./score/messages";
import { OptionsInPairs } from "./score/option-pairs";
import { PasteOffer } from "./score/paste-offer";
import { useEditing } from "./score/use-editing";
import { useGrid } from "./score/use-grid";
import { useParts } from "./score/use-parts";
import { usePaste } from "./score/use-paste";
import { useSaid } from "./score/use-said";
import { ScoreTable } from "./score-table";

export function ScorePlace({ view }: { view: ScoreView }) {
  const said = useSaid();
  const grid = useGrid(view);
  const entries = useEntries(view);
  const typing = useEditing(view, grid, entries);
  const pasting = usePaste(view, grid, typing, said);
  const parts = useParts(view, grid, said);
  const place = useRef<HTMLDivElement>(null);
  useKeptFocus(place, "[role=grid] [tabindex='0'], .beginning textarea");
  const drawer = useRef<HTMLElement | null>(null);
  const id = useId("score");
  const ids = { help: `${id}-help`, refusal: `${id}-refusal` };
  const { rows, columns } = sizeOf(view);
  const option = view.options[Math.max(0, grid.at.row)];
  const criterion = view.criteria[Math.max(0, grid.at.column)];
  const details = () => drawer.current?.querySelector<HTMLElement>("input:enabled")?.focus();
  return (
    <div class="score" ref={place}>
      <h3>How good is each option on each criterion?</h3>
      <p class="quiet" id={ids.help}>
        Choose a cell and type a figure; Enter takes it. A block copied from a spreadsheet can be
        pasted. Range, rationale and evidence of the cell stand below the table.
      </p>
      {rows > 0 && columns > 0 ? (
        <>
          <Legend view={view} />
          <ScoreTable {...{ view, grid, entries, typing, pasting, parts, said, ids, details }} />
        </>
      ) : (
        <Beginning view={view} pasting={pasting} />
      )}
      <Messages id={ids.refusal} range={grid.range} {...{ view, typing, entries, said }} />
      <PasteOffer pasting={pasting} />
      {option && criterion && (
        <CellDrawer
          key={`${option.id} ${criterion.id}`}
          drawer={drawer}
          option={option}
          criterion={criterion}
          cell={option.cells[Math.max(0, grid.at.column)] ?? null}
          onBack={grid.refocus}
        />
      )}
      {criterion && rows > 1 && <OptionsInPairs criterion={criterion} pairs={view.pairs} />}
      {rows > 0 && columns > 0 && <Keys />}
    </div>
  );
}
