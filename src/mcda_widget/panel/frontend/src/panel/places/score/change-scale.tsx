import { leadTo } from "../../aim";
import { useSession } from "../../hooks";
import type { Named } from "../../protocol";

interface Props {
  criterion: Named;
  short?: boolean; // where it stands says whose scale it is
  first?: () => void; // what is to be done before the place is left
}

// Leads to where the scale of a criterion can be changed.
export function ChangeScale({ criterion, short = false, first }: Props) {
  const session = useSession();
  const label = `Change the scale of ${criterion.name}`;
  return (
    <button
      type="button"
      class="plain"
      aria-label={label}
      // The field keeps the focus, and the message its place, until the click is done.
      onMouseDown={(event) => first && event.preventDefault()}
      onClick={() => {
        first?.();
        leadTo(session, "frame", criterion.id, "low");
      }}
    >
      {short ? "Change the scale" : label}
    </button>
  );
}
