"""Points of a hundred: as shares, and moving one's while the total stays."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from mcda_widget.model import DecisionError, Problem, did_you_mean

from .checks import by_name, listed, number

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from .steps import WeighingSet


def rebalance(
    points: Mapping[str, float],
    criterion: str,
    value: float,
    locked: Collection[str] = frozenset(),
    total: float = 100,
) -> dict[str, float]:
    """Set one criterion's points and let the others give or take, so that the total stays.

    Parameters
    ----------
    points : mapping of str to float
        Points ≥ 0 by criterion.
    criterion : str
        The one that is set.
    value : float
        Its new points. Kept between 0 and what the locked ones leave of the total.
    locked : collection of str
        Criteria whose points never move.
    total : float
        What the points sum to, > 0.

    Returns
    -------
    dict of str to float
        Points in the same order, summing to `total` exactly (as `math.fsum` adds). The
        others that are not locked keep their proportions; where all of them are 0, they
        share equally.

    Raises
    ------
    DecisionError
        Where the criterion is locked or unknown, or no other is free to give or take.

    Examples
    --------
    >>> rebalance({"reach": 50, "cost": 30, "speed": 20}, "reach", 75)
    {'reach': 75.0, 'cost': 15.0, 'speed': 10.0}
    >>> rebalance({"reach": 50, "cost": 30, "speed": 20}, "reach", 90, locked={"speed"})
    {'reach': 80.0, 'cost': 0.0, 'speed': 20.0}
    """
    moved = by_name(points, None, "points")
    wanted, total = number(value, f"“{criterion}”"), number(total, "the total")
    _known([criterion, *locked], list(moved))
    negative = [name for name, each in moved.items() if each < 0]
    if negative:
        raise DecisionError(f"The points of {listed(negative)} must not be below 0.")
    if total <= 0:
        raise DecisionError(f"The total is {total:g}; it must be above 0.")
    held = [moved[name] for name in set(locked)]
    free = [name for name in moved if name not in locked and name != criterion]
    _movable(criterion, locked, free, math.fsum(held), total)

    left = max(0.0, math.fsum([total, *(-each for each in held)]))
    if math.fsum([total, -left, *(-each for each in held)]) < 0:
        left = math.nextafter(left, 0.0)  # rounded down, so that no other needs less than 0
    moved[criterion] = min(max(0.0, wanted), left)
    rest = left - moved[criterion]
    _share(moved, free, rest)
    # The largest free one takes what rounding left over.
    last = max(free, key=moved.__getitem__)
    others = [moved[name] for name in moved if name != last]
    moved[last] = max(0.0, math.fsum([total, *(-each for each in others)]))
    return moved


def of_hundred(points: Mapping[str, float], sets: Iterable[WeighingSet]) -> dict[str, float]:
    """Return points as shares of 100 within each set; the same for all where none has any.

    Examples
    --------
    >>> from .steps import WeighingSet
    >>> each = WeighingSet("", "All criteria", ("reach", "cost"), ("People reached", "Cost"))
    >>> of_hundred({"reach": 3, "cost": 1}, [each])
    {'reach': 75.0, 'cost': 25.0}
    """
    shares = {}
    for each in sets:
        total = math.fsum(points[key] for key in each.members)
        for key in each.members:
            shares[key] = 100 * points[key] / total if total > 0 else 100 / len(each.members)
    return shares


def _share(points: dict[str, float], free: list[str], rest: float) -> None:
    top = max(points[name] for name in free)
    parts = {name: points[name] / top if top > 0 else 1.0 for name in free}
    whole = math.fsum(parts.values())
    for name, part in parts.items():
        points[name] = rest * part / whole


def _known(names: list[str], known: list[str]) -> None:
    problems = [
        Problem(f"“{name}” has no points here.", hint=did_you_mean(name, known))
        for name in names
        if name not in known
    ]
    if problems:
        raise DecisionError(problems)


def _movable(
    criterion: str, locked: Collection[str], free: list[str], held: float, total: float
) -> None:
    if criterion in locked:
        raise DecisionError(f"“{criterion}” is locked. Unlock it to change its points.")
    if held > total * (1 + 1e-12):
        message = f"The locked criteria hold {held:g} of {total:g} points. Unlock one of them."
        raise DecisionError(message)
    if not free:
        others = listed(sorted(set(locked))) if locked else "there is no other criterion"
        why = f"{others} are locked" if len(set(locked)) > 1 else f"{others} is locked"
        message = f"“{criterion}” cannot move: {why if locked else others}"
        hint = " Unlock one to give or take." if locked else ""
        raise DecisionError(f"{message}, so nothing is free to give or take.{hint}")
