"""Every weight at which two options trade places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from .line import points
from .setting import Setting, once
from .trades import SAME_PLACE, Trades, all_pairs, trades

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mcda_widget.model import Decision

    Found = tuple[Trades, NDArray[np.int64], NDArray[np.bool_]]


def crossings(
    decision: Decision,
    criterion: str | None = None,
    method: str = "topsis",
    normalization: str | None = None,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> pd.DataFrame:
    """Every weight at which two options trade places, as one criterion's weight moves.

    The other weights keep their proportions. Under the weighted sum, AHP and other sums the
    crossing is t = D / (D − d_k); under TOPSIS the comparison of two options on the line is a
    quadratic in t²/(1 − t)², whose roots are taken, so that two crossings of one pair are both
    found. Other methods are searched on a grid of 1 %.

    Parameters
    ----------
    decision : Decision
        What is ranked.
    criterion : str, optional
        By ``id`` or name; every criterion by default.
    method, normalization, **parameters
        As for `rank`.

    Returns
    -------
    DataFrame
        A row per crossing, by criterion and then by weight:

        - ``criterion``: ``id`` of the one whose weight moves;
        - ``weight``: where, strictly between 0 and 1;
        - ``option``: ``id`` of the one that leads the other just above that weight;
        - ``other``: ``id`` of the one that leads just below;
        - ``position``: the rank that `option` takes;
        - ``first``: whether first place changes from `other` to `option`;
        - ``exact``: whether the weight comes from a formula rather than a search.

        Options that merely touch, that tie throughout, or that tie where the weight is 0 or
        1 do not trade places, and have no row.

    Raises
    ------
    DecisionError
        Where the criterion is not known or the decision cannot be ranked.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     scale={"low": 0, "high": 10},
    ...     criteria=[{"id": "reach", "name": "Reach"}, {"id": "calm", "name": "Calm"}],
    ...     options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    ...     scores={"hill": {"reach": 2, "calm": 9}, "port": {"reach": 7, "calm": 4}},
    ... )
    >>> mw.sensitivity.crossings(d, "reach", method="wsm").drop(columns="exact")
      criterion  weight option other  position  first
    0     reach     0.5   port  hill         1   True
    """
    setting = Setting.of(decision, method, normalization, **parameters)
    if criterion is None:
        return crossings_of(setting, range(len(setting.criteria)))
    k = setting.criteria.index(decision.criterion(criterion).id)
    return crossings_of(setting, range(k, k + 1))


def crossings_of(setting: Setting, wanted: range) -> pd.DataFrame:
    """Return `crossings` of a decision made ready, for the criteria at these positions."""
    found = [_on(setting, k) for k in wanted]
    line, weight, upper, lower = (
        np.concatenate([getattr(trades, name) for trades, _, _ in found])
        for name in ("line", "weight", "upper", "lower")
    )
    options = pd.Series(setting.options, dtype=object)
    return pd.DataFrame(
        {
            "criterion": pd.Series(setting.criteria, dtype=object).take(line).array,
            "weight": weight,
            "option": options.take(upper).array,
            "other": options.take(lower).array,
            "position": np.concatenate([position for _, position, _ in found]),
            "first": np.concatenate([first for _, _, first in found]),
            "exact": np.full(len(line), setting.exact),
        }
    )


def crossing_rows(setting: Setting, k: int) -> list[dict[str, Any]]:
    """Return the rows of `crossings` for the criterion at position `k`, as plain data."""
    trades, position, first = _on(setting, k)
    criterion, options, exact = setting.criteria[k], setting.options, setting.exact
    columns = (trades.weight, trades.upper, trades.lower, position, first)
    return [
        {
            "criterion": criterion,
            "weight": weight,
            "option": options[upper],
            "other": options[lower],
            "position": place,
            "first": leads,
            "exact": exact,
        }
        for weight, upper, lower, place, leads in zip(
            *(column.tolist() for column in columns), strict=True
        )
    ]


def _on(setting: Setting, k: int) -> Found:
    """Return the trades on one line with the rank taken, and whether first place changes."""
    known = _known(setting)
    if k not in known:  # a formula gives all lines at once, a search each by itself
        wanted = np.arange(len(setting.criteria)) if setting.exact else np.array([k])
        found = trades(setting, *all_pairs(len(setting.options)), wanted)
        position, first = _places(setting, found)
        for line in wanted.tolist():
            here = found.line == line
            known[line] = (found.where(here), position[here], first[here])
    return known[k]


@once
def _known(_: Setting) -> dict[int, Found]:
    """Return what was found so far, by the position of the criterion."""
    return {}


def _places(setting: Setting, found: Trades) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """Return the rank each upper option takes, and whether first place changes with it."""
    if not len(found):
        return np.empty(0, dtype=np.int64), np.empty(0, dtype=bool)
    begins = np.diff(found.line, prepend=-1) > 0  # a line
    starts = begins | (np.diff(found.weight, prepend=-1.0) > SAME_PLACE)
    # Trades at one weight happen together, between a stretch of the line and the next: a line
    # has one more of these than it has such weights.
    stretch = np.cumsum(starts) - 1 + np.cumsum(begins) - 1
    line, mark = found.line[starts], found.weight[starts]
    breaks = np.flatnonzero(begins[starts])
    low = np.insert(mark, breaks, 0.0)
    high = np.insert(mark, np.append(breaks[1:], len(mark)), 1.0)
    of = np.insert(line, breaks, line[breaks])
    ranks = setting.ranks(setting.scores(points(setting.weights, of, (low + high) / 2)))
    position = ranks[stretch + 1, found.upper]
    first = (position == 1) & (ranks[stretch, found.lower] == 1)
    return position, first
