// The options compared in pairs under the criterion in force, for a ranking by AHP.
import { useEffect } from "preact/hooks";
import { Swatched } from "../../fields";
import { percent } from "../../format";
import { useRemembered, useSession } from "../../hooks";
import { Pairs } from "../../pairs/pairs";
import type { OptionPairs } from "../../pairs/protocol";
import { optionsUnder } from "../../pairs/subject";
import type { ScoreColumn } from "../../protocol";

interface Props {
  criterion: ScoreColumn;
  pairs: OptionPairs | null;
}

export function OptionsInPairs({ criterion, pairs }: Props) {
  const session = useSession();
  const [open, setOpen] = useRemembered("options in pairs", false);
  const asked = open ? criterion.id : "";
  useEffect(() => session.ask({ compared: asked }), [session, asked]);
  const here = pairs?.criterion === criterion.id ? pairs : null;
  return (
    <details class="in-pairs" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Compare the options in pairs on {criterion.name}</summary>
      {open && here && (
        <>
          <p class="quiet">{here.use}</p>
          <div class="stating">
            <Pairs key={criterion.id} asked={here} subject={optionsUnder(criterion)}>
              <Priorities pairs={here} />
            </Pairs>
          </div>
        </>
      )}
    </details>
  );
}

function Priorities({ pairs }: { pairs: OptionPairs }) {
  if (pairs.priorities.length === 0) return null;
  return (
    <table class="plain-table priorities">
      <caption>What the comparisons come to</caption>
      <thead>
        <tr>
          <th scope="col">Option</th>
          <th scope="col">Priority</th>
          <th scope="col">Value in AHP</th>
        </tr>
      </thead>
      <tbody>
        {pairs.priorities.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Swatched colour={row.colour}>{row.name}</Swatched>
            </th>
            <td>{percent(row.share)}</td>
            <td>{row.value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
