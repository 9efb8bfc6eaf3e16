import { useEffect, useRef } from "preact/hooks";
import { Refusal } from "../../fields";
import type { ScoreView } from "../../protocol";
import { ChangeScale } from "./change-scale";
import type { Entries } from "./entries";
import type { Range } from "./grid";
import type { Typing } from "./use-editing";
import type { Said } from "./use-said";

interface Props {
  id: string; // of what is said about the cell being typed into
  view: ScoreView;
  typing: Typing;
  entries: Entries;
  range: Range | null;
  said: Said;
}

// What is to be said about the table: what was refused and why, what was done, what is chosen.
export function Messages({ id, view, typing, entries, range, said }: Props) {
  const refused = [...entries.all].flatMap(([option, row]) =>
    [...row].flatMap(([criterion, entry]) =>
      entry.refusal ? [{ ...entry, block: { options: [option], criteria: [criterion] } }] : [],
    ),
  );
  const scaleOf = ({ mend }: { mend: string }, id: string) =>
    mend === "scale" ? view.criteria.find((criterion) => criterion.id === id) : undefined;
  const refusal = typing.now?.refusal || said.refused;
  const messages = useRef<HTMLDivElement>(null);
  // Under a long table it would not be seen.
  useEffect(() => {
    if (refusal) messages.current?.scrollIntoView({ block: "nearest" });
  }, [refusal]);
  const typedOff = typing.now && scaleOf(typing.now, typing.now.criterion);
  return (
    <div class="messages" ref={messages}>
      <Refusal id={id}>{refusal}</Refusal>
      {typedOff && <ChangeScale criterion={typedOff} first={typing.leave} />}
      <div class="refusal" role="alert" hidden={refused.length === 0}>
        {refused.map((entry) => {
          const off = scaleOf(entry, entry.block.criteria[0] ?? "");
          return (
            <p key={`${entry.block.options} ${entry.block.criteria}`}>
              {entry.name}: {entry.refusal}{" "}
              <button
                type="button"
                class="plain"
                aria-label={`Drop “${entry.text}”, ${entry.name}`}
                onClick={() => entries.drop(entry.block)}
              >
                Drop it
              </button>
              {off && (
                <>
                  {" "}
                  or <ChangeScale criterion={off} />
                </>
              )}
            </p>
          );
        })}
      </div>
      <p class="quiet" role="status">
        {[chosen(range), said.done].filter(Boolean).join(" ")}
      </p>
    </div>
  );
}

function chosen(range: Range | null): string {
  if (!range) return "";
  const rows = range.bottom - range.top + 1;
  const columns = range.right - range.left + 1;
  if (rows * columns === 1) return "";
  const options = `${rows} ${rows === 1 ? "option" : "options"}`;
  return `${rows * columns} scores chosen: ${options}, ${columns} ${columns === 1 ? "criterion" : "criteria"}.`;
}
