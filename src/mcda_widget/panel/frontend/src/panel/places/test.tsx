// Test: what would have to be believed for another option to lead.
import { useEffect } from "preact/hooks";
import { prose } from "../format";
import { useSession, useTrait } from "../hooks";
import { type AnsweredTest, isAnswered, type TestView } from "../protocol";
import { Crossings } from "./test/crossings";
import { OneWay } from "./test/one-way";
import { SmallCurves } from "./test/small-curves";
import { Stability } from "./test/stability";

export function TestPlace({ view }: { view: TestView }) {
  if (!isAnswered(view)) return <p class="notice">{view.problem}</p>;
  return <WhatIf view={view} />;
}

function WhatIf({ view }: { view: AnsweredTest }) {
  useSteadyCriterion(view);
  return (
    <div class="test">
      <h3>What if one criterion mattered more, or less?</h3>
      <Pick view={view} />
      <p class="headline">{prose(view.sentence)}</p>
      <p class="quiet">
        The others keep their proportions to each other.{" "}
        {view.exact ? "Crossings are exact." : "Crossings are found by search."}
      </p>
      <OneWay view={view} />
      <Crossings view={view} />
      <SmallCurves view={view} />
      <Stability view={view} />
      <details class="code">
        <summary>Show me the code</summary>
        <pre>
          <code>{view.code}</code>
        </pre>
      </details>
    </div>
  );
}

// The kernel begins with the criterion that matters most to the answer. Edits change which one
// that is, and the one in sight must not be exchanged under a person's hands.
function useSteadyCriterion({ criterion, criteria }: AnsweredTest) {
  const session = useSession();
  const asked = useTrait("_asked").criterion;
  const isSteady = criteria.some(({ id }) => id === asked);
  useEffect(() => {
    if (!isSteady) session.ask({ criterion });
  }, [session, isSteady, criterion]);
}

function Pick({ view }: { view: AnsweredTest }) {
  const session = useSession();
  return (
    <div class="pick">
      <span aria-hidden="true">Criterion</span>
      <select
        aria-label="Criterion"
        value={view.criterion}
        onChange={(event) => session.ask({ criterion: event.currentTarget.value })}
      >
        {view.criteria.map((criterion) => (
          <option key={criterion.id} value={criterion.id}>
            {criterion.name}
          </option>
        ))}
      </select>
    </div>
  );
}
