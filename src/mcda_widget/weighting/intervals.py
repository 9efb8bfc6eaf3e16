"""Weights from the points each can have: between so many and so many of 100."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from mcda_widget.model import Decision, DecisionError, Problem

from .checks import index_of, listed, names_for, number
from .of_decision import of_decision
from .result import WeightingResult

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    Ends = tuple[float, float]

TOTAL = 100.0
SAME_POINTS = 1e-9  # sums of points that differ by less are the same


def intervals(
    low_high: Mapping[str, Sequence[float]] | pd.DataFrame | Sequence[Sequence[float]] | Decision,
    names: Iterable[str] | None = None,
    labels: Mapping[str, str] | None = None,
) -> WeightingResult:
    """Weigh by intervals: each criterion has between so many and so many points of 100.

    Intervals leave a whole set of weights. The one that stands for it here, by our choice,
    lets every criterion stand at the same fraction of its interval: w = low + t (high − low),
    with t such that the points sum to 100. It exists wherever any weights do, that is where
    Σ low ≤ 100 ≤ Σ high.

    Parameters
    ----------
    low_high : mapping, DataFrame or sequence of pairs of float, or Decision
        Lower and higher end by name, or in the order of `names`, 0 ≤ low ≤ high ≤ 100; a
        DataFrame has columns ``low`` and ``high``. Of a Decision, those it holds.
    names : iterable of str, optional
        The criteria, in the order of the weights; each must have an interval.
    labels : mapping of str to str, optional
        How messages call the names.

    Returns
    -------
    WeightingResult
        In ``details``: ``fraction``, t; ``intervals``, a DataFrame with ``low`` and ``high``
        as given and ``least`` and ``most``, the bounds a weight can really take,
        max(low, 100 − Σ other highs) and min(high, 100 − Σ other lows) (Wang & Elhag 2006),
        all in points; ``notices``, a sentence for each end that can never be reached.

    Raises
    ------
    DecisionError
        Where an interval is missing, is not two numbers from 0 to 100 in order, or where
        the points cannot sum to 100.

    Examples
    --------
    >>> result = intervals({"reach": (40, 60), "cost": (10, 30), "speed": (10, 70)})
    >>> result.weights.round(3).to_dict()
    {'reach': 0.48, 'cost': 0.18, 'speed': 0.34}
    >>> result.details["intervals"].loc["speed"].to_dict()
    {'low': 10.0, 'high': 70.0, 'least': 10.0, 'most': 50.0}
    >>> result.details["notices"]
    ('“speed” can never have 70 points: the others have at least 50, so 50 is the most.',)
    """
    if isinstance(low_high, Decision):
        return of_decision(low_high, "intervals")
    ends = _read(low_high, names, labels or {})
    low, high = (np.array(side, dtype=float) for side in zip(*ends.values(), strict=True))
    _possible(math.fsum(low), math.fsum(high))
    room = math.fsum(high - low)
    fraction = min(max((TOTAL - math.fsum(low)) / room, 0.0), 1.0) if room > 0 else 0.0
    points = low + fraction * (high - low)
    table = pd.DataFrame({"low": low, "high": high}, index=index_of(list(ends)))
    table["least"] = np.maximum(low, TOTAL - (math.fsum(high) - high))
    table["most"] = np.minimum(high, TOTAL - (math.fsum(low) - low))
    weights = pd.Series(points / math.fsum(points), index=table.index, name="weight")
    details = {
        "method": "intervals",
        "fraction": fraction,
        "intervals": table,
        "notices": _notices(table, labels or {}),
    }
    return WeightingResult(weights, details=details, labels=labels or {})


def _read(given: Any, names: Iterable[str] | None, labels: Mapping[str, str]) -> dict[str, Ends]:  # noqa: ANN401 - whatever is given
    """Read two ends by name, in the order of the names."""
    wanted = None if names is None else [str(name) for name in names]
    if isinstance(given, pd.DataFrame):
        given = {key: (row["low"], row["high"]) for key, row in given.iterrows()}
    if not isinstance(given, Mapping):
        given = dict(zip(names_for(len(given), wanted), given, strict=True))
    known = {str(key): value for key, value in given.items()}
    order = list(known) if wanted is None else names_for(len(wanted), wanted)
    if not order:
        raise DecisionError("There are no intervals to weigh by. Give at least one.")
    lacking = [labels.get(key, key) for key in order if key not in known]
    unknown = [key for key in known if key not in order]
    if lacking or unknown:
        message = f"There are no intervals for {listed(lacking)}."
        if unknown:
            message = f"{listed(unknown)} is not among what is weighed."
        raise DecisionError(message)
    return {key: _pair(known[key], labels.get(key, key)) for key in order}


def _pair(value: Any, name: str) -> Ends:  # noqa: ANN401 - whatever is given
    if isinstance(value, str | Mapping) or np.shape(value) != (2,):
        message = f"The interval of “{name}” is not a lower and a higher end."
        raise DecisionError(Problem(message, hint="Write two numbers, such as (10, 25)."))
    low, high = (number(end, f"an end of “{name}”") for end in value)
    for end in (low, high):
        if not 0 <= end <= TOTAL:
            message = f"An end of “{name}” is {end:.15g}; it must be from 0 to 100 points."
            raise DecisionError(message)
    if low > high:
        message = f"The lower end of “{name}”, {low:.15g}, is above its higher end, {high:.15g}."
        raise DecisionError(Problem(message, hint="Lower the one, or raise the other."))
    return low, high


def _possible(low: float, high: float) -> None:
    """Refuse ends between which points cannot sum to 100."""
    if low > TOTAL + SAME_POINTS:
        message, hint = f"The lower ends add up to {low:.6g} of 100 points", "lower one"
        raise DecisionError(f"{message}: {hint} by {low - TOTAL:.6g}.")
    if high < TOTAL - SAME_POINTS:
        message, hint = f"The higher ends add up to {high:.6g} of 100 points", "raise one"
        raise DecisionError(f"{message}: {hint} by {TOTAL - high:.6g}.")


def _notices(table: pd.DataFrame, labels: Mapping[str, str]) -> tuple[str, ...]:
    """Say which ends can never be reached, whatever weights are chosen between the others."""
    said = []
    for key, low, high, least, most in table.itertuples(name=None):
        name = labels.get(key, key)
        if least > low + SAME_POINTS:
            said.append(
                f"“{name}” can never have {low:.6g} points: the others have at most "
                f"{TOTAL - least:.6g}, so {least:.6g} is the least."
            )
        if most < high - SAME_POINTS:
            said.append(
                f"“{name}” can never have {high:.6g} points: the others have at least "
                f"{TOTAL - most:.6g}, so {most:.6g} is the most."
            )
    return tuple(said)
