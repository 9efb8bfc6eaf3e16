// Criteria, or groups of them, compared in pairs: questions, the weights they come to, and how
// these are computed.
import type { JSX } from "preact";
import { Refusal, Segments } from "../../fields";
import { useEdit, useId, useSession } from "../../hooks";
import { Pairs } from "../../pairs/pairs";
import type { CriteriaPairs } from "../../pairs/protocol";
import { CRITERIA } from "../../pairs/subject";
import type { Walk } from "../../pairs/use-walk";

export function Pairwise({ pairs, children }: { pairs: CriteriaPairs; children: JSX.Element }) {
  return (
    <Pairs
      asked={pairs}
      subject={CRITERIA}
      above={(walk) => pairs.many && <Many words={pairs.many} walk={walk} />}
      below={<Computing pairs={pairs} />}
    >
      {children}
    </Pairs>
  );
}

// More than nine at once: groups make it fewer questions, and not all need be answered.
function Many({ words, walk }: { words: string; walk: Walk }) {
  const session = useSession();
  return (
    <div class="notice many">
      <p>{words} Groups make it fewer: first they are compared, then the criteria in each.</p>
      <p class="steps">
        <button type="button" onClick={() => session.go("frame")}>
          Put criteria in groups, in Frame
        </button>
        <button
          type="button"
          aria-pressed={walk.fewest}
          onClick={() => walk.askFewest(!walk.fewest)}
        >
          Ask the fewest questions
        </button>
      </p>
    </div>
  );
}

function Computing({ pairs }: { pairs: CriteriaPairs }) {
  const { edit, refusal } = useEdit();
  const problem = useId("solver");
  return (
    <div class="computing">
      <h4>Way of computing</h4>
      <Segments
        label="Way of computing"
        value={pairs.solver}
        choices={pairs.solvers}
        onChoose={(solver) => edit("set_solver", { solver })}
      />
      <div class="stack quiet">
        {pairs.solvers.map(({ key, when }) => (
          <p
            key={key}
            class={key === pairs.solver ? "" : "spare"}
            aria-hidden={key !== pairs.solver}
          >
            {when}
          </p>
        ))}
      </div>
      <p class="apart" aria-live="polite">
        {pairs.apart}
      </p>
      <Refusal id={problem}>{refusal}</Refusal>
    </div>
  );
}
