import type { JSX } from "preact";
import { useEffect, useErrorBoundary, useRef, useState } from "preact/hooks";
import { useFocusGuard } from "./focus";
import { Head } from "./head";
import { HiddenPlace } from "./hidden";
import { useId, useSession, useSight, useTrait } from "./hooks";
import { Offers } from "./keeping/offers";
import { keep, takeBeforeSaving } from "./keys";
import { FramePlace } from "./places/frame";
import { RankPlace } from "./places/rank";
import { ScorePlace } from "./places/score";
import { TestPlace } from "./places/test";
import { WeighPlace } from "./places/weigh";
import type { PlaceView } from "./protocol";
import { Snapshots } from "./snapshots/drawer";
import { StandingView } from "./standing";
import { uncover } from "./uncover";
import { useUndoKeys } from "./undo";

export function App() {
  const wanted = useTrait("place");
  const silent = useSilence();
  const place = useId("place");

  const undoKeys = useUndoKeys();
  const panel = useRef<HTMLElement>(null);
  useFocusGuard(panel);
  return (
    // JupyterLab must not take the panel's keys for commands of the notebook, also where a click on
    // mere words gave the panel the focus; nor are its commands on the cell meant by a right click.
    <section
      ref={panel}
      class="mcda"
      aria-label="Decision panel"
      tabIndex={-1}
      data-jp-suppress-context-menu="true"
      onKeyDown={keep}
      onFocusIn={uncover}
      onKeyDownCapture={(event) => {
        takeBeforeSaving(event);
        undoKeys.onKeyDownCapture(event);
      }}
    >
      <Head place={wanted} shows={place} />
      {silent && (
        <p class="notice" role="status">
          No answer from the kernel for a while. It may be busy, or it has stopped: restart it and
          open the panel again. All that it confirmed is kept, and is offered when the panel is
          opened again; what you typed since is not kept yet.
        </p>
      )}
      <Offers />
      <Snapshots />
      <Body place={place} wanted={wanted} />
    </section>
  );
}

// What an edit changes, apart from the rest, which then need not be drawn again.
function Body({ place, wanted }: { place: string; wanted: string }) {
  const view = useSight("view");
  const standing = useSight("standing");
  return (
    <div class={`body at-${view.place}`}>
      <div
        class="place"
        role="tabpanel"
        id={place}
        aria-labelledby={`${place}-${wanted}`}
        aria-busy={view.place !== wanted}
      >
        <Guard key={view.place}>
          <Place view={view} />
        </Guard>
      </div>
      <StandingView standing={standing} />
    </div>
  );
}

function Place({ view }: { view: PlaceView }) {
  if ("hidden" in view) return <HiddenPlace hidden={view.hidden} />;
  switch (view.place) {
    case "frame":
      return <FramePlace view={view} />;
    case "weigh":
      return <WeighPlace view={view} />;
    case "score":
      return <ScorePlace view={view} />;
    case "rank":
      return <RankPlace view={view} />;
    case "test":
      return <TestPlace view={view} />;
  }
}

// A mistake in one place is said there; the rest of the panel goes on.
function Guard({ children }: { children: JSX.Element }) {
  const [error, retry] = useErrorBoundary();
  if (!error) return children;
  return (
    <div class="failure" role="alert">
      <p>This place could not be shown: {String(error)}</p>
      <button type="button" onClick={retry}>
        Try again
      </button>
    </div>
  );
}

function useSilence(): boolean {
  const session = useSession();
  const [silent, setSilent] = useState(false);
  const watch = useRef(setSilent);
  useEffect(() => session.onSilence((value) => watch.current(value)), [session]);
  return silent;
}
