// Moving, renaming and removing options and criteria from the heads of the table.
import { useRef } from "preact/hooks";
import { saying, useRemembered, useSession } from "../../hooks";
import { type Kind, move, type Part, remove } from "../../part-items";
import type { ScoreView } from "../../protocol";
import type { Grid } from "./use-grid";
import type { Said } from "./use-said";

export interface Parts {
  renaming: Part | null; // the one whose name is being changed
  rename: (part: Part) => void;
  settle: (part: Part, refocus: boolean) => void;
  move: (kind: Kind, id: string, by: number) => Promise<void>;
  remove: (kind: Kind, id: string) => Promise<void>;
  edit: (name: string, args: Record<string, unknown>) => Promise<boolean>;
}

export function useParts(view: ScoreView, grid: Grid, { say, refuse }: Said): Parts {
  const session = useSession();
  const [renaming, setRenaming] = useRemembered<Part | null>("renaming", null);
  const now = useRef(renaming);
  now.current = renaming;
  const latest = useRef(view);
  latest.current = view;

  const edit = async (name: string, args: Record<string, unknown>) => {
    try {
      await session.edit(name, args);
      return true;
    } catch (reason) {
      refuse(saying(reason));
      return false;
    }
  };
  const find = (kind: Kind, id: string) => {
    const parts = kind === "option" ? latest.current.options : latest.current.criteria;
    return { position: parts.findIndex((part) => part.id === id), count: parts.length, parts };
  };
  const stand = (kind: Kind, position: number) =>
    grid.go(kind === "option" ? { row: position, column: -1 } : { row: -1, column: position });

  return {
    renaming,
    rename: (part) => {
      stand(part.kind, find(part.kind, part.id).position);
      setRenaming(part);
    },
    settle: (part, refocus) => {
      if (now.current?.kind === part.kind && now.current.id === part.id) setRenaming(null);
      if (refocus) grid.refocus();
    },
    move: async (kind, id, by) => {
      const { position, parts } = find(kind, id);
      const name = parts[position]?.name;
      stand(kind, position);
      if (!(await move(edit, kind, id, by))) return;
      const now = find(kind, id);
      say(`${name} is number ${now.position + 1} of ${now.count} now.`);
      grid.refocus(); // it may have lost the focus when its row was moved
    },
    remove: async (kind, id) => {
      const { position, parts } = find(kind, id);
      const name = parts[position]?.name;
      stand(kind, position);
      if (!(await remove(edit, kind, id))) return;
      say(`${name} is deleted, with its scores. Undo brings it back.`);
      grid.refocus();
    },
    edit,
  };
}
