import type { FramedKind } from "../../part-items";
import type { Named } from "../../protocol";
import { Words } from "../../words";
import { PartMenu } from "./part-menu";

interface Props {
  kind: FramedKind;
  label: string; // what its name is called
  part: Named;
  peers: Named[]; // among which it can be moved
}

// The name of a part, which edits in place, and the menu of what can be done with it.
export function NamedPart({ kind, label, part, peers }: Props) {
  const name = (
    <Words
      part={kind}
      id={part.id}
      field="name"
      label={label}
      value={part.name}
      multiline
      class="name"
    />
  );
  return (
    <div class="named">
      {kind === "group" ? <h4>{name}</h4> : name}
      <PartMenu kind={kind} part={part} peers={peers} />
    </div>
  );
}
