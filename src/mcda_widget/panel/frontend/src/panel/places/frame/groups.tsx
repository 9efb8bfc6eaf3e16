import { Add } from "../../add";
import type { FrameView, Named } from "../../protocol";
import { Words } from "../../words";
import { AddCriterion } from "./add-criterion";
import { Cards } from "./card";
import { NamedPart } from "./named-part";

type Group = FrameView["groups"][number];

// The criteria under the groups they belong to, then those that belong to none.
export function Groups({ view }: { view: FrameView }) {
  const { groups, criteria, usual_scale: usual } = view;
  const ungrouped = criteria.filter((c) => !groups.some((group) => group.id === c.group));
  return (
    <>
      {groups.map((group) => (
        <section key={group.id} class="group" aria-label={group.name}>
          <GroupHead group={group} peers={groups} />
          <Cards criteria={criteria.filter((c) => c.group === group.id)} groups={groups} />
          <AddCriterion group={group} usual={usual} />
        </section>
      ))}
      {(ungrouped.length > 0 || groups.length === 0) && (
        <section class="group" aria-label={groups.length > 0 ? "Without a group" : "Criteria"}>
          {groups.length > 0 && <h4>Without a group</h4>}
          <Cards criteria={ungrouped} groups={groups} />
          <AddCriterion group={null} usual={usual} />
        </section>
      )}
      <Add label="Add a group" placeholder="Add a group of criteria …" name="add_group" />
    </>
  );
}

function GroupHead({ group, peers }: { group: Group; peers: Named[] }) {
  return (
    <div class="group-head" data-part={group.id}>
      <NamedPart kind="group" label="Group" part={group} peers={peers} />
      <Words
        part="group"
        id={group.id}
        field="definition"
        label={`What ${group.name} covers`}
        value={group.definition}
        placeholder="What belongs here, in a line?"
        multiline
        class="quiet"
      />
    </div>
  );
}
