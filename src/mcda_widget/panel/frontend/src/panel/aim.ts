// Where a person is led from another place: to a field of a part of the decision.
import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { useSession } from "./hooks";
import type { Session } from "./session";

interface Aim {
  part: string;
  field: string;
}

const aims = new WeakMap<Session, Aim>();

/** Go to a place, and there to a field of a part of the decision. */
export function leadTo(session: Session, place: string, part: string, field: string): void {
  aims.set(session, { part, field });
  session.go(place);
}

// A part that is shown anew opens what holds the field that was meant, and gives it the focus.
export function useAim(part: string, at: RefObject<HTMLElement | null>): void {
  const session = useSession();
  useLayoutEffect(() => {
    const meant = aims.get(session);
    if (meant?.part !== part) return;
    const field = at.current?.querySelector<HTMLElement>(fieldOf(meant.field));
    if (!field) return;
    aims.delete(session);
    field.focus({ preventScroll: true });
    field.scrollIntoView({ block: "center" });
  });
}

/** Whether a person is led to this part. */
export function isMeant(session: Session, part: string): boolean {
  return aims.get(session)?.part === part;
}

export function fieldOf(name: string): string {
  return `[data-field="${name}"] :is(input, select, textarea, button):enabled`;
}
