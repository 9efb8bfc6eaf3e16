"""The weights by every way of weighing, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pandas as pd

from mcda_widget.model import DecisionError
from mcda_widget.model.weighting import Way

from .checks import index_of
from .derive import derive
from .objective import objective as from_scores

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mcda_widget.model import Decision


def compare(decision: Decision, objective: Sequence[str] = ()) -> pd.DataFrame:
    """Put the weights by each way of weighing side by side.

    Parameters
    ----------
    decision : Decision
        Whose judgements are looked at, those of other ways than the one in use too.
    objective : sequence of str, optional
        Ways of `objective` to add: weights from the scores alone, which know nothing of what
        matters to people.

    Returns
    -------
    DataFrame of shape (criteria, ways)
        Criteria by ``id``, ways by key: first the one in use, then the others that have
        judgements, then ``equal``, then those of `objective`. Each column sums to 1. A way whose
        judgements do not give weights yet is left out.

    Raises
    ------
    DecisionError
        Where a way of `objective` is unknown, or cannot take the scores.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     criteria=[{"id": "reach", "name": "Reach"}, {"id": "calm", "name": "Calm"}],
    ...     options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    ...     scores={"hill": {"reach": 2, "calm": 6}, "port": {"reach": 7, "calm": 5}},
    ... ).with_judgements("swing", {"reach": 60, "calm": 100}).with_weights({"reach": 3, "calm": 1})
    >>> mw.weighting.compare(d, objective=["entropy"]).round(2)
               direct  swing  equal  entropy
    criterion
    reach        0.75   0.38    0.5     0.98
    calm         0.25   0.62    0.5     0.02
    """
    found = {way: weights_by(decision, way) for way in (*_in_order(decision), "equal")}
    columns = {way: weights for way, weights in found.items() if weights is not None}
    columns |= {method: from_scores(decision, method).weights for method in objective}
    return pd.DataFrame(columns, index=index_of([c.id for c in decision.criteria]))


def weights_by(decision: Decision, way: str) -> pd.Series[float] | None:
    """Return the weights by one way, or None where its judgements do not give any.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> weights_by(mw.load("taliban-engagement"), "swing") is None
    True
    """
    try:
        return derive(decision.weighed_by(way)).weights
    except DecisionError:
        return None


def weights_of(decision: Decision, key: str) -> pd.Series[float]:
    """Return the weights by a way of weighing, or by one of `objective`.

    Raises
    ------
    DecisionError
        Where there are none, in words.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> weights_of(mw.load("taliban-engagement"), "entropy").round(2).iloc[0]
    np.float64(0.18)
    """
    if key in get_args(Way):
        return derive(decision.weighed_by(key)).weights
    return from_scores(decision, key).weights


def stated_ways(decision: Decision) -> list[str]:
    """Return the ways of weighing for which something is stated, in the order of the format.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.load("taliban-engagement")
    >>> stated_ways(d.with_weights(d.weights))
    ['direct']
    """
    stated = decision.weighting.judgements
    return [way for way in get_args(Way) if getattr(stated, way.replace("-", "_"), None)]


def _in_order(decision: Decision) -> list[str]:
    return list(dict.fromkeys([decision.weighting.method, *stated_ways(decision)]))
