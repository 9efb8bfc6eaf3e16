"""How far each weight can move before another option leads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from .line import points
from .reigns import around, reigns
from .setting import Setting, once
from .trades import SAME_PLACE, Trades, pairs_with, trades

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mcda_widget.model import Decision

    Floats = NDArray[np.float64]

# Far enough beyond a limit for those that meet there to be told apart.
_BEYOND = 1e-6


def stability(
    decision: Decision,
    method: str = "topsis",
    normalization: str | None = None,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> pd.DataFrame:
    """How far each weight can move before another option leads.

    One weight moves, the others keep their proportions; the limits are the nearest crossings
    of today's winner on either side of today's weight (see `crossings`).

    Parameters
    ----------
    decision : Decision
        What is ranked.
    method, normalization, **parameters
        As for `rank`.

    Returns
    -------
    DataFrame, by criterion
        ``weight``: today's; ``low`` and ``high``: between which today's winner stays first, 0
        and 1 where nothing ends its lead; ``below`` and ``above``: ``id`` of the option that
        leads beyond, None where there is none. Where several options share first place
        today, it is told of the one that comes first in the decision.

    Raises
    ------
    DecisionError
        Where the decision cannot be ranked.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     scale={"low": 0, "high": 10},
    ...     criteria=[{"id": "reach", "name": "Reach"}, {"id": "calm", "name": "Calm"}],
    ...     options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    ...     scores={"hill": {"reach": 2, "calm": 9}, "port": {"reach": 7, "calm": 5}},
    ... )
    >>> mw.sensitivity.stability(d, method="wsm").round(3)
               weight    low   high below above
    criterion
    reach         0.5  0.444  1.000  hill  None
    calm          0.5  0.000  0.556  None  hill
    """
    return stability_of(Setting.of(decision, method, normalization, **parameters))


def stability_of(setting: Setting) -> pd.DataFrame:
    """Return `stability` of a decision made ready."""
    found = limits(setting)
    criteria = pd.Index(setting.criteria, name="criterion", dtype=object)
    return pd.DataFrame(
        {
            "weight": setting.weights,
            "low": found.low,
            "high": found.high,
            # As objects: a column of texts would turn None into NaN.
            "below": pd.Series(found.below, criteria, dtype=object),
            "above": pd.Series(found.above, criteria, dtype=object),
        },
        index=criteria,
    )


@dataclass(frozen=True)
class Limits:
    """What `stability` tells; arrays of shape (n,), lists of n."""

    low: Floats
    high: Floats
    below: list[str | None]
    above: list[str | None]


@once
def limits(setting: Setting) -> Limits:
    """Return between which weights today's winner leads, and who leads beyond."""
    n, winner = len(setting.weights), int(setting.leaders[0])
    found = trades(setting, *pairs_with(winner, len(setting.options)), np.arange(n))
    today = setting.weights[found.line]
    falls = found.where((found.upper == winner) & (found.weight <= today + SAME_PLACE))
    rises = found.where((found.lower == winner) & (found.weight >= today - SAME_PLACE))
    low, high = np.zeros(n), np.ones(n)
    np.maximum.at(low, falls.line, falls.weight)
    np.minimum.at(high, rises.line, rises.weight)
    told = Limits(
        np.minimum(low, setting.weights),
        np.maximum(high, setting.weights),
        _next(setting, falls, falls.lower, low, -_BEYOND),
        _next(setting, rises, rises.upper, high, _BEYOND),
    )
    if len(setting.leaders) > 1:
        _end_at_ties(setting, told)
    return told


def _end_at_ties(setting: Setting, told: Limits) -> None:
    """End the lead today where a tie ends without a crossing: at 0, at 1, or in a touch."""
    winner = setting.leaders[0]
    for k, today in enumerate(setting.weights.tolist()):
        before, after = around(reigns(setting, k), today)
        sides = ((before, told.low, told.below), (after, told.high, told.above))
        for reign, limit, rivals in sides:
            if reign is not None and winner not in reign.leaders:
                limit[k], rivals[k] = today, setting.options[reign.leaders[0]]


def _next(
    setting: Setting, found: Trades, rivals: NDArray[np.intp], limit: Floats, step: float
) -> list[str | None]:
    """Return who leads beyond each limit; where several meet there, the best just beyond."""
    names: list[str | None] = [None] * len(setting.weights)
    for k in np.unique(found.line).tolist():
        there = rivals[(found.line == k) & (np.abs(found.weight - limit[k]) <= SAME_PLACE)]
        if len(there) > 1:
            beyond = np.clip(limit[[k]] + step, 0.0, 1.0)
            merits = setting.merits(points(setting.weights, np.array([k]), beyond))[0]
            there = there[[np.argmax(merits[there])]]
        names[k] = setting.options[int(there[0])]
    return names
