"""Scores as one weight moves from 0 to 1."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from .line import line
from .setting import Setting

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mcda_widget.model import Decision

# What a method that is asked anew at every step is asked at most.
FEWER = 41
# Weights that a curve of TOPSIS needs in a small picture, closer together towards the ends, where
# it bends most: straight lines between them keep as near to it as 41 even steps would.
BENDS = 25


def curves(
    decision: Decision,
    method: str = "topsis",
    normalization: str | None = None,
    steps: int = 41,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> NDArray[np.float64]:
    """Scores along the one-way line of every criterion at once.

    Parameters
    ----------
    decision : Decision
        What is ranked.
    method, normalization, **parameters
        As for `rank`.
    steps : int
        Weights on each line, evenly from 0 to 1.

    Returns
    -------
    array, shape (criteria, steps, options)
        In the decision's order; NaN where the method gives no number.

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
    ...     scores={"hill": {"reach": 2, "calm": 9}, "port": {"reach": 7, "calm": 4}},
    ... )
    >>> mw.sensitivity.curves(d, "wsm", steps=3)[0]
    array([[0.9 , 0.4 ],
           [0.55, 0.55],
           [0.2 , 0.7 ]])
    """
    setting = Setting.of(decision, method, normalization, **parameters)
    return curves_of(setting, np.linspace(0, 1, steps))


def curves_of(setting: Setting, at: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return `curves` of a decision made ready, at weights in [0, 1]."""
    weights = line(setting.weights, at)
    scores = setting.scores(weights.reshape(-1, weights.shape[-1]))
    return scores.reshape(*weights.shape[:2], -1)


def one_way(
    decision: Decision,
    criterion: str,
    method: str = "topsis",
    normalization: str | None = None,
    steps: int = 101,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> pd.DataFrame:
    """Score and rank of every option as one criterion's weight moves from 0 to 1.

    The other weights keep their proportions; where the criterion has all the weight today,
    the others share equally what it leaves.

    Parameters
    ----------
    decision : Decision
        What is ranked.
    criterion : str
        The one that moves, by ``id`` or name.
    method, normalization, **parameters
        As for `rank`.
    steps : int
        Weights, evenly from 0 to 1; at most 41 where the method has no formula.

    Returns
    -------
    DataFrame
        ``weight`` in [0, 1], ``option`` (``id``), ``score`` as the method gives it, ``rank``
        (1 for the best). A weight at which the method gives no number is left out.

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
    >>> mw.sensitivity.one_way(d, "reach", "wsm", steps=2)
       weight option  score  rank
    0     0.0   hill    0.9     1
    1     0.0   port    0.4     2
    2     1.0   hill    0.2     2
    3     1.0   port    0.7     1
    """
    k = [c.id for c in decision.criteria].index(decision.criterion(criterion).id)
    return one_way_of(Setting.of(decision, method, normalization, **parameters), k, steps)


def one_way_of(setting: Setting, k: int, steps: int) -> pd.DataFrame:
    """Return `one_way` of a decision made ready, for the criterion at position `k`."""
    at = even(setting, steps)
    scores = line_scores(setting, k, at)
    known = np.isfinite(scores).all(axis=1)
    at, scores = at[known], scores[known]
    return pd.DataFrame(
        {
            "weight": np.repeat(at, scores.shape[1]),
            "option": pd.Series(setting.options * len(at), dtype=object),
            "score": scores.ravel(),
            "rank": setting.ranks(scores).ravel(),
        }
    )


def line_scores(setting: Setting, k: int, at: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return scores at weights on one line, shape (weights, options)."""
    return setting.scores(line(setting.weights, at)[k])


def even(setting: Setting, steps: int) -> NDArray[np.float64]:
    """Return weights from 0 to 1: as many as asked for, or as a method without a formula bears."""
    return np.linspace(0, 1, steps if setting.exact else min(steps, FEWER))


def is_straight(setting: Setting) -> bool:
    """Whether every curve is a straight line, as of all scores that are sums."""
    return setting.addends is not None


def enough(setting: Setting) -> NDArray[np.float64]:
    """Return the fewest weights between which curves can be drawn straight in a small picture.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.load("coastal-flooding")
    >>> [len(enough(Setting.of(d, method))) for method in ("wsm", "topsis", "vikor")]
    [2, 25, 41]
    """
    if is_straight(setting):
        return np.array([0.0, 1.0])
    if setting.exact:
        return (1 - np.cos(np.linspace(0, np.pi, BENDS))) / 2
    return even(setting, FEWER)
