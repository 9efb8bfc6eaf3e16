"""Which weights are drawn: what a person gives as ``weights``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from mcda_widget.model import DecisionError, Problem, did_you_mean
from mcda_widget.weighting import derive

from .polytope import inside
from .region import Region, stated_intervals
from .weight_draws import Around, Comparisons, Fixed, Order, Uniform

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from mcda_widget.model import Decision

    from .weight_draws import WeightDraws

    Floats = NDArray[np.float64]

CONCENTRATION = 100.0
SAME = 1e-9  # weights that differ by less are on one level


def weight_draws(
    decision: Decision,
    weights: str | Region | Mapping[str, Sequence[float]] | Sequence[str] = "uniform",
    concentration: float = CONCENTRATION,
) -> WeightDraws:
    """Return how weights are drawn.

    Parameters
    ----------
    decision : Decision
        Its criteria, weights and judgements.
    weights : str, Region, mapping or sequence
        As for `robustness`.
    concentration : float
        Of ``"around"``.

    Raises
    ------
    DecisionError
        Where it says nothing that can be drawn from.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.load("taliban-engagement")
    >>> weight_draws(d, ["kandahar", "cohesion"]).words
    'are drawn from all that meet what was stated'
    """
    if isinstance(weights, str):
        if weights not in NAMED:
            message = f"“{weights}” is no way to draw weights."
            hint = did_you_mean(weights, list(NAMED)) or f"Choose one of: {', '.join(NAMED)}."
            raise DecisionError(Problem(message, ("weights",), hint))
        return NAMED[weights](decision, concentration)
    if isinstance(weights, Mapping):
        weights = _intervals(weights)
    if isinstance(weights, Region):
        return inside(*weights.conditions(decision))
    return _ordered(decision, list(weights))


def _today(decision: Decision) -> Floats:
    return np.asarray(decision.weights, dtype=np.float64)


def _around(decision: Decision, concentration: float) -> Around:
    if not (np.isfinite(concentration) and concentration > 0):
        message = f"A concentration of {concentration!r} is not above 0."
        raise DecisionError(Problem(message, ("concentration",), "Try 100."))
    return Around(_today(decision), float(concentration))


def _levels(weights: Floats) -> NDArray[np.intp]:
    """Return 0 for the heaviest criterion, 1 for the next; equal ones share a level."""
    order = np.argsort(-weights, kind="stable")
    steps = np.append(0, (np.diff(-weights[order]) > SAME).cumsum())
    levels = np.empty(len(weights), dtype=np.intp)
    levels[order] = steps
    return levels


def _ordered(decision: Decision, order: list[Any]) -> WeightDraws:
    conditions = Region(order=[str(key) for key in order]).conditions(decision)
    if len(order) < len(decision.criteria):
        return inside(*conditions)
    place = {decision.criterion(key).id: level for level, key in enumerate(order)}
    return Order(np.array([place[c.id] for c in decision.criteria], dtype=np.intp))


def _intervals(given: Mapping[str, Any]) -> Region:
    low: dict[str, float] = {}
    high: dict[str, float] = {}
    for key, ends in given.items():
        if isinstance(ends, str) or np.shape(ends) != (2,):
            message = f"{key} has {ends!r} where its least and most points belong."
            raise DecisionError(Problem(message, ("weights",), "Write two, such as (10, 25)."))
        low[key], high[key] = ends
    return Region(low=low, high=high)


def _comparisons(decision: Decision) -> Comparisons:
    derived = derive(decision.weighed_by("ahp"))
    members: list[tuple[str, str]] = []
    sets: list[tuple[NDArray[np.intp], Floats, float]] = []
    for each, part in derived.parts.items():
        rows = np.arange(len(members), len(members) + len(part.weights))
        members += [(each, str(key)) for key in part.weights.index]
        sets.append((rows, np.asarray(part.weights, dtype=np.float64), float(part.gci or 0.0)))
    at = {key: i for i, key in enumerate(members)}
    grouped = len(derived.parts) > 1
    levels = [
        [at["", str(c.group)], at[str(c.group), c.id]] if grouped else [at["", c.id]]
        for c in decision.criteria
    ]
    return Comparisons(tuple(sets), np.array(levels, dtype=np.intp))


NAMED: dict[str, Callable[[Decision, float], WeightDraws]] = {
    "uniform": lambda decision, _: Uniform(len(decision.criteria)),
    "order": lambda decision, _: Order(_levels(_today(decision))),
    "intervals": lambda decision, _: inside(*stated_intervals(decision).conditions(decision)),
    "around": _around,
    "ahp": lambda decision, _: _comparisons(decision),
    "stated": lambda decision, _: Fixed(_today(decision)),
}
