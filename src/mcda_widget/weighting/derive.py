"""From a decision's judgements to its weights, by the way in use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

import pandas as pd

from mcda_widget.model import DecisionError, Problem

from .best_worst import best_worst
from .checks import index_of, listed, normalized
from .direct import direct, equal, swing
from .hierarchy import ahp_sets, in_groups, unused
from .ranks import ranks

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mcda_widget.model import Decision

    from .result import WeightingResult

T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Derived:
    """The weights of a decision, and what they were derived from.

    Attributes
    ----------
    weights : Series
        By criterion ``id``, in the order of the decision; each ≥ 0, summing to 1.
    parts : mapping of str to WeightingResult
        ``""`` for the whole, or the groups where AHP goes in two steps; then also one for
        the inside of each group, by its ``id``. Labelled by ``id``.
    way : str
        The way in use: ``equal``, ``direct``, ``swing``, ``ranks``, ``ahp`` or
        ``best-worst``.
    notes : tuple of str
        What a reader should know: judgements that are kept but not used.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> derived = mw.weighting.derive(mw.Decision(
    ...     title="Where to build the clinic",
    ...     criteria=[{"id": "reach", "name": "People reached"}, {"id": "cost", "name": "Cost"}],
    ...     options=[],
    ... ))
    >>> derived.way, derived.weights.to_dict()
    ('equal', {'reach': 0.5, 'cost': 0.5})
    """

    weights: pd.Series[float]
    parts: Mapping[str, WeightingResult]
    way: str
    notes: tuple[str, ...] = ()


def derive(decision: Decision) -> Derived:
    """Derive a decision's weights from the judgements of the way in use.

    Under AHP, where every criterion is in a group, a criterion's weight is its group's
    weight times its own within the group (Saaty 1980).

    Raises
    ------
    DecisionError
        Where judgements are missing or cannot be used, in words that say which.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     criteria=[{"id": "reach", "name": "People reached"}, {"id": "cost", "name": "Cost"}],
    ...     options=[],
    ...     weighting={"method": "swing", "judgements": {"reach": 100, "cost": 25}},
    ... )
    >>> derive(d).weights.to_dict()
    {'reach': 0.8, 'cost': 0.2}
    """
    if not decision.criteria:
        hint = "Add a criterion."
        raise DecisionError(Problem("There are no criteria to weigh.", ("criteria",), hint))
    way = decision.weighting.method
    if way == "ahp":
        return _ahp(decision)
    try:
        result = _WAYS[way](decision)
    except DecisionError as error:
        at = ("weighting", "judgements", way)
        raise DecisionError(problem.under(*at) for problem in error.problems) from None
    weights = result.weights.reindex(index_of([c.id for c in decision.criteria]))
    return Derived(weights, {"": result}, way)


def _equal(decision: Decision) -> WeightingResult:
    return equal(c.id for c in decision.criteria)


def _direct(decision: Decision) -> WeightingResult:
    points = _stated(decision.weighting.judgements.direct, "points")
    return direct(points, _all_in(decision, points, "points"))


def _swing(decision: Decision) -> WeightingResult:
    ratings = _stated(decision.weighting.judgements.swing, "swing ratings")
    return swing(ratings, _all_in(decision, ratings, "swing ratings"))


def _ranks(decision: Decision) -> WeightingResult:
    stated = _stated(decision.weighting.judgements.ranks, "ranks")
    return ranks(stated.order, stated.method, _all_in(decision, stated.order, "ranks"))


def _best_worst(decision: Decision) -> WeightingResult:
    stated = _stated(decision.weighting.judgements.best_worst, "best–worst comparisons")
    ends = {stated.best: 1.0, stated.worst: 1.0}
    forth, back = dict(stated.best_to_others), dict(stated.others_to_worst)
    _all_in(decision, ends | forth, "comparisons with the best")
    order = _all_in(decision, ends | back, "comparisons with the worst")
    return best_worst(forth, back, stated.best, stated.worst, order)


_WAYS: Mapping[str, Callable[[Decision], WeightingResult]] = {
    "equal": _equal,
    "direct": _direct,
    "swing": _swing,
    "ranks": _ranks,
    "best-worst": _best_worst,
}


def _ahp(decision: Decision) -> Derived:
    sets = ahp_sets(decision)
    at = ("weighting", "judgements", "ahp", "comparisons")
    problems, parts = [], {}
    for each in sets:
        if each.result is not None:
            parts[each.id] = each.result
        elif each.problem is not None:
            message = (
                f"{each.title}: {each.problem.message}" if len(sets) > 1 else each.problem.message
            )
            problems.append(Problem(message, at, each.problem.hint))
    if problems:
        raise DecisionError(problems)
    order = index_of([c.id for c in decision.criteria])
    local = pd.concat([parts[each.id].weights for each in sets if each.id or len(sets) == 1])
    weights = local.reindex(order)
    if in_groups(decision):
        groups = pd.Series([c.group for c in decision.criteria], index=order)
        weights = weights * groups.map(parts[""].weights)
    return Derived(normalized(weights, "comparisons"), parts, "ahp", _notes(decision))


def _notes(decision: Decision) -> tuple[str, ...]:
    kept = unused(decision)
    if not kept:
        return ()
    called = {group.id: group.name for group in decision.groups}
    called |= {criterion.id: criterion.name for criterion in decision.criteria}
    pairs = "; ".join(f"{called[c.prefer]} and {called[c.over]}" for c in kept)
    count = "1 comparison is" if len(kept) == 1 else f"{len(kept)} comparisons are"
    why = (
        "criteria are compared within their group" if in_groups(decision) else "no groups are used"
    )
    return (f"{count} kept but not used, because {why}: {pairs}.",)


def _stated(judgements: T | None, what: str) -> T:
    if not judgements:
        hint = "Give them, or choose another way of weighing."
        raise DecisionError(Problem(f"There are no {what} yet.", hint=hint))
    return judgements


def _all_in(decision: Decision, given: Mapping[str, float], what: str) -> list[str]:
    """Return every criterion, or say by name which have no judgement."""
    lacking = [c.name for c in decision.criteria if c.id not in given]
    if lacking:
        hint = "Give each a value; 0 to what must not count." if what != "ranks" else "Rank each."
        raise DecisionError(Problem(f"There are no {what} for {listed(lacking)}.", hint=hint))
    return [c.id for c in decision.criteria]
