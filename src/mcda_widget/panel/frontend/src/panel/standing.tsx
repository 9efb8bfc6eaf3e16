import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { prose, score } from "./format";
import { Hidden } from "./hidden";
import type { Standing } from "./protocol";

// Who leads and how firmly: in sight at every place.
export function StandingView({ standing }: { standing: Standing }) {
  const moves = useMoves(standing);
  const list = useSlide(standing.rows.map((row) => row.id).join("\n"));
  const isCut = useOverflow(list, standing);
  return (
    <section
      class={`standing ${standing.stale ? "stale" : ""}`}
      aria-label="Standing"
      tabIndex={-1}
    >
      <h3>Standing {standing.method && <small>by {standing.method}</small>}</h3>
      {standing.hidden && <Hidden hidden={standing.hidden} />}
      {standing.problem && <p class="notice">{standing.problem}</p>}
      {standing.stale && <p class="quiet">Until then, this is the last ranking there was.</p>}
      <ol ref={list} {...(isCut ? { tabIndex: 0 } : {})}>
        {standing.rows.map((row) => (
          <li key={row.id} data-id={row.id}>
            <span class="rank">{row.rank}</span>
            <span class={leading("name", row.rank)}>{row.name}</span>
            <Move by={moves.get(row.id) ?? 0} />
            <span class={leading("figure", row.rank)}>{score(row.score)}</span>
            <span class="track" aria-hidden="true">
              <span style={{ width: `${100 * row.bar}%`, background: row.colour }} />
            </span>
          </li>
        ))}
      </ol>
      {(standing.unranked?.length ?? 0) > 0 && (
        <p class="quiet">Not ranked, as scores are missing: {standing.unranked?.join(", ")}.</p>
      )}
      <p class="finding" aria-live="polite">
        {prose(standing.sentence)}
      </p>
    </section>
  );
}

// On the element itself: Chromium forgets to restyle what lies in a row that Preact moves.
export function leading(name: string, rank: number): string {
  return rank === 1 ? `${name} leads` : name;
}

export function Move({ by }: { by: number }) {
  return (
    <span class="move">
      {by !== 0 && (
        <>
          <span aria-hidden="true">{by > 0 ? "▲" : "▼"}</span>
          <span class="unseen">{by > 0 ? `up ${by}` : `down ${-by}`}</span>
        </>
      )}
    </span>
  );
}

// How many ranks each option moved at the last change; forgotten after a moment.
function useMoves(standing: Standing): Map<string, number> {
  const [moves, setMoves] = useState(new Map<string, number>());
  const before = useRef(new Map<string, number>());
  useLayoutEffect(() => {
    const now = new Map(standing.rows.map((row) => [row.id, row.rank]));
    const moved = new Map<string, number>();
    for (const [id, rank] of now) {
      const by = (before.current.get(id) ?? rank) - rank;
      if (by !== 0) moved.set(id, by);
    }
    before.current = now;
    if (moved.size === 0) return undefined;
    setMoves(moved);
    const timer = window.setTimeout(() => setMoves(new Map()), 4000);
    return () => window.clearTimeout(timer);
  }, [standing]);
  return moves;
}

// Rows slide to their new places, unless the person asked for less motion.
export function useSlide(order: string) {
  const list = useRef<HTMLOListElement>(null);
  const tops = useRef(new Map<string, number>());
  // It runs when the order changes.
  useLayoutEffect(() => {
    const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    const next = new Map<string, number>();
    const rows = [...(list.current?.children ?? [])] as HTMLElement[];
    const start = rows[0]?.offsetTop ?? 0; // the list itself moves when what is above it grows
    for (const element of rows) {
      const id = element.dataset.id ?? "";
      const top = element.offsetTop - start;
      next.set(id, top);
      const from = tops.current.get(id);
      if (!calm && from !== undefined && from !== top) {
        element.animate([{ transform: `translateY(${from - top}px)` }, { transform: "none" }], {
          duration: 200,
          easing: "ease-out",
        });
      }
    }
    tops.current = next;
  }, [order]);
  return list;
}

// Whether a part is wider than its place: then the keyboard must be able to move it.
function useOverflow(part: RefObject<HTMLElement | null>, content: unknown): boolean {
  const [isCut, cut] = useState(false);
  const measure = () => {
    const element = part.current;
    if (element) cut(element.scrollWidth > element.clientWidth);
  };
  useLayoutEffect(() => {
    const element = part.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [part]);
  useEffect(measure, [content]); // after the page is painted, when measuring costs nothing
  return isCut;
}
