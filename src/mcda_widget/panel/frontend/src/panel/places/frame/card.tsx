import { useRef } from "preact/hooks";
import { useAim } from "../../aim";
import type { FrameView, Named } from "../../protocol";
import { Quote, Words } from "../../words";
import { NamedPart } from "./named-part";
import { ScaleDetails } from "./scale";

type Criterion = FrameView["criteria"][number];

interface CardsProps {
  criteria: Criterion[];
  groups: Named[];
}

export function Cards({ criteria, groups }: CardsProps) {
  return (
    <div class="cards">
      {criteria.map((criterion) => (
        <Card key={criterion.id} criterion={criterion} groups={groups} peers={criteria} />
      ))}
    </div>
  );
}

interface CardProps {
  criterion: Criterion;
  groups: Named[];
  peers: Criterion[]; // those of its group, among which it can be moved
}

function Card({ criterion, groups, peers }: CardProps) {
  const card = useRef<HTMLElement>(null);
  useAim(criterion.id, card);
  const [first, ...others] = criterion.evidence;
  return (
    <article
      ref={card}
      class="card"
      data-part={criterion.id}
      style={{ borderTopColor: criterion.colour }}
    >
      <NamedPart kind="criterion" label="Criterion" part={criterion} peers={peers} />
      <Words
        part="criterion"
        id={criterion.id}
        field="definition"
        label={`What ${criterion.name} means`}
        value={criterion.definition}
        placeholder="What is judged, in a sentence?"
        multiline
      />
      <dl class="worst-to-best">
        <dt>Worst</dt>
        <dd>{criterion.worst}</dd>
        <dt>Best</dt>
        <dd>{criterion.best}</dd>
      </dl>
      <ScaleDetails criterion={criterion} groups={groups} />
      {first && <Quote evidence={first} />}
      {others.length > 0 && (
        <details>
          <summary>
            {others.length === 1 ? "One more quote" : `${others.length} more quotes`}
          </summary>
          {others.map((evidence) => (
            <Quote key={evidence.quote} evidence={evidence} />
          ))}
        </details>
      )}
    </article>
  );
}
