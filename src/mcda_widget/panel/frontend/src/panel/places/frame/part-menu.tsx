import { useEdit } from "../../hooks";
import { Menu } from "../../menu";
import { type FramedKind, move, partItems, remove } from "../../part-items";
import type { Named } from "../../protocol";

interface Props {
  kind: FramedKind;
  part: Named;
  peers: Named[]; // among which it can be moved
}

export function PartMenu({ kind, part, peers }: Props) {
  const { edit } = useEdit();
  const at = { first: peers[0] === part, last: peers.at(-1) === part };
  const items = partItems(
    kind,
    part.id,
    { ...at, back: "up", on: "down" },
    {
      move: (...moved) => move(edit, ...moved),
      remove: (...removed) => remove(edit, ...removed),
    },
  );
  return <Menu label={`Change ${part.name}`} items={items} />;
}
