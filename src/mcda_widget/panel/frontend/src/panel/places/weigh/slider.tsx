// A figure for one of a set, by a slider and by a number.
import type { ComponentChildren } from "preact";
import { NumberField, Refusal } from "../../fields";
import { points } from "../../format";
import { useChange, useId, useLive } from "../../hooks";
import { type Figure, useFigure } from "./figure";
import { Meaning } from "./set";

interface Props extends Omit<Figure, "id"> {
  of: { id: string; name: string; worst: string; best: string; covers?: string; colour: string };
  what: string; // what the slider sets: "Weight"
  figure: string; // what the number is: "Points"
  said: (value: number) => string;
  disabled?: boolean;
  children?: ComponentChildren;
}

export function FigureSlider(props: Props) {
  const { of, what, value, disabled = false } = props;
  const figure = useFigure({ ...props, id: of.id });
  const live = useLive<number>(`${props.edit} ${of.id}`, props.edit);
  const problem = useId("figure");
  const shown = live.dragged ?? value;
  const say = (to: number) => live.move(to, props.args(to));
  useChange(`${value} ${props.about ?? ""}`, () => live.refuse(""));
  return (
    <div class={disabled ? "slider locked" : "slider"}>
      <Meaning of={of} />
      <input
        type="range"
        class={shown === null ? "unanswered" : ""}
        min="0"
        max="100"
        step="1"
        value={shown ?? 0}
        disabled={disabled}
        style={{ "--reach": `${shown ?? 0}%`, "--colour": of.colour }}
        aria-label={`${what} of ${of.name}`}
        aria-valuetext={shown === null ? "not said yet" : props.said(shown)}
        aria-describedby={problem}
        onInput={(event) => say(event.currentTarget.valueAsNumber)}
        onKeyDown={(event) => {
          // Where it stands already it cannot be moved to; said it can be all the same.
          if (shown === null && ["Home", "ArrowLeft", "ArrowDown"].includes(event.key)) say(0);
        }}
      />
      <NumberField
        {...figure}
        label={`${props.figure} of ${of.name}`}
        show={points}
        disabled={disabled}
        saidAt={problem}
      />
      {props.children}
      <Refusal id={problem}>{figure.refusal || live.refusal}</Refusal>
    </div>
  );
}
