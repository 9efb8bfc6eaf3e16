// All comparisons of a set at once: the upper half is typed, the lower half follows.
import type { TargetedKeyboardEvent } from "preact";
import { useRef, useState } from "preact/hooks";
import { saying, useId, useRemembered, useSession } from "../hooks";
import { keep } from "../keys";
import type { ComparisonSet, Member, Pair } from "./protocol";
import { keyOf } from "./questions";
import { ratioText, type Subject, verdict } from "./subject";

interface Draft {
  text: string;
  why: string; // it was refused; empty while it is typed
}

type Drafts = Record<string, Draft>;

export function Matrices({ sets, subject }: { sets: ComparisonSet[]; subject: Subject }) {
  return (
    <>
      <p class="quiet">
        A number says how many times as much the row counts as the column: 3, or 1/3 where the
        column counts more. An empty field is not answered.
      </p>
      {sets
        .filter((set) => set.pairs.length > 0)
        .map((set) => (
          <Matrix key={set.id} set={set} subject={subject} named={sets.length > 1} />
        ))}
    </>
  );
}

function Matrix(props: { set: ComparisonSet; subject: Subject; named: boolean }) {
  const { set, subject, named } = props;
  const session = useSession();
  const id = useId("matrix");
  const drafts = useDrafts(`matrix ${subject.key} ${set.id}`);
  const [looked, look] = useState("");
  const pairs = new Map(set.pairs.map((pair) => [keyOf(pair.a, pair.b), pair]));
  const name = new Map(set.members.map((member) => [member.id, member]));

  const commit = async ({ a, b, ratio }: Pair) => {
    const key = keyOf(a, b);
    const draft = drafts.of(key);
    if (!draft) return;
    if (draft.text.trim() === shown(ratio)) return drafts.put(key, null);
    try {
      const given = { ...subject.args, prefer: a, over: b, text: draft.text };
      await session.edit("enter_comparison", given);
      if (drafts.of(key)?.text === draft.text) drafts.put(key, null);
    } catch (reason) {
      drafts.put(key, { text: draft.text, why: saying(reason) });
    }
    return undefined;
  };
  const refused = Object.entries(drafts.all).filter(([key, { why }]) => why && pairs.has(key));
  const current = pairs.get(looked);
  return (
    <section class="matrix" aria-label={set.title}>
      {named && <h4>{set.title}</h4>}
      <div class="table-scroll">
        <table class="plain-table">
          <thead>
            <tr>
              <td />
              {set.members.map((member, i) => (
                <th key={member.id} scope="col" aria-label={member.name} title={member.name}>
                  {i + 1}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {set.members.map((row, i) => (
              <tr key={row.id}>
                <th scope="row">
                  <span aria-hidden="true">{i + 1}</span> {row.name}
                </th>
                {set.members.map((column, j) => {
                  const pair = pairs.get(keyOf(row.id, column.id));
                  if (i === j || !pair) return <td key={column.id}>1</td>;
                  const key = keyOf(row.id, column.id);
                  const draft = drafts.of(key);
                  if (i > j)
                    return <td key={column.id}>{pair.ratio ? ratioText(1 / pair.ratio) : "–"}</td>;
                  return (
                    <td key={column.id}>
                      <input
                        type="text"
                        data-at={`${i} ${j}`}
                        value={draft?.text ?? shown(pair.ratio)}
                        data-was={draft ? shown(pair.ratio) : undefined}
                        aria-label={`${row.name} over ${column.name}`}
                        aria-invalid={Boolean(draft?.why)}
                        aria-describedby={`${id}-said`}
                        autocomplete="off"
                        onInput={(event) =>
                          drafts.put(key, { text: event.currentTarget.value, why: "" })
                        }
                        onFocus={(event) => {
                          event.currentTarget.select();
                          look(key);
                        }}
                        onBlur={() => commit(pair)}
                        onKeyDown={(event) => {
                          if (event.key === "Enter") commit(pair);
                          if (event.key === "Escape") drafts.put(key, null);
                          step(event, i, j);
                          keep(event);
                        }}
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="said" id={`${id}-said`}>
        {refused.map(([key, { why }]) => (
          <p key={key} class="refusal" role="alert">
            {headed(pairs.get(key), name)}: {why}
          </p>
        ))}
        {refused.length === 0 && <p class="quiet">{current ? read(current, name, subject) : ""}</p>}
      </div>
    </section>
  );
}

function shown(ratio: number | null): string {
  return ratio === null ? "" : ratioText(ratio);
}

function read({ a, b, ratio }: Pair, name: Map<string, Member>, subject: Subject): string {
  const [first, second] = [name.get(a), name.get(b)];
  if (!first || !second) return "";
  if (ratio === null) return `${first.name} against ${second.name}: not answered.`;
  return verdict(subject, first, second, ratio);
}

function headed(pair: Pair | undefined, name: Map<string, Member>): string {
  return `${name.get(pair?.a ?? "")?.name} over ${name.get(pair?.b ?? "")?.name}`;
}

// Up and down go to the field above and below, where there is one.
function step(event: TargetedKeyboardEvent<HTMLInputElement>, i: number, j: number) {
  const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
  const table = event.currentTarget.closest("table");
  const to = by && table?.querySelector<HTMLInputElement>(`[data-at="${i + by} ${j}"]`);
  if (!to) return;
  event.preventDefault();
  to.focus();
}

// What was typed and is not taken yet; it outlasts the matrix, so that nothing is lost.
function useDrafts(name: string) {
  const [all, set] = useRemembered<Drafts>(name, {});
  const latest = useRef(all);
  return {
    all,
    of: (key: string): Draft | undefined => latest.current[key],
    put: (key: string, draft: Draft | null) => {
      const { [key]: _, ...others } = latest.current;
      latest.current = draft ? { ...others, [key]: draft } : others;
      set(latest.current);
    },
  };
}
