"""Every weight at which two options trade places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from .line import line
from .setting import Setting
from .trades import SAME_PLACE, Trades, all_pairs, trades

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mcda_widget.model import Decision


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
    found = trades(setting, *all_pairs(len(setting.options)), np.array(wanted))
    placed = [_places(setting, found.on(k), k) for k in wanted]
    options = pd.Series(setting.options, dtype=object)
    return pd.DataFrame(
        {
            "criterion": pd.Series(setting.criteria, dtype=object).take(found.line).array,
            "weight": found.weight,
            "option": options.take(found.upper).array,
            "other": options.take(found.lower).array,
            "position": np.concatenate([position for position, _ in placed]),
            "first": np.concatenate([first for _, first in placed]),
            "exact": np.full(len(found), setting.exact),
        }
    )


def _places(setting: Setting, found: Trades, k: int) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """Return the rank each upper option takes, and whether first place changes with it."""
    if not len(found):
        return np.empty(0, dtype=np.int64), np.empty(0, dtype=bool)
    starts = np.diff(found.weight, prepend=-1.0) > SAME_PLACE
    place = np.cumsum(starts) - 1  # trades at one weight happen together
    marks = found.weight[starts]
    middles = (np.append(0.0, marks) + np.append(marks, 1.0)) / 2
    ranks = setting.ranks(setting.scores(line(setting.weights, middles)[k]))
    position = ranks[place + 1, found.upper]
    first = (position == 1) & (ranks[place, found.lower] == 1)
    return position, first
