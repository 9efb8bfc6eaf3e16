// Whose keys are whose: the page's own commands pass through the panel.
interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  stopPropagation: () => void;
}

/**
 * When the page saves, take what stands in a field, as leaving the field does. Only once the page has
 * had the key: a field that goes away with it would take it along. Who saves waits for this.
 */
export function takeBeforeSaving(event: Pressed): void {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  window.setTimeout(() => {
    field.blur();
    field.focus();
  });
}

/** Keep a key from what stands around; but for saving, and for the page's commands with Shift. */
export function keep(event: Pressed): void {
  const key = event.key.toLowerCase();
  const isFar = event.ctrlKey || event.metaKey;
  const isPages = isFar && (key === "s" || (event.shiftKey && /^[a-y]$/.test(key)));
  if (!isPages) event.stopPropagation();
}
