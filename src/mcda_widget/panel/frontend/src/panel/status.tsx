// One line that says what a key or a button just did, where nothing else shows it.
import { useEffect, useState } from "preact/hooks";
import { useSession } from "./hooks";
import { hear } from "./tell";

const LONG_ENOUGH = 6000;

export function Status() {
  const session = useSession();
  const [said, show] = useState({ text: "", n: 0 });
  useEffect(() => hear(session, (text) => show(({ n }) => ({ text, n: n + 1 }))), [session]);
  useEffect(() => {
    if (!said.text) return undefined;
    const timer = window.setTimeout(() => show(({ n }) => ({ text: "", n })), LONG_ENOUGH);
    return () => window.clearTimeout(timer);
  }, [said]);
  return (
    <p class="status" role="status">
      {said.text && <span key={said.n}>{said.text}</span>}
    </p>
  );
}
