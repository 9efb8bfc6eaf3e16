import type { TargetedFocusEvent } from "preact";

// On a phone the standing lies over the end of the place. What gets the focus is not left behind
// it; Chromium itself would only show the caret of a field.
export function uncover(event: TargetedFocusEvent<HTMLElement>): void {
  const strip = event.currentTarget.querySelector(".standing");
  const { target } = event;
  if (!(target instanceof HTMLElement) || !strip) return;
  if (strip.contains(target) || target.contains(strip)) return;
  const over = strip.getBoundingClientRect();
  const under = target.getBoundingClientRect();
  const beside = under.right <= over.left || over.right <= under.left;
  if (beside || under.bottom <= over.top || over.bottom <= under.top) return;
  target.scrollIntoView({ block: "nearest", inline: "nearest" });
}
