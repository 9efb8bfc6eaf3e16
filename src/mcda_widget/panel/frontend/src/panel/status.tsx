// One line that says what a key or a button just did, where nothing else shows it.
import { useEffect, useState } from "preact/hooks";
import { useSession } from "./hooks";
import type { Session } from "./session";

type Watcher = (text: string) => void;

const watchers = new WeakMap<Session, Set<Watcher>>();
const LONG_ENOUGH = 6000;

/** Say something in the head of the panel for a moment. */
export function say(session: Session, text: string): void {
  for (const watcher of watchers.get(session) ?? []) watcher(text);
}

export function Status() {
  const session = useSession();
  const [said, hear] = useState({ text: "", n: 0 });
  useEffect(() => {
    const all = watchers.get(session) ?? new Set();
    watchers.set(session, all);
    const watcher = (text: string) => hear(({ n }) => ({ text, n: n + 1 }));
    all.add(watcher);
    return () => {
      all.delete(watcher);
    };
  }, [session]);
  useEffect(() => {
    if (!said.text) return undefined;
    const timer = window.setTimeout(() => hear(({ n }) => ({ text: "", n })), LONG_ENOUGH);
    return () => window.clearTimeout(timer);
  }, [said]);
  return (
    <p class="status" role="status">
      {said.text && <span key={said.n}>{said.text}</span>}
    </p>
  );
}
