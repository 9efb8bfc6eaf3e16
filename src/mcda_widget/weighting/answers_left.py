"""How much is still to be said before there are weights."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .best_worst_sets import best_worst_of, comparisons, made
from .hierarchy import ComparisonSet, ahp_sets
from .steps import weighing_sets

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mcda_widget.model import BestWorstSet, Decision, Interval, Judgements

    from .best_worst_sets import End
    from .steps import WeighingSet


def answers_left(decision: Decision) -> int:
    """Return how many answers at least are missing before the way in use gives weights.

    An answer is a comparison, a rating, a rank, an end of an interval, points, or the choice
    of the best or the worst.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     criteria=[{"id": "reach", "name": "People reached"}, {"id": "cost", "name": "Cost"}],
    ...     options=[],
    ...     weighting={"method": "swing", "judgements": {"reach": 100}},
    ... )
    >>> answers_left(d)
    1
    """
    stated, way = decision.weighting.judgements, decision.weighting.method
    sets = ahp_sets(decision) if way == "ahp" else weighing_sets(decision)
    return sum(left_in(stated, each, way) for each in sets)


def left_in(stated: Judgements, each: WeighingSet, way: str) -> int:
    """Return how many answers at least are missing within a set, by a way."""
    if isinstance(each, ComparisonSet):
        return each.answers_needed
    if len(each.members) == 1:
        return 0
    members = each.members
    if way == "best-worst":
        return _best_worst_left(best_worst_of(stated, each), members)
    if way == "intervals":
        given: Mapping[str, Interval] = stated.intervals or {}
        return sum(2 - len(given[key].given) if key in given else 2 for key in members)
    figures: Mapping[str, float] | None = {
        "direct": stated.direct,
        "swing": stated.swing,
        "ranks": stated.ranks.order if stated.ranks else None,
    }.get(way, dict.fromkeys(members, 1.0))
    return sum(key not in (figures or {}) for key in members)


def comparisons_left(found: BestWorstSet, members: Sequence[str]) -> list[tuple[End, str]]:
    """Return the comparisons not made yet: with the ``"best"`` or the ``"worst"``, and of what.

    Examples
    --------
    >>> from mcda_widget.model import BestWorstSet
    >>> found = BestWorstSet(best="reach", worst="cost", best_to_others={"cost": 5})
    >>> comparisons_left(found, ["reach", "noise", "cost"])
    [('best', 'noise'), ('worst', 'noise')]
    """
    asked = comparisons(found, members)
    return [(end, other) for end, other in asked if made(found, end, other) is None]


def _best_worst_left(found: BestWorstSet, members: Sequence[str]) -> int:
    chosen = [end for end in (found.best, found.worst) if end in members]
    if len(chosen) == 2:
        return len(comparisons_left(found, members))
    said = sum(key in members for key in (*found.best_to_others, *found.others_to_worst))
    return 2 - len(chosen) + max(0, 2 * len(members) - 3 - said)
