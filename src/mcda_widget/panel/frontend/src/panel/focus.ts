// Where the keyboard is, when what had it is taken away.
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect } from "preact/hooks";

/** Whether nothing has the focus, or the panel as a whole. */
export function isAdrift(): boolean {
  return document.activeElement === document.body || isPanel(document.activeElement);
}

function isPanel(element: Element | null): boolean {
  return element?.matches(".mcda") ?? false;
}

// The focus stays in a place when what held it is taken away: it goes to what the selector finds.
export function useKeptFocus(place: RefObject<HTMLElement | null>, selector: string): void {
  const had = place.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    if (!had || !isAdrift()) return;
    place.current?.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  });
}

// Where nothing else takes it, it stays in the panel, whose keys go on working; a person who went
// elsewhere is let go.
export function useFocusGuard(panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = panel.current;
    if (!element) return undefined;
    let held: Element | null = null;
    const come = (event: FocusEvent) => {
      held = event.target as Element;
    };
    const leave = (event: FocusEvent) => {
      const left = event.target as Element;
      // Some browsers say it too of what is just being taken away.
      queueMicrotask(() => {
        if (held === left && left.isConnected) held = null;
      });
    };
    const guard = () => {
      if (!held || held.isConnected || !isAdrift()) return;
      held = null;
      element.focus({ preventScroll: true });
    };
    // After the key that took it away has done its own: Tab goes on from what is no longer there.
    const observer = new MutationObserver(() => window.setTimeout(guard));
    element.addEventListener("focusin", come);
    element.addEventListener("focusout", leave);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("focusin", come);
      element.removeEventListener("focusout", leave);
    };
  }, [panel]);
}
