// Whose keys are whose: the page's own commands pass through the panel.
interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  stopPropagation: () => void;
}

/** Keep a key from what stands around; but for saving, and for the page's commands with Shift. */
export function keep(event: Pressed): void {
  const key = event.key.toLowerCase();
  const isFar = event.ctrlKey || event.metaKey;
  const isPages = isFar && (key === "s" || (event.shiftKey && /^[a-y]$/.test(key)));
  if (!isPages) event.stopPropagation();
}
