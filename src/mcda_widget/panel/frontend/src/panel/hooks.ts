import { createContext } from "preact";
import {
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "preact/hooks";
import type { SightState, Traits } from "./protocol";
import { Refused, type Session } from "./session";
import { say } from "./tell";

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("a part of the panel stands outside the panel");
  return session;
}

export function useTrait<K extends keyof Traits>(name: K): Traits[K] {
  const { model } = useSession();
  const [value, setValue] = useState(() => model.get(name));
  useEffect(() => {
    const follow = () => setValue(model.get(name));
    follow();
    model.on(`change:${name}`, follow);
    return () => model.off(`change:${name}`, follow);
  }, [model, name]);
  return value;
}

export function useSight<K extends keyof SightState>(name: K): SightState[K] {
  const { sight } = useSession();
  const [value, setValue] = useState(() => sight.get(name));
  useEffect(() => {
    const follow = () => setValue(sight.get(name));
    follow();
    return sight.watch(follow);
  }, [sight, name]);
  return value;
}

// An edit with what was wrong with it, to be said beside the field it came from. With `about` it is
// said there again when a person comes back, and in the head of the panel when they leave.
export function useEdit(about = ""): {
  refusal: string;
  edit: (name: string, args: Record<string, unknown>) => Promise<boolean>;
  refuse: (message: string) => void;
} {
  const session = useSession();
  const [refusal, refuse] = useRemembered(about && `refused ${about}`, "");
  const isHere = useRef(true);
  const latest = useRef(refusal);
  latest.current = refusal;
  useEffect(
    () => () => {
      isHere.current = false;
      if (about && latest.current) remind(session, latest.current);
    },
    [],
  );
  const edit = useCallback(
    async (name: string, args: Record<string, unknown>) => {
      try {
        await session.edit(name, args);
        refuse("");
        return true;
      } catch (reason) {
        refuse(saying(reason));
        if (!isHere.current) remind(session, saying(reason));
        return false;
      }
    },
    [session],
  );
  return { refusal, edit, refuse };
}

function remind(session: Session, refusal: string): void {
  say(session, `Not taken: ${refusal}`);
}

export function saying(reason: unknown): string {
  if (reason instanceof Refused || reason instanceof Error) return reason.message;
  return String(reason);
}

// What could be changed so that it is not refused again; empty where that is not known.
export function mendOf(reason: unknown): string {
  if (!(reason instanceof Refused)) return "";
  return reason.problems.find((problem) => problem.mend)?.mend ?? "";
}

let made = 0;

// An id for labels and descriptions, the same for as long as the part is on the page.
export function useId(prefix: string): string {
  const [id] = useState(() => `mcda-${prefix}-${made++}`);
  return id;
}

type Remembered = Map<string, unknown>;

const memories = new WeakMap<Session, Remembered>();

// A state that outlasts what shows it: a person who looks at something else finds it again. Kept
// for a session by a name, which says what it is about; without a name it is not kept.
export function useRemembered<Value>(name: string, start: Value): [Value, (next: Value) => void] {
  const session = useSession();
  const all: Remembered = memories.get(session) ?? new Map();
  memories.set(session, all);
  const [now, show] = useState((all.get(name) as Value | undefined) ?? start);
  const set = (next: Value) => {
    if (name) all.set(name, next);
    show(next);
  };
  return [now, set];
}

// A control that is dragged: it stands where the person put it until the kernel has answered
// the last of the edits that this made, and only then where the kernel has it.
export function useLive<Value>(slot: string, name: string) {
  const session = useSession();
  const [dragged, drag] = useState<Value | null>(null);
  const [refusal, refuse] = useState("");
  const move = (to: Value, args: Record<string, unknown>) => {
    drag(to);
    session.live(slot, name, args, (reason) => {
      drag(null);
      refuse(reason === null ? "" : saying(reason));
    });
  };
  return { dragged, move, refusal, refuse };
}

// Does something once a value is another than before; not at first. Before the next answer can come.
export function useChange(value: unknown, act: () => void): void {
  const before = useRef(value);
  useLayoutEffect(() => {
    if (before.current !== value) act();
    before.current = value;
  }, [value]);
}
