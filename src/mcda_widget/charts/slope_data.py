"""Rows of the chart `slope`: the place of each option before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from mcda_widget.ranking.words import short

from .lines import BOLD, PLAIN
from .palette import option_colours, option_dashes
from .text import wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mcda_widget.sensitivity import Effect

LETTERS, SIDE = 25, 16  # letters to a line, beside an option and above a side
APART = "\N{EN SPACE}"  # between a score and a rank
GAP, FIGURES = 12, 46  # pixels between a point and its words; room of a rank and a score
SIDES = ("before", "after")


def slope_data(
    effect: Effect,
    sides: tuple[str, str] = SIDES,
    colours: Mapping[str, str] | None = None,
) -> dict[str, pd.DataFrame]:
    """Rows of the chart `slope`, by the name of their data set.

    Parameters
    ----------
    effect, sides
        As for `slope`.
    colours : mapping, optional
        Colour by option ``id``; by default those of the decision after, then of the options
        that are gone.

    Returns
    -------
    dict of DataFrame
        ``"places"``: a row per option and side on which it is ranked; ``y`` is its place from
        the top. ``"sides"``: a row each.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     scale={"low": 0, "high": 10},
    ...     criteria=[{"id": "reach", "name": "Reach"}],
    ...     options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    ...     scores={"hill": {"reach": 2}, "port": {"reach": 7}},
    ... )
    >>> later = d.with_score("hill", "reach", 9)
    >>> e = mw.sensitivity.effect(mw.rank(d, "wsm"), mw.rank(later, "wsm"))
    >>> slope_data(e)["places"][["x", "rank", "name", "score"]].to_numpy().tolist()
    [[0, 1, 'Port', '.70'], [0, 2, 'Hill', '.20'], [1, 1, 'Hill', '.90'], [1, 2, 'Port', '.70']]
    """
    ends = pd.DataFrame(
        {"x": x, "label": wrapped(side, SIDE), "dx": GAP if x else -FIGURES}
        for x, side in enumerate(sides)
    )
    return {"places": pd.DataFrame(_places(effect, colours)), "sides": ends}


def _places(effect: Effect, colours: Mapping[str, str] | None) -> Iterator[dict[str, Any]]:
    rankings = (effect.before, effect.after)
    parts = {o.id: o for ranking in rankings for o in ranking.decision.options}
    order = [o.id for o in effect.after.decision.options]
    order += [option for option in parts if option not in order]
    hues, dashes = colours or option_colours(order), option_dashes(order)
    gone = set(effect.before.scores.index) - set(effect.after.scores.index)
    for x, ranking in enumerate(rankings):
        for y, (option, score, rank) in enumerate(ranking.frame.itertuples(name=None)):
            name = parts[option].name if x == 1 or option in gone else ""
            yield {
                "option": option,
                "name": parts[option].name,
                "x": x,
                "y": y,
                "label": _label(rank, name, short(score), x),
                "rank": rank,
                "score": short(score),
                "colour": hues[option],
                "dash": dashes[option],
                "width": BOLD if option in effect.leaders[1] else PLAIN,
                "font": "bold" if rank == 1 else "normal",
                **_beside(x),
            }


def _label(rank: int, name: str, score: str, x: int) -> list[str]:
    """Put words together so that the rank stands next to its point."""
    if not name:
        return [f"{score}{APART}{rank}"]
    words = f"{rank} {name} {score}" if x else f"{score} {name} {rank}"
    return wrapped(words, LETTERS, most=3)


def _beside(x: int) -> dict[str, Any]:
    return {"align": "left", "dx": GAP} if x else {"align": "right", "dx": -GAP}
