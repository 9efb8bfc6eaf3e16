"""Weights from figures given to each criterion: points, swings, or none at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from mcda_widget.model import Decision, DecisionError

from .checks import index_of, named_numbers, names_for, normalized
from .of_decision import of_decision
from .result import WeightingResult

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .checks import Numbers


def equal(names: Iterable[str] | Decision) -> WeightingResult:
    """Weigh everything the same: the starting point, and a yardstick.

    Parameters
    ----------
    names : iterable of str, or Decision
        The criteria; at least one.

    Raises
    ------
    DecisionError
        Where there is none, or one stands there twice.

    Examples
    --------
    >>> equal(["reach", "cost"]).weights.to_dict()
    {'reach': 0.5, 'cost': 0.5}
    """
    if isinstance(names, Decision):
        return of_decision(names, "equal")
    order = [str(name) for name in names]
    if not order:
        raise DecisionError("There are no criteria to weigh. Add at least one.")
    names_for(len(order), order)
    weights = pd.Series(1 / len(order), index=index_of(order), name="weight")
    return WeightingResult(weights, details={"method": "equal"})


def direct(points: Numbers | Decision, names: Iterable[str] | None = None) -> WeightingResult:
    """Weigh by points given to each criterion: w_i = p_i / Σ p.

    Parameters
    ----------
    points : mapping, Series or sequence of float, or Decision
        Points ≥ 0, by name or in the order of `names`; usually of 100, but they need not
        sum to it. Of a Decision, those it holds.
    names : iterable of str, optional
        The criteria, in the order of the weights; each must have points.

    Raises
    ------
    DecisionError
        Where points are missing, unknown, negative, not numbers, or all 0.

    Examples
    --------
    >>> direct({"reach": 60, "cost": 30, "speed": 10}).weights.to_dict()
    {'reach': 0.6, 'cost': 0.3, 'speed': 0.1}
    """
    if isinstance(points, Decision):
        return of_decision(points, "direct")
    read = named_numbers(points, names, "points")
    return WeightingResult(normalized(read, "points"), details={"method": "direct", "points": read})


def swing(ratings: Numbers | Decision, names: Iterable[str] | None = None) -> WeightingResult:
    """Weigh by swings: what raising each criterion from its worst to its best is worth.

    With every criterion at its worst, the one that would be raised first gets 100; the
    others are rated against it; w_i = s_i / Σ s (von Winterfeldt & Edwards 1986).

    Parameters
    ----------
    ratings : mapping, Series or sequence of float, or Decision
        Worth of each swing ≥ 0, by name or in the order of `names`; the first is 100. Of a
        Decision, those it holds.
    names : iterable of str, optional
        The criteria, in the order of the weights; each must be rated.

    Raises
    ------
    DecisionError
        Where ratings are missing, unknown, negative, not numbers, or all 0.

    Examples
    --------
    >>> swing({"reach": 100, "cost": 60, "speed": 40}).weights.to_dict()
    {'reach': 0.5, 'cost': 0.3, 'speed': 0.2}
    """
    if isinstance(ratings, Decision):
        return of_decision(ratings, "swing")
    read = named_numbers(ratings, names, "swing ratings")
    weights = normalized(read, "swing ratings")
    return WeightingResult(weights, details={"method": "swing", "ratings": read})
