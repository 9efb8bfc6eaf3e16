"""Rank a decision."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from .ranking import Ranking
from .task import prepare

if TYPE_CHECKING:
    from mcda_widget.model import Decision


def rank(
    d: Decision,
    method: str = "topsis",
    normalization: str | None = None,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> Ranking:
    """Rank the options of a decision.

    Parameters
    ----------
    d : Decision
        Every score that the method needs must be there, and weights.
    method : str
        ``"topsis"``, ``"ahp"``, ``"wsm"``, …: see `methods`.
    normalization : str, optional
        ``"scale"``, ``"minmax"``, ``"vector"``, ``"sum"``, ``"max"``, ``"linear"`` or
        ``"none"``, as far as the method takes it. By default ``"scale"`` where every
        criterion has one and the method can use it, else the method's own.
    **parameters
        The method's own, such as ``v`` for VIKOR; see `methods` and docs/methods.md.

    Returns
    -------
    Ranking

    Raises
    ------
    DecisionError
        Where the decision cannot be ranked so; it says why, and what would help.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     scale={"low": 0, "high": 10},
    ...     criteria=[{"id": "reach", "name": "Reach"}, {"id": "calm", "name": "Calm"}],
    ...     options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    ...     scores={"hill": {"reach": 2, "calm": 9}, "port": {"reach": 7, "calm": 6}},
    ... )
    >>> mw.rank(d).winner
    'port'
    >>> mw.rank(d, "vikor", v=.3).frame["score"].round(2).to_dict()
    {'port': 0.38, 'hill': 0.7}
    """
    task = prepare(d, method, normalization, **parameters)
    weights = d.weights
    scores = pd.Series(task.scores(weights), index=d.scores.index, name="score")
    return Ranking(scores, weights, task)
