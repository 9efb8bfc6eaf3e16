// Small charts side by side: as many as there is room for, and together as wide as their place.
import type { Json } from "./types/vega";

export interface Cells {
  columns: number;
  /** Of each small chart between its axes, in pixels. */
  width: number;
}

// What the axis at the left and the edges take, generously.
const EDGES = 44;

/** The signals that say how the small charts lie. */
export const COLUMNS = "cell_columns";
export const WIDTH = "child_width";

/** How many lie side by side, none narrower than `least`, in a place of this width. */
export function cellsIn(place: number, least: number, gap: number): Cells {
  const room = Math.max(0, place - EDGES) + gap;
  const columns = Math.max(1, Math.floor(room / (least + gap)));
  return { columns, width: Math.max(60, Math.floor(room / columns - gap)) };
}

/** Have a compiled chart that is split into small ones take its columns from a signal. */
export function flowing(compiled: Json, { columns, width }: Cells): Json {
  const given = (compiled.layout as Json).columns as number;
  const signals = (compiled.signals as Json[]).map((signal) =>
    signal.name === WIDTH ? { ...signal, value: width } : signal,
  );
  // Rows and columns of axes are counted in expressions such as `ceil(length(…) / 3)`.
  const counted = (text: string) =>
    text.replace(`/ ${given})`, `/ ${COLUMNS})`).replace(`, ${given})`, `, ${COLUMNS})`);
  const data = (compiled.data as Json[]).map((table) =>
    String(table.name).startsWith("facet_domain_")
      ? JSON.parse(counted(JSON.stringify(table)))
      : table,
  );
  return {
    ...compiled,
    data,
    signals: [...signals, { name: COLUMNS, value: columns }],
    layout: { ...(compiled.layout as Json), columns: { signal: COLUMNS } },
  };
}
