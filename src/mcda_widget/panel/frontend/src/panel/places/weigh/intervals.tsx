// Intervals: between how many points of 100 each lies, and how far it can really go.
import { NumberField } from "../../fields";
import { useFitting } from "../../fitting";
import { points } from "../../format";
import { useSession } from "../../hooks";
import type { IntervalMember, IntervalsSet } from "../../protocol";
import { Meaning, SetSection } from "./set";

type End = "low" | "high";

const ENDS: { end: End; label: string }[] = [
  { end: "low", label: "at least" },
  { end: "high", label: "at most" },
];

export function Intervals({ sets }: { sets: IntervalsSet[] }) {
  return (
    <div class="sliders">
      {sets.map((set) => (
        <SetSection key={set.id} set={set} alone={sets.length === 1} todo="to fill in">
          {set.members.map((member) => (
            <Interval key={member.id} member={member} />
          ))}
        </SetSection>
      ))}
    </div>
  );
}

function Interval({ member }: { member: IntervalMember }) {
  return (
    <div class="interval">
      <Meaning of={member} />
      <Ends member={member} />
      <div class="reach">
        <Bar member={member} />
        <p>{reached(member)}</p>
      </div>
    </div>
  );
}

function Ends({ member }: { member: IntervalMember }) {
  const session = useSession();
  const figure = useFitting<End>(`interval ${member.id}`, (ends) =>
    session.edit("set_interval", { member: member.id, ...ends }),
  );
  return (
    <div class="two-ends">
      {ENDS.map(({ end, label }) => (
        <div key={end}>
          <span class="label" aria-hidden="true">
            {label}
          </span>
          <NumberField
            label={`${member.name}, ${label} this many points`}
            value={member[end]}
            show={points}
            {...figure(end)}
          />
        </div>
      ))}
    </div>
  );
}

// The interval on a line of 100 points, the part of it that can be reached, and the weight.
function Bar({ member }: { member: IntervalMember }) {
  const { low, high, least, most, share } = member;
  const span = (from: number, to: number) => ({ left: `${from}%`, width: `${to - from}%` });
  return (
    <div class="bar-of-100" style={{ "--colour": member.colour }} aria-hidden="true">
      {low !== null && high !== null && <span class="stated" style={span(low, high)} />}
      {least !== null && most !== null && <span class="reachable" style={span(least, most)} />}
      {share !== null && <span class="mark" style={{ left: `${share}%` }} />}
    </div>
  );
}

function reached({ low, high, least, most, share }: IntervalMember): string {
  if (share === null || least === null || most === null) return "";
  const now = `${points(share)} of 100 points.`;
  if (low === high) return now;
  const tight = least > (low ?? 0) + 1e-9 || most < (high ?? 100) - 1e-9;
  const between = `${points(least)} to ${points(most)}`;
  return tight ? `${now} The others leave it only ${between}.` : `${now} It can be ${between}.`;
}
