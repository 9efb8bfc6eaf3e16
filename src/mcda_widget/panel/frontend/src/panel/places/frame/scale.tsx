// All that says what the values of a criterion mean: in one line, and as fields behind it.

import { isMeant } from "../../aim";
import { Refusal, Segments } from "../../fields";
import { figure } from "../../format";
import { useEdit, useId, useRemembered, useSession } from "../../hooks";
import type { CriterionCard, Named } from "../../protocol";
import { Words } from "../../words";
import { Anchors } from "./anchors";
import { GroupField } from "./group-field";
import { ScaleEnds } from "./scale-ends";

const DIRECTIONS = [
  { key: "benefit", title: "More is better" },
  { key: "cost", title: "Less is better" },
];

interface Props {
  criterion: CriterionCard;
  groups: Named[];
}

export function ScaleDetails({ criterion, groups }: Props) {
  const session = useSession();
  const [wasOpen, open] = useRemembered(`scale of ${criterion.id} in sight`, false);
  const isOpen = wasOpen || isMeant(session, criterion.id);
  return (
    <details
      class="scale-details"
      open={isOpen}
      onToggle={(event) => open(event.currentTarget.open)}
    >
      <summary>
        Scale and direction <small>{inShort(criterion, groups)}</small>
      </summary>
      {isOpen && <Fields criterion={criterion} groups={groups} />}
    </details>
  );
}

function Fields({ criterion, groups }: Props) {
  const { edit, refusal } = useEdit();
  const problem = useId("direction");
  const { id, name } = criterion;
  return (
    <div class="scale-fields">
      <div data-field="direction">
        <Segments
          label={`Direction of ${name}`}
          value={criterion.direction}
          choices={DIRECTIONS}
          onChoose={(direction) => edit("set_direction", { criterion: id, direction })}
        />
        <Refusal id={problem}>{refusal}</Refusal>
      </div>
      <ScaleEnds criterion={criterion} />
      <div data-field="unit">
        <span class="label" aria-hidden="true">
          Unit
        </span>
        <Words
          part="criterion"
          id={id}
          field="unit"
          label={`Unit of ${name}`}
          value={criterion.unit}
          placeholder="km, days, million euro"
          class="boxed"
        />
      </div>
      <div>
        <span class="label">In words</span>
        <Anchors criterion={criterion} />
      </div>
      <GroupField criterion={criterion} groups={groups} />
    </div>
  );
}

function inShort({ low, high, unit, direction, group }: CriterionCard, groups: Named[]): string {
  const ends = low === null || high === null ? "no fixed ends" : `${figure(low)}–${figure(high)}`;
  const better = direction === "cost" ? "less is better" : "more is better";
  const name = groups.find((other) => other.id === group)?.name ?? "";
  return [`${ends}${unit && ` ${unit}`}`, better, name].filter(Boolean).join(" · ");
}
