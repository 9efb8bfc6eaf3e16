// What can be done with an option or a criterion where it stands.
import type { MenuItem } from "./menu";

export type Kind = "option" | "criterion";
export type FramedKind = Kind | "group";

export interface Part {
  kind: Kind;
  id: string;
}

type Edit = (name: string, args: Record<string, unknown>) => Promise<boolean>;

export function move(edit: Edit, kind: FramedKind, id: string, by: number): Promise<boolean> {
  return edit(`move_${kind}`, { [kind]: id, by });
}

export function remove(edit: Edit, kind: FramedKind, id: string): Promise<boolean> {
  return edit(`remove_${kind}`, { [kind]: id });
}

interface Standing {
  first: boolean;
  last: boolean;
  back: "up" | "left";
  on: "down" | "right";
}

interface Actions<K extends FramedKind> {
  move: (kind: K, id: string, by: number) => unknown;
  remove: (kind: K, id: string) => unknown;
  rename?: (part: { kind: K; id: string }) => void;
}

const ARROW = { up: "↑", left: "←", down: "↓", right: "→" };

const AFTER = {
  option: "undo brings it back",
  criterion: "undo brings it back",
  group: "its criteria stay",
};

// Where a name can be changed by its menu, the keys of the table do the same.
export function partItems<K extends FramedKind>(
  kind: K,
  id: string,
  at: Standing,
  act: Actions<K>,
): MenuItem[] {
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
    { label: "Delete", hint: AFTER[kind], act: () => act.remove(kind, id) },
  ];
}
