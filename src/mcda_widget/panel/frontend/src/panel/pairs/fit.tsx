// How well the answers of one set fit together, and those to look at again: a prompt, never a gate.
import { useRef } from "preact/hooks";
import { Chart } from "../chart-place";
import { Refusal } from "../fields";
import { useKeptFocus } from "../focus";
import { prose } from "../format";
import { useEdit, useId } from "../hooks";
import type { Advice, ComparisonSet } from "./protocol";
import type { Subject } from "./subject";

interface Props {
  set: ComparisonSet;
  subject: Subject;
  /** Whether there are others, so that it must be said which this is. */
  named: boolean;
  onLook: (a: string, b: string) => void;
}

export function Fit({ set, subject, named, onLook }: Props) {
  const block = useRef<HTMLDivElement>(null);
  useKeptFocus(block, ".words");
  if (!set.consistency && set.circles.length === 0) return null;
  return (
    <div class={set.firm ? "fit" : "fit loose"} ref={block}>
      {named && <h4>{set.title}</h4>}
      <p class="words" tabIndex={-1}>
        {prose(set.consistency) || "Some answers run in a circle."}
      </p>
      {set.circles.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {set.more_circles > 0 && (
        <p>
          {set.more_circles} more {set.more_circles === 1 ? "circle" : "circles"} of this kind.
        </p>
      )}
      {set.advice.length > 0 && (
        <>
          <p>To look at again, what is most at odds with the rest first:</p>
          <ol class="advice">
            {set.advice.map((advice) => (
              <Piece
                key={`${advice.a} ${advice.b}`}
                advice={advice}
                subject={subject}
                onLook={onLook}
              />
            ))}
          </ol>
        </>
      )}
      {set.chart && set.advice.length > 0 && <Changes set={set} chart={set.chart} />}
    </div>
  );
}

function Piece(props: { advice: Advice; subject: Subject; onLook: Props["onLook"] }) {
  const { a, b, sentence, ratio, to } = props.advice;
  const problem = useId("advice");
  const { edit, refusal } = useEdit();
  const take = { ...props.subject.args, prefer: a, over: b, by: ratio };
  return (
    <li>
      <p>{prose(sentence)}</p>
      <p class="steps">
        <button
          type="button"
          aria-label={`Change it to ${to}: ${sentence}`}
          aria-describedby={problem}
          onClick={() => edit("take_advice", take)}
        >
          Change it to {to}
        </button>
        <button
          type="button"
          aria-label={`Look at it again: ${sentence}`}
          onClick={() => props.onLook(a, b)}
        >
          Look at it again
        </button>
      </p>
      <Refusal id={problem}>{refusal}</Refusal>
    </li>
  );
}

// The ratio now and with each of them changed, as a picture and as a table.
function Changes(props: { set: ComparisonSet; chart: NonNullable<ComparisonSet["chart"]> }) {
  const { members, advice } = props.set;
  const name = new Map(members.map((member) => [member.id, member.name]));
  const label = ({ a, b, said, to }: Advice) =>
    `${name.get(a)} over ${name.get(b)}: ${said} → ${to}`;
  return (
    <>
      <figure>
        <figcaption>
          The consistency ratio (CR) now, a ring, and with that one answer changed, a dot. Left of
          the dashed line the answers fit together well.
        </figcaption>
        <Chart
          name="consistency"
          label={`Consistency ratio before and after a change. ${advice
            .map((each) => `${label(each)}, from ${each.now} to ${each.then}`)
            .join(". ")}.`}
          data={props.chart}
        />
      </figure>
      <details class="figures">
        <summary>The changes as a table</summary>
        <table class="plain-table">
          <thead>
            <tr>
              <th scope="col">Change</th>
              <th scope="col">CR now</th>
              <th scope="col">CR then</th>
            </tr>
          </thead>
          <tbody>
            {advice.map((each) => (
              <tr key={`${each.a} ${each.b}`}>
                <th scope="row">{label(each)}</th>
                <td>{each.now}</td>
                <td>{each.then}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
