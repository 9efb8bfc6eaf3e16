// Groups are seen as one total each, or as the criteria in them; chart and table follow together.
import { useSession, useTrait } from "../../hooks";
import type { WeighView } from "../../protocol";

export function useGroups(view: WeighView) {
  const session = useSession();
  // What was asked last, which the kernel may have yet to answer.
  const asked = useTrait("_asked").collapsed ?? "";
  const groups = view.groups.filter((group) => group.id in view.totals);
  const collapsed = groups.map((group) => group.id).filter((id) => asked.split("\n").includes(id));
  const collapse = (ids: string[]) => session.ask({ collapsed: ids.join("\n") });
  const toggle = (id: string) =>
    collapse(
      collapsed.includes(id) ? collapsed.filter((other) => other !== id) : [...collapsed, id],
    );
  return { groups, collapsed, collapse, toggle };
}

export function GroupToggles({ view }: { view: WeighView }) {
  const { groups, collapsed, collapse, toggle } = useGroups(view);
  if (groups.length === 0) return null;
  const isAll = collapsed.length === groups.length;
  return (
    <fieldset class="group-toggles">
      <legend class="unseen">Groups: their criteria, or their total alone</legend>
      {groups.map((group) => (
        <Toggle
          key={group.id}
          name={group.name}
          open={!collapsed.includes(group.id)}
          onToggle={() => toggle(group.id)}
        />
      ))}
      <button
        type="button"
        class="plain"
        onClick={() => collapse(isAll ? [] : groups.map((group) => group.id))}
      >
        {isAll ? "Show all criteria" : "Show totals only"}
      </button>
    </fieldset>
  );
}

export function Toggle(props: { name: string; open: boolean; onToggle: () => void }) {
  return (
    <button type="button" class="toggle" aria-expanded={props.open} onClick={props.onToggle}>
      {props.name}
    </button>
  );
}
