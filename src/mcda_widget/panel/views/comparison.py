"""Two states side by side: what happened to the ranking, and what changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mcda_widget import charts
from mcda_widget.charts.palette import NEUTRAL
from mcda_widget.panel.wire import datasets
from mcda_widget.sensitivity import effect

from .changed import groups, summary
from .hidden import RANKING_HIDDEN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mcda_widget.panel.results import Results
    from mcda_widget.ranking import Ranking
    from mcda_widget.sensitivity import Effect

NOW = "Now"
DRAWN = 30  # options; of more, the table alone can be read


@dataclass(frozen=True)
class Side:
    """One of the two, and what it is called."""

    name: str
    results: Results


def comparison(
    before: Side, after: Side, colours: Mapping[str, str], *, is_hidden: bool = False
) -> dict[str, Any]:
    """Return what comparing two states shows.

    Parameters
    ----------
    before, after : Side
        The two.
    colours : mapping
        Colour of each option there is now, by ``id``.
    is_hidden : bool
        Whether nothing may be said of the rankings.
    """
    found = groups(before.results, after.results)
    if not found:
        return {"finding": "Nothing differs.", "groups": [], "rows": [], "charts": {}}
    if is_hidden:
        shown = {"finding": RANKING_HIDDEN, "rows": [], "charts": {}}
        return {**shown, "changed": summary(found), "groups": found}
    old, new = before.results.ranking, after.results.ranking
    shown = {"finding": _no_ranking(before, after), "rows": [], "charts": {}}
    if old is not None and new is not None:
        shown = _shown(effect(old, new), before, after, colours)
    return {**shown, "changed": summary(found), "groups": found}


def _shown(found: Effect, before: Side, after: Side, colours: Mapping[str, str]) -> dict[str, Any]:
    hues = {option: colours.get(option, NEUTRAL) for option in found.frame.index}
    sides = (before.name, after.name)
    drawn = 1 < len(found.frame) <= DRAWN
    return {
        "finding": found.finding,
        "reason": found.reason,
        "note": found.note,
        "rows": _rows(found, before, after, hues),
        "charts": {"slope": datasets(charts.slope_data(found, sides, hues))} if drawn else {},
    }


def _rows(
    found: Effect, before: Side, after: Side, colours: Mapping[str, str]
) -> list[dict[str, Any]]:
    names = {
        option.id: option.name
        for ranking in (found.before, found.after)
        for option in ranking.decision.options
    }
    return [
        {
            "id": option,
            "name": names[option],
            "colour": colours[option],
            "before": _place(option, found.before, before),
            "after": _place(option, found.after, after),
        }
        for option in map(str, found.frame.index)
    ]


def _place(option: str, ranking: Ranking, of: Side) -> dict[str, Any]:
    """Return rank and score of an option on one side, or why it has none."""
    if option in ranking.scores.index:
        return {"rank": int(ranking.ranks[option]), "score": float(ranking.scores[option])}
    known = any(part.id == option for part in of.results.state.decision.options)
    return {"why": "not ranked" if known else "not an option"}


def _no_ranking(before: Side, after: Side) -> str:
    """Say which of the two has no ranking and why, and who leads in the other."""
    said = []
    for side in (before, after):
        ranking = side.results.ranking
        where = "Now there is" if side.name == NOW else f"At {side.name} there was"
        said.append(
            f"{side.name}: {ranking.finding}"
            if ranking
            else f"{where} no ranking. {side.results.problem}"
        )
    return " ".join(said)
