import type { Plot } from "../../../chart";
import type { Placed } from "./line";
import type { AnsweredTest } from "./protocol";

interface Props {
  plot: Plot;
  weight: number;
  placed: Placed[];
  options: AnsweredTest["options"];
}

// The weight looked at: a rule over the chart, and a dot on every curve. They are elements of
// their own, moved by the browser alone; the chart under them is not drawn again.
export function Marks({ plot, weight, placed, options }: Props) {
  const x = plot.left + weight * plot.width;
  return (
    <div class="looked-at" aria-hidden="true">
      <span
        class="rule"
        data-weight={weight}
        style={{ height: `${plot.height}px`, transform: `translate(${x}px, ${plot.top}px)` }}
      />
      {placed.map(({ option, score }) =>
        score === null ? null : (
          <span
            key={option}
            class="dot"
            style={{
              background: options[option]?.colour,
              transform: `translate(${x}px, ${plot.y(score)}px)`,
            }}
          />
        ),
      )}
    </div>
  );
}
