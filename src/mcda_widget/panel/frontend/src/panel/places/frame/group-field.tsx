// The group that a criterion belongs to: one that is there, none, or a new one by its name.
import { useLayoutEffect, useRef } from "preact/hooks";
import { Refusal } from "../../fields";
import { useEdit, useId, useRemembered } from "../../hooks";
import type { CriterionCard, Named } from "../../protocol";

const NEW = "\n"; // no id of a group

export function GroupField({ criterion, groups }: { criterion: CriterionCard; groups: Named[] }) {
  const about = `new group for ${criterion.id}`;
  const { edit, refusal, refuse } = useEdit(about);
  const [name, setName] = useRemembered<string | null>(about, null);
  const choice = useRef<HTMLSelectElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const asked = useRef(false);
  const problem = useId("group");
  const isNew = name !== null;
  useLayoutEffect(() => {
    if (isNew && asked.current) field.current?.focus();
    asked.current = false;
  }, [isNew]);

  const choose = (group: string) => {
    refuse("");
    asked.current = group === NEW;
    setName(group === NEW ? "" : null);
    if (group !== NEW) edit("set_group", { criterion: criterion.id, group: group || null });
  };
  const close = () => {
    refuse("");
    setName(null);
    choice.current?.focus();
  };
  const add = async () => {
    if (await edit("add_group", { name, criterion: criterion.id })) close();
  };
  return (
    <div data-field="group">
      <label>
        <span class="label">Group</span>
        <select
          ref={choice}
          aria-label={`Group of ${criterion.name}`}
          value={isNew ? NEW : (criterion.group ?? "")}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {groups.map((group) => (
            <option key={group.id} value={group.id}>
              {group.name}
            </option>
          ))}
          <option value="">No group</option>
          <option value={NEW}>A new group …</option>
        </select>
      </label>
      {isNew && (
        <div class="add">
          <input
            ref={field}
            type="text"
            value={name}
            data-was={name ? "" : undefined}
            placeholder="Name of the new group"
            aria-label={`Name of a new group for ${criterion.name}`}
            aria-invalid={Boolean(refusal)}
            aria-describedby={problem}
            onInput={(event) => setName(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter") add();
              if (event.key === "Escape") close();
            }}
          />
          <button type="button" onClick={add}>
            Add
          </button>
        </div>
      )}
      <Refusal id={problem}>{refusal}</Refusal>
    </div>
  );
}
