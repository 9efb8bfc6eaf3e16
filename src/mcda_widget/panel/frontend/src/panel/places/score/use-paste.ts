// A block from the clipboard: put into the table at once, or offered where something is to ask.
import { useRef } from "preact/hooks";
import { saying, useRemembered, useSession } from "../../hooks";
import type { BlockReport, ScoreView } from "../../protocol";
import type { Typing } from "./use-editing";
import type { Grid } from "./use-grid";
import type { Said } from "./use-said";

type Block = Record<string, unknown>;

export interface Offer extends BlockReport {
  block: Block;
}

export interface Pasting {
  offer: Offer | null;
  paste: (text: string) => Promise<void>;
  accept: (add: boolean) => Promise<void>;
  cancel: () => void;
}

export function usePaste(view: ScoreView, grid: Grid, typing: Typing, said: Said): Pasting {
  const session = useSession();
  const [offer, setOffer] = useRemembered<Offer | null>("paste offer", null);
  const latest = useRef(view);
  latest.current = view;
  const moves = useRef(grid.moves);
  moves.current = grid.moves;

  const put = async (block: Block, report: BlockReport, how: Record<string, boolean>) => {
    await session.edit("paste_scores", { ...block, ...how });
    setOffer(null);
    said.say("Pasted. Undo takes it back in one step.");
    // Who has gone on meanwhile is not called back.
    if (!typing.isOn() && moves.current === grid.moves) landOn(latest.current, grid, report);
  };
  // What goes wrong stays beside the offer, and what was pasted with it.
  const trying = async (block: Block, report: BlockReport, doing: Promise<void>) => {
    await doing.catch((reason) => setOffer({ ...report, block, sentence: saying(reason) }));
  };
  const read = async (text: string) => {
    const block = { text, ...target(view, grid) };
    try {
      const { content } = await session.request("read_block", block);
      const report = content as unknown as BlockReport;
      if (report.clean) await trying(block, report, put(block, report, {}));
      else setOffer({ ...report, block });
    } catch (reason) {
      said.refuse(saying(reason));
    }
  };
  return {
    offer,
    paste: (text) => session.during(read(text)),
    accept: async (add) => {
      if (offer) await trying(offer.block, offer, put(offer.block, offer, { add, asked: true }));
    },
    cancel: () => {
      setOffer(null);
      grid.refocus();
    },
  };
}

function target(view: ScoreView, { at, range }: Grid): Block {
  const corner = range ?? { top: Math.max(0, at.row), left: Math.max(0, at.column) };
  return {
    option: view.options[corner.top]?.id ?? "",
    criterion: view.criteria[corner.left]?.id ?? "",
    rows: range ? range.bottom - range.top + 1 : 1,
    columns: range ? range.right - range.left + 1 : 1,
  };
}

// Choose what was filled, where it is one block of the table.
function landOn(view: ScoreView, grid: Grid, { options, criteria }: BlockReport): void {
  const rows = positions(view.options, options);
  const columns = positions(view.criteria, criteria);
  if (!rows || !columns) grid.refocus();
  else grid.choose({ row: rows[0], column: columns[0] }, { row: rows[1], column: columns[1] });
}

function positions(parts: { id: string }[], ids: string[]): [number, number] | null {
  const found = ids.map((id) => parts.findIndex((part) => part.id === id)).filter((i) => i >= 0);
  const [first, last] = [Math.min(...found), Math.max(...found)];
  return found.length > 0 && last - first + 1 === found.length ? [first, last] : null;
}
