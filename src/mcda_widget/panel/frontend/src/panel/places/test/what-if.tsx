// The first question: the curves of one criterion, and of all others.
import { useEffect } from "preact/hooks";
import { prose } from "../../format";
import { useSession, useTrait } from "../../hooks";
import { Crossings } from "./crossings";
import { OneWay } from "./one-way";
import type { AnsweredTest } from "./protocol";
import { SmallCurves } from "./small-curves";
import { Stability } from "./stability";

export function WhatIf({ view }: { view: AnsweredTest }) {
  useSteadyCriterion(view);
  return (
    <>
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
      <p>
        {prose(view.order)} {prose(view.critical)}
      </p>
    </>
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
