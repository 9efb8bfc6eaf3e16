// Numbers as people read them: as many digits as mean something.

export function score(value: number): string {
  return trim(value.toFixed(2));
}

export function exact(value: number): string {
  return trim(value.toFixed(4));
}

export function percent(share: number): string {
  const digits = share > 0 && share < 0.0995 ? 1 : 0;
  return `${(100 * share).toFixed(digits)}\u00a0%`;
}

export function points(value: number): string {
  return Math.abs(value - Math.round(value)) < 0.05 ? `${Math.round(value)}` : value.toFixed(1);
}

// “A”, “A and B”, “A, B and C”.
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

export function plain(value: number | null): string {
  return value === null ? "" : `${Number(value.toPrecision(12))}`;
}

// The same in a sentence, with commas between thousands.
export function figure(value: number): string {
  return value.toLocaleString("en-US", { maximumSignificantDigits: 12 });
}

// A number as typed: a comma is as good as a point; null where it is not one.
export function parse(text: string): number | null {
  const cleaned = text.trim().replace(/\s/g, "").replace("−", "-").replace(",", ".");
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(cleaned)) return null;
  const value = Number(cleaned);
  return Number.isFinite(value) ? value : null;
}

// A moment as people say it: the time, and the day where it is not today.
export function moment(iso: string): string {
  const at = new Date(iso);
  const time = at.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  if (at.toDateString() === new Date().toDateString()) return time;
  return `${at.toLocaleDateString([], { day: "numeric", month: "long" })}, ${time}`;
}

// A sentence for the page: a number and its % stay on one line.
export function prose(text: string): string {
  return text.replace(/(\d) %/g, "$1\u00a0%");
}

function trim(text: string): string {
  return text.replace(/^(-?)0\./, "$1.");
}

const INTENSITY = [
  "as much as",
  "slightly more than",
  "moderately more than",
  "moderately to strongly more than",
  "strongly more than",
  "strongly to very strongly more than",
  "very strongly more than",
  "very to extremely more than",
  "extremely more than",
];

export function intensity(by: number): string {
  return INTENSITY[Math.min(8, Math.max(0, Math.round(by) - 1))] ?? "";
}
