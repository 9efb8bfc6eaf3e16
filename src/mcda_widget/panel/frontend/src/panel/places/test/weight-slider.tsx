import type { TargetedKeyboardEvent } from "preact";
import type { Plot } from "../../../chart";

interface Props {
  criterion: string;
  weight: number;
  /** What there is to say about the weight. */
  words: string;
  plot: Plot | null;
  onLook: (weight: number | null) => void;
  onTake: () => void;
}

// Today's weight comes as a 32-bit number.
const NEARLY = 1e-4;
const THUMB = 20; // pixels; the slider reaches half of it beyond the plot on both sides

// As wide as the plot above it, so that its thumb stands under the rule.
export function WeightSlider({ criterion, weight, words, plot, onLook, onTake }: Props) {
  const points = 100 * weight;
  const keys = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    const to = moved(event.key, points);
    if (to !== null) onLook(to / 100);
    else if (event.key === "Enter") onTake();
    else if (event.key === "Escape") onLook(null);
    else return;
    event.preventDefault();
  };
  return (
    <input
      type="range"
      min="0"
      max="100"
      step="any"
      value={points}
      style={
        plot ? { marginLeft: `${plot.left - THUMB / 2}px`, width: `${plot.width + THUMB}px` } : {}
      }
      aria-label={`Weight of ${criterion} to look at`}
      aria-valuetext={words}
      onInput={(event) => onLook(Math.round(event.currentTarget.valueAsNumber) / 100)}
      onKeyDown={keys}
    />
  );
}

// Where a key goes from here: whole points, whatever fraction it begins at.
function moved(key: string, from: number): number | null {
  const whole = Math.round(from);
  const isWhole = Math.abs(from - whole) < NEARLY;
  const [down, up] = isWhole ? [whole - 1, whole + 1] : [Math.floor(from), Math.ceil(from)];
  const to: Record<string, number> = {
    ArrowLeft: down,
    ArrowDown: down,
    ArrowRight: up,
    ArrowUp: up,
    PageDown: down - 9,
    PageUp: up + 9,
    Home: 0,
    End: 100,
  };
  const target = to[key];
  return target === undefined ? null : Math.min(100, Math.max(0, target));
}
