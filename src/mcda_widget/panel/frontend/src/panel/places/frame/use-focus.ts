// The focus goes where the part goes that holds it: into another group, or back by an undo.
import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { fieldOf } from "../../aim";
import { isAdrift } from "../../focus";

interface Spot {
  part: string;
  field: string | undefined;
  index: number; // among all parts, so that another one can stand in for it
}

export function useFollowedFocus(place: RefObject<HTMLElement | null>): void {
  const spot = place.current && spotIn(place.current);
  useLayoutEffect(() => {
    if (!spot || !place.current || !isAdrift()) return;
    const field = found(place.current, spot);
    field?.focus({ preventScroll: true });
    field?.scrollIntoView({ block: "nearest" });
  });
}

function partsIn(place: HTMLElement): HTMLElement[] {
  return [...place.querySelectorAll<HTMLElement>("[data-part]")];
}

function spotIn(place: HTMLElement): Spot | null {
  const focused = document.activeElement;
  const part = place.contains(focused) && focused?.closest<HTMLElement>("[data-part]");
  if (!part) return null;
  return {
    part: part.dataset.part ?? "",
    field: focused?.closest<HTMLElement>("[data-field]")?.dataset.field,
    index: partsIn(place).indexOf(part),
  };
}

function found(place: HTMLElement, { part, field, index }: Spot): HTMLElement | null | undefined {
  const parts = partsIn(place);
  const same = parts.find((other) => other.dataset.part === part);
  const wanted = field && same?.querySelector<HTMLElement>(fieldOf(field));
  return wanted || (same ?? parts[index] ?? parts.at(-1))?.querySelector<HTMLElement>(".more");
}
