"""What was stated about one set, and the weights within it that follow."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from mcda_widget.model import DecisionError, Problem

from .answers_left import comparisons_left
from .best_worst import best_worst
from .best_worst_sets import best_worst_of
from .checks import listed
from .direct import direct, equal, swing
from .hierarchy import ComparisonSet
from .intervals import intervals
from .ranks import ranks

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mcda_widget.model import Judgements

    from .result import WeightingResult
    from .steps import WeighingSet

T = TypeVar("T")

BOTH = 2  # ends of an interval


def weigh_set(stated: Judgements, each: WeighingSet, way: str) -> WeightingResult:
    """Return the weights within a set, by a way; a set of one asks nothing.

    Raises
    ------
    DecisionError
        Where judgements are missing or cannot be used, in words that say which.
    """
    if isinstance(each, ComparisonSet):
        return _ahp(each)
    if len(each.members) == 1:
        return equal(each.members)
    return replace(_WAYS[way](stated, each), labels=each.labels)


def _equal(_: Judgements, each: WeighingSet) -> WeightingResult:
    return equal(each.members)


def _direct(stated: Judgements, each: WeighingSet) -> WeightingResult:
    points = _all_of(stated.direct, each, "points")
    if stated.direct and stated.direct.get(each.id) == 0 and not any(points.values()):
        return equal(each.members)  # a group without points has none to share
    return direct(points, each.members)


def _swing(stated: Judgements, each: WeighingSet) -> WeightingResult:
    return swing(_all_of(stated.swing, each, "swing ratings"), each.members)


def _ranks(stated: Judgements, each: WeighingSet) -> WeightingResult:
    order = stated.ranks.order if stated.ranks else None
    method = stated.ranks.method if stated.ranks else "roc"
    return ranks(_all_of(order, each, "ranks", "Rank each."), method, each.members)


def _intervals(stated: Judgements, each: WeighingSet) -> WeightingResult:
    given = _all_of(stated.intervals, each, "intervals", "Give each a lower and a higher end.")
    ends = {key: interval.given for key, interval in given.items()}
    open_ends = [each.labels[key] for key, found in ends.items() if len(found) < BOTH]
    if open_ends:
        message = f"An end is missing in the interval of {listed(open_ends)}."
        raise DecisionError(Problem(message, hint="Give it; 0 or 100 where there is no bound."))
    return intervals(ends, labels=each.labels)


def _best_worst(stated: Judgements, each: WeighingSet) -> WeightingResult:
    found, among = best_worst_of(stated, each), each.members
    best, worst = (end if end in among else None for end in (found.best, found.worst))
    if best is None and worst is None:
        raise _missing("There are no best–worst comparisons yet.")
    if best is None or worst is None:
        which = "best" if best is None else "worst"
        raise DecisionError(Problem(f"The {which} is not chosen yet.", hint="Choose it."))
    for end, key in (("best", best), ("worst", worst)):
        open_ones = [other for which, other in comparisons_left(found, among) if which == end]
        if open_ones:
            others = listed(each.labels[other] for other in open_ones)
            message = (
                f"There are no comparisons with the {end}, “{each.labels[key]}”, for {others}."
            )
            raise DecisionError(Problem(message, hint="Say how many times as much, 1 to 9."))
    forth, back = (
        {key: value for key, value in values.items() if key in among}
        for values in (found.best_to_others, found.others_to_worst)
    )
    return best_worst(forth, back, best, worst, among)


_WAYS: Mapping[str, Callable[[Judgements, WeighingSet], WeightingResult]] = {
    "equal": _equal,
    "direct": _direct,
    "swing": _swing,
    "ranks": _ranks,
    "best-worst": _best_worst,
    "intervals": _intervals,
}


def _ahp(each: ComparisonSet) -> WeightingResult:
    if each.result is None:
        raise DecisionError(each.problem or "")
    return each.result


def _all_of(
    given: Mapping[str, T] | None,
    each: WeighingSet,
    what: str,
    hint: str = "Give each a value; 0 to what must not count.",
) -> dict[str, T]:
    """Return what was given to each member, or say by name which have no judgement."""
    known = {key: given[key] for key in each.members if key in given} if given else {}
    if not known:
        raise _missing(f"There are no {what} yet.")
    lacking = [name for key, name in each.labels.items() if key not in known]
    if lacking:
        message = f"There are no {what} for {listed(lacking)}."
        raise DecisionError(Problem(message, hint=hint))
    return known


def _missing(message: str) -> DecisionError:
    return DecisionError(Problem(message, hint="Give them, or choose another way of weighing."))
