// A figure for one of a set, by a slider and by a number.
import type { ComponentChildren } from "preact";
import { NumberField, Refusal } from "../../fields";
import { plain, points } from "../../format";
import { saying, useChange, useId, useLive, useRemembered, useSession } from "../../hooks";
import { Meaning } from "./set";

interface Props {
  of: { id: string; name: string; worst: string; best: string; covers?: string; colour: string };
  what: string; // what the slider sets: "Weight"
  figure: string; // what the number is: "Points"
  value: number | null; // null where nothing was said
  said: (value: number) => string;
  edit: string;
  args: (to: number | null) => Record<string, unknown>;
  empty?: string; // why it cannot be left empty; where it can, that takes the figure back
  about?: string; // what else bears on whether a figure can be taken
  disabled?: boolean;
  children?: ComponentChildren;
}

// What was typed into a field and did not fit, and why.
const FITTING = { text: "", why: "" };

export function FigureSlider(props: Props) {
  const { of, what, value, disabled = false } = props;
  const session = useSession();
  const [typed, type] = useRemembered(`${props.edit} ${of.id}`, FITTING);
  const live = useLive<number>(`${props.edit} ${of.id}`, props.edit);
  const problem = useId("figure");
  const shown = live.dragged ?? value;
  const say = (to: number) => live.move(to, props.args(to));
  // Why a figure was refused need not be true any more; what was typed stays in the field.
  useChange(`${value} ${props.about ?? ""}`, () => {
    type(FITTING);
    live.refuse("");
  });
  const give = async (to: number | null) => {
    if (to === null && props.empty) return type({ text: "", why: props.empty });
    const why = await session.edit(props.edit, props.args(to)).then(() => "", saying);
    return type({ text: why && plain(to), why });
  };
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
        label={`${props.figure} of ${of.name}`}
        value={value}
        show={points}
        disabled={disabled}
        held={typed.why ? typed.text : undefined}
        refusal={typed.why}
        saidAt={problem}
        onCommit={give}
        onRefuse={(why, text) => type({ text, why })}
      />
      {props.children}
      <Refusal id={problem}>{typed.why || live.refusal}</Refusal>
    </div>
  );
}
