// What a new criterion is asked besides its name: its scale, and which way is better.
import { parse, plain } from "./format";
import type { Direction, Ends } from "./protocol";

export interface Asked {
  low: string;
  high: string;
  direction: Direction;
}

interface Props {
  about: string; // whose scale it is, for those who do not see where the fields stand
  asked: Asked;
  onChange: (changed: Partial<Asked>) => void;
  onEnter: () => void;
}

export function CriterionAsks({ about, asked, onChange, onEnter }: Props) {
  const end = (key: "low" | "high", label: string) => (
    <input
      type="text"
      inputMode="decimal"
      value={asked[key]}
      aria-label={`${label} of ${about}`}
      onInput={(event) => onChange({ [key]: event.currentTarget.value })}
      onFocus={(event) => event.currentTarget.select()}
      onKeyDown={(event) => {
        if (event.key === "Enter") onEnter();
      }}
    />
  );
  return (
    <span class="asks">
      <span aria-hidden="true">from</span>
      {end("low", "Lowest value")}
      <span aria-hidden="true">to</span>
      {end("high", "Highest value")}
      <select
        aria-label={`Direction of ${about}`}
        value={asked.direction}
        onChange={(event) => onChange({ direction: event.currentTarget.value as Direction })}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          onEnter();
        }}
      >
        <option value="benefit">more is better</option>
        <option value="cost">less is better</option>
      </select>
    </span>
  );
}

// What stands in the fields before anybody has changed it.
export function usually({ low, high }: Ends): Asked {
  return { low: plain(low), high: plain(high), direction: "benefit" };
}

// The same for the kernel; or what cannot be read.
export function told({ low, high, direction }: Asked): Record<string, unknown> | string {
  const wrong = [low, high].find((text) => text.trim() && parse(text) === null);
  if (wrong !== undefined)
    return `“${wrong}” is not a number. Write 7 or 2.5, or leave both ends empty.`;
  return { direction, scale: [parse(low), parse(high)] };
}
