import { Swatched } from "../../fields";
import { score as shown } from "../../format";
import { leading, Move, useSlide } from "../../standing";
import type { Placed } from "./line";
import type { AnsweredTest } from "./protocol";

interface Props {
  placed: Placed[];
  /** Today's rank of each option. */
  today: Map<number, number>;
  options: AnsweredTest["options"];
}

// The whole ranking at the weight looked at; what differs from today's is marked.
export function RankingThere({ placed, today, options }: Props) {
  const list = useSlide(placed.map(({ option }) => option).join(" "));
  return (
    <ol ref={list} aria-label="Ranking at this weight">
      {placed.map(({ option, rank, score }) => {
        const { id = "", name = "", colour = "" } = options[option] ?? {};
        return (
          <li key={id} data-id={id}>
            <span class={leading("rank", rank)}>{rank}</span>
            <Swatched colour={colour}>{name}</Swatched>
            <Move by={(today.get(option) ?? rank) - rank} />
            <span class={leading("figure", rank)}>{score === null ? "–" : shown(score)}</span>
          </li>
        );
      })}
    </ol>
  );
}
