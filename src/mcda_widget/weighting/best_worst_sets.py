"""The best, the worst and what is held to them, as it is stated one at a time, within a set."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from mcda_widget.model import BestWorst, BestWorstSet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mcda_widget.model import Judgements

    from .result import WeightingResult
    from .steps import WeighingSet

    End = Literal["best", "worst"]


def best_worst_of(stated: Judgements, each: WeighingSet) -> BestWorstSet:
    """Return what was stated about the best and the worst of a set, which may be nothing."""
    made: BestWorstSet | None = stated.best_worst
    if stated.best_worst and each.of_groups:
        made = stated.best_worst.groups
    elif stated.best_worst and each.id:
        made = stated.best_worst.within.get(each.id)
    return made or BestWorstSet()


def with_best_worst(stated: Judgements, each: WeighingSet, found: BestWorstSet) -> BestWorst:
    """Return all best–worst judgements, with those of one set put in their place."""
    known = dict(stated.best_worst or BestWorst())
    if each.of_groups:
        return BestWorst(**{**known, "groups": found})
    if each.id:
        return BestWorst(**{**known, "within": {**known["within"], each.id: found}})
    return BestWorst(**{**known, **dict(found)})


def with_end(found: BestWorstSet, end: End, member: str) -> BestWorstSet:
    """Return a set after a choice of its best or its worst.

    Comparisons with the one chosen before do not hold for the new one and go; that of the
    best with the worst is kept as one of the other end.

    Examples
    --------
    >>> found = BestWorstSet(best="reach", worst="cost", best_to_others={"cost": 5, "noise": 2})
    >>> changed = with_end(found, "best", "noise")
    >>> changed.best, changed.worst, changed.best_to_others, changed.others_to_worst
    ('noise', 'cost', {}, {'reach': 5.0})
    """
    best, worst = found.best, found.worst
    if member == (best if end == "best" else worst):
        return found
    across = made(found, "best", worst) if best and worst else None
    forth, back = dict(found.best_to_others), dict(found.others_to_worst)
    if end == "best":
        if member == worst:
            return BestWorstSet(best=member)
        if best and across is not None:
            back[best] = across
        return BestWorstSet(best=member, worst=worst, others_to_worst=back)
    if member == best:
        return BestWorstSet(worst=member)
    if worst and across is not None:
        forth[worst] = across
    return BestWorstSet(best=best, worst=member, best_to_others=forth)


def with_comparison(found: BestWorstSet, end: End, other: str, by: float | None) -> BestWorstSet:
    """Return a set with one comparison more, or less (`by` None).

    Examples
    --------
    >>> found = BestWorstSet(best="reach", worst="cost", others_to_worst={"reach": 5})
    >>> changed = with_comparison(found, "best", "cost", 7)
    >>> changed.best_to_others, changed.others_to_worst
    ({'cost': 7.0}, {})
    """
    forth, back = dict(found.best_to_others), dict(found.others_to_worst)
    side = forth if end == "best" else back
    side.pop(other, None)
    if end == "best" and other == found.worst:
        back.pop(found.best or "", None)  # one comparison, which either end may hold
    if by is not None:
        side[other] = by
    return BestWorstSet(
        best=found.best, worst=found.worst, best_to_others=forth, others_to_worst=back
    )


def made(found: BestWorstSet, end: End, other: str | None) -> float | None:
    """Return a comparison that was made, or None; either end may hold best against worst."""
    forth, back = found.best_to_others, found.others_to_worst
    if end == "worst":
        return back.get(other or "")
    across = back.get(found.best or "") if other == found.worst else None
    return forth.get(other or "", across)


def comparisons(found: BestWorstSet, members: Sequence[str]) -> list[tuple[End, str]]:
    """Return every comparison there is to make with the ends that are chosen.

    Examples
    --------
    >>> found = BestWorstSet(best="reach", worst="cost")
    >>> comparisons(found, ["reach", "noise", "cost"])
    [('best', 'noise'), ('best', 'cost'), ('worst', 'noise')]
    """
    best, worst = (end if end in members else None for end in (found.best, found.worst))
    asked: list[tuple[End, str]] = []
    if best:
        asked += [("best", key) for key in members if key != best]
    if worst:
        asked += [("worst", key) for key in members if key not in (best, worst)]
    return asked


def most_at_odds(result: WeightingResult, found: BestWorstSet) -> tuple[str, str] | None:
    """Return the one whose two comparisons fit worst with the best against the worst.

    With a sentence that says how; None where the ratio is within its limit, or has none.
    """
    if result.acceptable is not False:
        return None
    key = str(result.details["ratios"].idxmax())
    forth, back = made(found, "best", key), made(found, "worst", key)
    across = made(found, "best", found.worst)
    if forth is None or back is None or across is None:
        return None
    best, other, worst = (result.labels.get(e or "", e) for e in (found.best, key, found.worst))
    sentence = (
        f"You said {best} over {other} by {forth:.3g} and {other} over {worst} by {back:.3g}, "
        f"which together make {forth * back:.3g}; yet you said {best} over {worst} by {across:.3g}."
    )
    return key, sentence
