// What can be chosen, switched and given beside an answer; it is asked with at once.
import { useState } from "preact/hooks";
import { NumberField, Refusal } from "../../fields";
import { useId, useSession } from "../../hooks";
import type { AskBlock, NumbersBlock, SelectBlock, TogglesBlock } from "./protocol";

export function Selects({ blocks }: { blocks: SelectBlock[] }) {
  const session = useSession();
  return (
    <div class="controls">
      {blocks.map((block) => (
        <label key={block.asks}>
          {block.label}{" "}
          <select
            value={block.value}
            onChange={(event) => session.ask({ [block.asks]: event.currentTarget.value })}
          >
            {block.choices.map(({ key, title }) => (
              <option key={key} value={key}>
                {title}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}

// What is switched off is asked with, a line each.
export function Toggles({ block }: { block: TogglesBlock }) {
  const session = useSession();
  const off = block.items.filter(({ on }) => !on).map(({ key }) => key);
  const [isOpen] = useState(off.length > 0); // later it is as the person has it
  const ask = (keys: string[]) => session.ask({ [block.asks]: keys.join("\n") });
  return (
    <details class="figures" open={isOpen}>
      <summary>{block.label}</summary>
      <fieldset class="toggles">
        <legend class="unseen">{block.label}</legend>
        {block.items.map(({ key, title, on }) => (
          <label key={key}>
            <input
              type="checkbox"
              checked={on}
              onChange={() => ask(on ? [...off, key] : off.filter((other) => other !== key))}
            />
            {title}
          </label>
        ))}
        <p class="all">
          <button
            type="button"
            class="plain"
            onClick={() => ask(block.items.map(({ key }) => key))}
          >
            Drop all
          </button>
          <button
            type="button"
            class="plain"
            aria-disabled={off.length === 0}
            onClick={() => ask([])}
          >
            All hold
          </button>
        </p>
      </fieldset>
    </details>
  );
}

// What is given is asked with, a line each: its key and its value.
export function Numbers({ block }: { block: NumbersBlock }) {
  const session = useSession();
  const problem = useId("numbers");
  const [isOpen] = useState(block.items.some(({ value }) => value !== null));
  const give = (key: string, value: number | null) => {
    const given = block.items
      .map((item) => (item.key === key ? { ...item, value } : item))
      .filter((item) => item.value !== null);
    session.ask({ [block.asks]: given.map((item) => `${item.key} ${item.value}`).join("\n") });
  };
  return (
    <details class="figures numbers" open={isOpen}>
      <summary>{block.label}</summary>
      <div class="minimums">
        {block.items.map(({ key, title, value }) => (
          <Minimum key={key} title={title} value={value} onCommit={(next) => give(key, next)} />
        ))}
      </div>
      <Refusal id={problem}>{block.problem}</Refusal>
    </details>
  );
}

interface MinimumProps {
  title: string;
  value: number | null;
  onCommit: (value: number | null) => void;
}

function Minimum({ title, value, onCommit }: MinimumProps) {
  const [refusal, refuse] = useState("");
  return (
    <div>
      <span aria-hidden="true">{title}</span>
      <NumberField
        label={title}
        value={value}
        refusal={refusal}
        onCommit={(next) => {
          refuse("");
          onCommit(next);
        }}
        onRefuse={(message) => refuse(message)}
      />
    </div>
  );
}

export function Ask({ block }: { block: AskBlock }) {
  const session = useSession();
  return (
    <p>
      <button type="button" onClick={() => session.ask({ [block.asks]: block.value })}>
        {block.label}
      </button>
    </p>
  );
}

export function Progress({ done, total }: { done: number; total: number }) {
  const session = useSession();
  const said = `${done.toLocaleString("en-US")} of ${total.toLocaleString("en-US")} draws`;
  return (
    <div class="under-way">
      <progress value={done} max={total} aria-label="Draws" />
      <span>{said}</span>
      <button type="button" onClick={() => session.request("stop_draws").catch(() => undefined)}>
        Stop
      </button>
    </div>
  );
}
