// What is said in the head of the panel: from wherever it happens to the one line that shows it.
import type { Session } from "./session";

type Hearer = (text: string) => void;

const hearers = new WeakMap<Session, Set<Hearer>>();

/** Say something in the head of the panel for a moment. */
export function say(session: Session, text: string): void {
  for (const hearer of hearers.get(session) ?? []) hearer(text);
}

/** Hear what is said; returns how to stop. */
export function hear(session: Session, hearer: Hearer): () => void {
  const all = hearers.get(session) ?? new Set();
  hearers.set(session, all.add(hearer));
  return () => all.delete(hearer);
}
