// One of a set to be chosen, each in its own words; what was chosen stays in sight.
import { useRef, useState } from "preact/hooks";
import { useKeptFocus } from "../../focus";
import type { SetMember } from "../../protocol";
import { Meaning } from "./set";

interface ListProps {
  question: string;
  members: SetMember[];
  hint?: string;
  onChoose: (id: string) => void;
}

export function WhichOf({ question, members, hint, onChoose }: ListProps) {
  return (
    <fieldset class="which">
      <legend>{question}</legend>
      {hint && <p class="quiet">{hint}</p>}
      <ul>
        {members.map((member) => (
          <li key={member.id}>
            <button type="button" onClick={() => onChoose(member.id)}>
              <Meaning of={member} />
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

interface Props extends ListProps {
  chosen: string;
  title: string; // what the chosen one is: "Raised first"
  figure?: string; // what it has for that
}

// The question until it is answered; then the answer, and the question again where it is asked for.
export function Which(props: Props) {
  const { chosen, title, figure } = props;
  const place = useRef<HTMLDivElement>(null);
  const [again, askAgain] = useState(false);
  const member = props.members.find((each) => each.id === chosen);
  useKeptFocus(place, "button");
  const choose = (id: string) => {
    askAgain(false);
    props.onChoose(id);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what a button in it opened.
    <div
      ref={place}
      class="chosen-one"
      onKeyDown={(event) => {
        if (event.key === "Escape" && again) askAgain(false);
      }}
    >
      {member && (
        <div class="answer">
          <span class="title">{title}</span>
          <Meaning of={member} />
          {figure && <strong class="figure">{figure}</strong>}
          <button
            type="button"
            aria-expanded={again}
            aria-label={`Choose another: ${title}`}
            onClick={() => askAgain(!again)}
          >
            Choose another
          </button>
        </div>
      )}
      {(!member || again) && (
        <WhichOf
          question={props.question}
          members={props.members.filter((each) => each.id !== chosen)}
          hint={props.hint ?? ""}
          onChoose={choose}
        />
      )}
    </div>
  );
}
