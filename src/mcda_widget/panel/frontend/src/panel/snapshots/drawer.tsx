// The snapshots: taken, compared, gone back to. Opens under the head; the places stay usable.
import type { TargetedKeyboardEvent } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useSession, useSight } from "../hooks";
import { OPENER } from "./button";
import { Compare } from "./compare";
import { KeptSnapshot } from "./kept";
import type { OpenSnapshots } from "./protocol";
import { Take } from "./take";

export function Snapshots() {
  const view = useSight("snapshots");
  return view.open ? <Drawer view={view} /> : null;
}

function Drawer({ view }: { view: OpenSnapshots }) {
  const session = useSession();
  const section = useRef<HTMLElement>(null);
  const opener = () => section.current?.closest(".mcda")?.querySelector<HTMLElement>(OPENER);

  // Whoever opened it goes on to it; on a page where it was open already, nothing moves.
  useEffect(() => {
    if (document.activeElement === opener()) section.current?.querySelector("input")?.focus();
  }, []);
  const close = () => {
    opener()?.focus();
    session.ask({ snapshots: "" });
  };
  const keys = (event: TargetedKeyboardEvent<HTMLElement>) => {
    if (event.key === "Escape" && !event.defaultPrevented) close();
  };
  return (
    <section ref={section} class="snapshots" aria-label="Snapshots" onKeyDown={keys}>
      <div class="taking">
        <div class="taking-head">
          <h3>Snapshots</h3>
          <button
            type="button"
            class="icon"
            aria-label="Close snapshots"
            title="Close (Escape)"
            onClick={close}
          >
            <svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true">
              <path d="M6 6l12 12M18 6 6 18" />
            </svg>
          </button>
        </div>
        <Take deleted={view.deleted} />
        {view.kept.length === 0 ? (
          <p class="quiet">
            A snapshot keeps the decision as it stands under a name. You can go back to it, and see
            what changed since and what that did to the ranking.
          </p>
        ) : (
          <ol>
            {view.kept.map((kept) => (
              <KeptSnapshot key={kept.at} kept={kept} view={view} />
            ))}
          </ol>
        )}
      </div>
      {view.comparison && <Compare view={view} comparison={view.comparison} />}
    </section>
  );
}
