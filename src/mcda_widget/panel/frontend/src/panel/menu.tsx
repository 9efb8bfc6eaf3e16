// A button that opens a menu, as WAI-ARIA has it: arrows move, a letter finds, Escape closes.
import type { TargetedKeyboardEvent } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { isAdrift } from "./focus";

export interface MenuItem {
  label: string;
  hint?: string; // the key that does the same, or what else is good to know
  disabled?: boolean;
  act: () => unknown;
}

interface Props {
  label: string;
  items: MenuItem[];
  tabIndex?: number;
}

export function Menu({ label, items, tabIndex = 0 }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const close = (refocus: boolean) => {
    setOpen(false);
    if (refocus) button.current?.focus();
  };
  useLayoutEffect(() => {
    if (!open || !list.current || !button.current) return undefined;
    // Above everything else on the page: the places that hold menus scroll, and would cut it off.
    list.current.showPopover?.();
    const place = () => list.current && button.current && stand(list.current, button.current);
    place();
    entries(list.current)[0]?.focus({ preventScroll: true });
    window.addEventListener("scroll", place, true);
    return () => window.removeEventListener("scroll", place, true);
  }, [open]);

  const choose = async (item: MenuItem) => {
    if (item.disabled) return;
    close(true);
    await item.act();
    // What the menu is about may have been moved on the page, and lost the focus with it.
    if (isAdrift()) button.current?.focus();
  };
  const keys = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    const to = next(event.key, entries(event.currentTarget));
    if (to) to.focus();
    else if (event.key === "Escape") close(true);
    else if (event.key === "Tab")
      return close(true); // and on from the button
    else return undefined;
    event.preventDefault();
    event.stopPropagation();
    return undefined;
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class="icon more"
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        tabIndex={tabIndex}
        // The list keeps the focus, so that the click, not the loss of it, closes the list.
        onMouseDown={(event) => open && event.preventDefault()}
        onClick={() => (open ? close(true) : setOpen(true))}
      >
        <svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true">
          <path d="M5 12h.01M12 12h.01M19 12h.01" />
        </svg>
      </button>
      {open && (
        <div
          ref={list}
          class="popup-menu"
          role="menu"
          aria-label={label}
          popover="manual"
          tabIndex={-1}
          onKeyDown={keys}
          onFocusOut={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget as Node)) setOpen(false);
          }}
        >
          {items.map((item) => (
            <button
              key={item.label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              aria-disabled={Boolean(item.disabled)}
              onClick={() => choose(item)}
            >
              {item.label}
              {item.hint && <kbd>{item.hint}</kbd>}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

function entries(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>("[role=menuitem]")];
}

function next(key: string, items: HTMLElement[]): HTMLElement | undefined {
  const at = items.indexOf(document.activeElement as HTMLElement);
  switch (key) {
    case "ArrowDown":
      return items[(at + 1) % items.length];
    case "ArrowUp":
      return items.at(at <= 0 ? -1 : at - 1);
    case "Home":
      return items[0];
    case "End":
      return items.at(-1);
  }
  if (key.length !== 1 || key === " ") return undefined;
  const begins = (item: HTMLElement) => item.innerText.toLowerCase().startsWith(key.toLowerCase());
  return [...items.slice(at + 1), ...items.slice(0, at + 1)].find(begins);
}

// Under its button, or where there is no room above it; never beyond the window's edges.
function stand(list: HTMLElement, button: HTMLElement): void {
  const { left, top, bottom } = button.getBoundingClientRect();
  const { width, height } = list.getBoundingClientRect();
  const fits = bottom + 4 + height <= window.innerHeight;
  list.style.left = `${Math.max(8, Math.min(left, window.innerWidth - width - 8))}px`;
  list.style.top = `${fits ? bottom + 4 : Math.max(8, top - 4 - height)}px`;
}
