// What can be done with an option or a criterion where it stands.
import type { MenuItem } from "./menu";

export type Kind = "option" | "criterion";

export interface Part {
  kind: Kind;
  id: string;
}

type Edit = (name: string, args: Record<string, unknown>) => Promise<boolean>;

export function move(edit: Edit, kind: Kind, id: string, by: number): Promise<boolean> {
  return edit(`move_${kind}`, { [kind]: id, by });
}

export function remove(edit: Edit, kind: Kind, id: string): Promise<boolean> {
  return edit(`remove_${kind}`, { [kind]: id });
}

interface Standing {
  first: boolean;
  last: boolean;
  back: "up" | "left";
  on: "down" | "right";
}

interface Actions {
  move: (kind: Kind, id: string, by: number) => unknown;
  remove: (kind: Kind, id: string) => unknown;
  rename?: (part: Part) => void;
}

const ARROW = { up: "↑", left: "←", down: "↓", right: "→" };

// Where a name can be changed by its menu, the keys of the table do the same.
export function partItems(kind: Kind, id: string, at: Standing, act: Actions): MenuItem[] {
  const { rename } = act;
  const keys = (way: Standing["back"] | Standing["on"]) =>
    rename ? { hint: `Alt ${ARROW[way]}` } : {};
  return [
    ...(rename ? [{ label: "Rename", hint: "F2", act: () => rename({ kind, id }) }] : []),
    {
      label: `Move ${at.back}`,
      ...keys(at.back),
      disabled: at.first,
      act: () => act.move(kind, id, -1),
    },
    {
      label: `Move ${at.on}`,
      ...keys(at.on),
      disabled: at.last,
      act: () => act.move(kind, id, 1),
    },
    { label: "Delete", hint: "undo brings it back", act: () => act.remove(kind, id) },
  ];
}
