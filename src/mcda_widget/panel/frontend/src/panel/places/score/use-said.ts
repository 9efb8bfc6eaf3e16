// What was just done to the table, or could not be, until the next key or click.
import { useMemo, useState } from "preact/hooks";

export interface Said {
  done: string;
  refused: string;
  say: (done: string) => void;
  refuse: (why: string) => void;
  hush: () => void;
}

export function useSaid(): Said {
  const [{ done, refused }, set] = useState(SILENCE);
  return useMemo(
    () => ({
      done,
      refused,
      say: (done) => set({ done, refused: "" }),
      refuse: (refused) => set({ done: "", refused }),
      hush: () => set(SILENCE),
    }),
    [done, refused],
  );
}

const SILENCE = { done: "", refused: "" };
