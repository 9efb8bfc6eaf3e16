"""What is known of weights: an order, least and most points, or any linear condition."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from mcda_widget.model import DecisionError, Problem
from mcda_widget.model.figures import figure
from mcda_widget.weighting import weighing_sets

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from mcda_widget.model import Decision
    from mcda_widget.model.weighting import Interval

    Floats = NDArray[np.float64]

TOTAL = 100.0


@dataclass(frozen=True)
class Region:
    """Conditions on weights, all of which hold; criteria by ``id`` or name, weights in points.

    Attributes
    ----------
    order : sequence of str
        Criteria from the most to the least important; others are free.
    low, high : mapping of str to float
        Points of 100 a criterion has at least, and at most.
    linear : sequence of (mapping of str to float, float)
        Conditions Σ c_j · points_j ≥ bound. Of ``{"reach": 1, "cost": -2}`` and 0: reach matters
        at least twice as much as cost.

    Examples
    --------
    >>> known = Region(order=["reach", "cost"], high={"reach": 50})
    >>> known.high
    {'reach': 50}
    """

    order: Sequence[str] = ()
    low: Mapping[str, float] = field(default_factory=dict)
    high: Mapping[str, float] = field(default_factory=dict)
    linear: Sequence[tuple[Mapping[str, float], float]] = ()

    def conditions(self, decision: Decision) -> tuple[Floats, Floats]:
        """Return G and h of all conditions G w ≥ h on shares of 1.

        Returns
        -------
        G, h : arrays, shape (conditions, n) and (conditions,)
            Those that weights are ≥ 0 are left out.

        Raises
        ------
        DecisionError
            Where a criterion is not known, stands twice in the order, or a number is none.
        """
        place = {criterion.id: j for j, criterion in enumerate(decision.criteria)}
        rows: list[Floats] = []
        bounds: list[float] = []

        def add(parts: Mapping[str, float], bound: float) -> None:
            row = np.zeros(len(place))
            for key, factor in parts.items():
                row[place[decision.criterion(key).id]] += _number(factor, key)
            rows.append(row)
            named = " and ".join(decision.criterion(key).name for key in parts)
            bounds.append(_number(bound, named) / TOTAL)

        ranked = [decision.criterion(key).id for key in self.order]
        for key in ranked:
            if ranked.count(key) > 1:
                message = f"{decision.criterion(key).name} stands twice in the order of weights."
                raise DecisionError(Problem(message, ("weights",), "Name each criterion once."))
        for more, less in pairwise(ranked):
            add({more: 1.0, less: -1.0}, 0.0)
        for key, points in self.low.items():
            add({key: 1.0}, points)
        for key, points in self.high.items():
            add({key: -1.0}, -points)
        for parts, bound in self.linear:
            add(parts, bound)
        return np.array(rows).reshape(len(rows), len(place)), np.array(bounds)


def stated_intervals(decision: Decision) -> Region:
    """Return what the intervals of a decision say, of groups and within them too.

    Raises
    ------
    DecisionError
        Where no interval was stated.
    """
    stated: Mapping[str, Interval] = decision.weighting.judgements.intervals or {}
    if not any(interval.given for interval in stated.values()):
        message = "No intervals of weights were stated."
        hint = "State them in Weigh, or give them: weights={criterion: (least, most)} in points."
        raise DecisionError(Problem(message, ("weights",), hint))
    inside = {
        group.id: [c.id for c in decision.criteria if c.group == group.id]
        for group in decision.groups
    }
    linear: list[tuple[Mapping[str, float], float]] = []
    for each in weighing_sets(decision, "intervals"):
        whole = inside.get(each.id, [c.id for c in decision.criteria])
        for member in each.members:
            interval = stated.get(member)
            if interval is None:
                continue
            parts = inside[member] if each.of_groups else [member]
            if interval.low is not None:
                linear.append((_share(parts, whole, interval.low, 1), 0.0))
            if interval.high is not None:
                linear.append((_share(parts, whole, interval.high, -1), 0.0))
    return Region(linear=linear)


def _share(parts: list[str], whole: list[str], points: float, sign: int) -> dict[str, float]:
    """Return the condition that `parts` have at least (or most) so many of 100 of the whole."""
    found = dict.fromkeys(whole, -sign * points / TOTAL)
    for key in parts:
        found[key] += sign
    return found


def _number(value: object, of: str) -> float:
    try:
        number = float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        number = np.nan
    if not np.isfinite(number) or isinstance(value, str | bool):
        message = f"{value!r} for {of} is not a number of points."
        raise DecisionError(Problem(message, ("weights",), "Write points of 100, such as 25."))
    return number


def points(share: float) -> str:
    """Write a share of 1 as points of 100.

    Examples
    --------
    >>> points(0.125)
    '12.5'
    """
    return figure(round(TOTAL * share, 6))
