// A weight to look at: where the pointer is on the chart, else where the slider was left, else
// today's. All of it stays in the browser.
import { useCallback, useRef, useState } from "preact/hooks";
import type { Box, ChartEvent, ChartHandle, Plot } from "../../../chart";

export interface Scrub {
  /** The weight looked at; null for today's. */
  weight: number | null;
  /** Where the slider stands; null for today's. */
  held: number | null;
  /** Look at a weight until another is looked at; null for today's. */
  hold: (weight: number | null) => void;
  /** The plot on the page, once it is drawn. */
  plot: Plot | null;
  /** Follow the pointer on a chart; returns what ends it. */
  follow: (chart: ChartHandle) => () => void;
}

interface Looks {
  subject: string;
  held: number | null;
  pointed: number | null;
}

const MARGIN = 10; // pixels about the plot that still count as its edge

/** `subject`: what the weight is of; another one begins at today's. `take`: what a click does. */
export function useScrub(subject: string, take: (weight: number) => void): Scrub {
  const [plot, lay] = useState<Plot | null>(null);
  const nothing: Looks = { subject, held: null, pointed: null };
  const [last, look] = useState(nothing);
  const { held, pointed } = last.subject === subject ? last : nothing;
  const latest = useRef({ nothing, take, pointed });
  latest.current = { nothing, take, pointed };

  const change = useCallback((to: Partial<Looks>) => {
    const { nothing } = latest.current;
    look((last) => ({ ...(last.subject === nothing.subject ? last : nothing), ...to }));
  }, []);
  const hold = useCallback((held: number | null) => change({ held }), [change]);
  const follow = useCallback(
    (chart: ChartHandle) => {
      const touch = (event: ChartEvent) => change({ held: weightAt(chart, event) });
      const ends = [
        chart.onDraw(() => lay(chart.plot())),
        chart.on("down", (event) => isTouch(event) && touch(event)),
        chart.on("move", (event) => {
          if (isTouch(event)) touch(event);
          else change({ pointed: isOver(chart, event) ? weightAt(chart, event) : null });
        }),
        chart.on("leave", () => change({ pointed: null })),
        // What is looked at is taken: a click tells its place in whole pixels only. A finger that
        // touches the chart only looks, for it could not look first.
        chart.on("click", (event) => {
          const { pointed, take } = latest.current;
          if (!isTouch(event) && pointed !== null) take(pointed);
        }),
      ];
      return () => {
        for (const end of ends) end();
      };
    },
    [change],
  );
  return { weight: pointed ?? held, held, hold, plot, follow };
}

/** Where a box lies, for an element over the picture. */
export function at(box: Box | undefined): Record<string, string> {
  if (!box) return { display: "none" };
  const { left, top, width, height } = box;
  return { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` };
}

function isTouch({ source }: ChartEvent): boolean {
  return (source as PointerEvent).pointerType === "touch";
}

function isOver(chart: ChartHandle, { pixel }: ChartEvent): boolean {
  const plot = chart.plot();
  if (!plot || !pixel) return false;
  const [x, y] = [pixel[0] - plot.left, pixel[1] - plot.top];
  const isIn = (place: number, size: number) => place > -MARGIN && place < size + MARGIN;
  return isIn(x, plot.width) && isIn(y, plot.height);
}

// In tenths of a point, as it is said; beyond the plot its end.
function weightAt(chart: ChartHandle, { pixel }: ChartEvent): number | null {
  const plot = chart.plot();
  if (!plot || !pixel) return null;
  const share = (pixel[0] - plot.left) / plot.width;
  return Math.round(1000 * Math.min(1, Math.max(0, share))) / 1000;
}
