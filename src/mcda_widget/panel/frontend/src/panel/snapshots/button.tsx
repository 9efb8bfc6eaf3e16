import { useSession, useSight } from "../hooks";

export const OPENER = "[data-opens=snapshots]";

export function SnapshotsButton() {
  const session = useSession();
  const { open } = useSight("snapshots");
  return (
    <button
      type="button"
      data-opens="snapshots"
      aria-expanded={open}
      title="Keep the decision as it stands, go back to it, compare"
      onClick={() => session.ask({ snapshots: open ? "" : "open" })}
    >
      Snapshots
    </button>
  );
}
