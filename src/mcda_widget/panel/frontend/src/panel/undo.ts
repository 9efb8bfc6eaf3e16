// Undo and redo, by button and by key, wherever in the panel the focus is.
import type { TargetedKeyboardEvent } from "preact";
import { useMemo } from "preact/hooks";
import { saying, useSession } from "./hooks";
import type { Session } from "./session";
import { say } from "./tell";

export type Way = "undo" | "redo";

const DONE = { undo: "Undone", redo: "Done again" };
const NOTHING = { undo: "Nothing to undo", redo: "Nothing to do again" };
const REFUSED = "Nothing undone: what was done last was not taken";
const MAC = /Mac|iP(hone|ad|od)/.test(navigator.platform);

/**
 * Take the last step back, or do it again, after all that was done before; and say which. Where
 * what was done just before turns out to be refused, the step before that is not meant.
 */
export async function travel(session: Session, way: Way): Promise<void> {
  if (!(await session.answered())) return say(session, REFUSED);
  const label = session.sight.get("shell")[way];
  if (!label) return say(session, NOTHING[way]);
  try {
    await session.edit(way);
    say(session, `${DONE[way]}: ${label}`);
  } catch (reason) {
    say(session, saying(reason));
  }
}

/** Handlers for the whole panel; they see keys before the part that has the focus. */
export function useUndoKeys() {
  const session = useSession();
  return useMemo(() => {
    const sent = new Set<EventTarget | null>();
    return {
      onKeyDownCapture: (event: TargetedKeyboardEvent<HTMLElement>) => {
        const { target } = event;
        if (event.key === "Enter") {
          sent.add(target);
          // The field sends what was typed after this handler has run.
          window.setTimeout(() => session.answered().then(() => sent.delete(target)));
        }
        const way = meant(event);
        if (!way || (isDraft(target, way) && !sent.has(target))) return;
        event.preventDefault();
        event.stopPropagation();
        void travel(session, way);
      },
    };
  }, [session]);
}

function meant(event: KeyboardEvent): Way | null {
  if (!(MAC ? event.metaKey : event.ctrlKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" ? "redo" : null;
}

// A text field in which something stands that is not taken yet says what was there before: there
// the browser's own undo is meant, until that is there again.
function isDraft(target: EventTarget | null, way: Way): boolean {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return false;
  const { was } = target.dataset;
  return was !== undefined && (way === "redo" || target.value !== was);
}
