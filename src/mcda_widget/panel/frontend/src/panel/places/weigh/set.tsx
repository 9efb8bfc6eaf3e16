// A set of things that are weighed among each other, by whatever way.
import type { ComponentChildren } from "preact";
import { Swatched } from "../../fields";
import type { WeighingSet } from "../../protocol";

interface Props {
  set: WeighingSet;
  alone: boolean; // the only set there is needs no heading
  todo: string; // what is left to do with one: "to rate"
  children: ComponentChildren;
}

export function SetSection({ set, alone, todo, children }: Props) {
  const title = set.of_groups ? "The groups" : set.title;
  const [only, another] = set.members;
  return (
    <section class="weighing-set" aria-label={title}>
      {!alone && <h4>{title}</h4>}
      {only && !another ? (
        <p class="quiet">{only.name} stands alone here, so there is nothing to weigh it against.</p>
      ) : (
        <>
          {children}
          <p class={set.left > 0 ? "left" : "left done"} aria-live="polite">
            {set.left > 0 ? `${set.left} more ${todo}.` : ""}
          </p>
          {set.problem && <p class="notice">{set.problem}</p>}
        </>
      )}
    </section>
  );
}

interface Meant {
  name: string;
  worst: string;
  best: string;
  covers?: string;
  colour: string;
}

// What is weighed: an improvement from worst to best, or a group and what it covers.
export function Meaning({ of }: { of: Meant }) {
  return (
    <>
      <span class="name">
        <Swatched colour={of.colour}>{of.name}</Swatched>
      </span>
      <span class="swing">
        {of.covers || (
          <>
            {of.worst} <span class="unseen">to</span>
            <span aria-hidden="true">→</span> {of.best}
          </>
        )}
      </span>
    </>
  );
}
