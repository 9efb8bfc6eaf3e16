"""The same decision under several methods: their ranks side by side, and how far they agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from mcda_widget.model import DecisionError

from .catalogue import METHODS
from .guards import check_decision
from .rank import rank
from .registry import find

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mcda_widget.model import Decision


def compare_methods(d: Decision, methods: Iterable[str] | None = None) -> pd.DataFrame:
    """Return the ranks of the options under several methods, each as it is by default.

    Agreement between methods is no evidence that scores or weights are right; do not
    average them.

    Parameters
    ----------
    d : Decision
        What to rank.
    methods : iterable of str, optional
        Keys of methods; all by default.

    Returns
    -------
    DataFrame, options × methods
        Ranks as nullable integers. A method that cannot rank this decision has a column
        of <NA>, and its reason in ``frame.attrs["refused"]``, by key.

    Raises
    ------
    DecisionError
        Where a method is not known, or there is nothing to rank.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     scale={"low": 0, "high": 10},
    ...     criteria=[{"id": "reach", "name": "Reach"}, {"id": "calm", "name": "Calm"}],
    ...     options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    ...     scores={"hill": {"reach": 0, "calm": 9}, "port": {"reach": 7, "calm": 6}},
    ... )
    >>> frame = mw.compare_methods(d, ["topsis", "wsm", "wpm"])
    >>> frame
    method  topsis  wsm   wpm
    option
    hill         2    2  <NA>
    port         1    1  <NA>
    >>> frame.attrs["refused"]["wpm"][:35]
    'scores.hill.reach: “linear” makes r'
    """
    check_decision(d)
    keys = [find(key).key for key in (METHODS if methods is None else methods)]
    refused: dict[str, str] = {}
    frame = pd.DataFrame(index=d.scores.index, columns=pd.Index(keys, name="method"), dtype="Int64")
    for key in keys:
        try:
            frame[key] = rank(d, key).ranks.astype("Int64")
        except DecisionError as error:
            refused[key] = str(error)
    frame.attrs["refused"] = refused
    return frame


def agreement(d: Decision, methods: Iterable[str] | None = None) -> pd.DataFrame:
    """Return how far methods agree on a decision, two at a time.

    Parameters
    ----------
    d, methods
        As for `compare_methods`; methods that cannot rank the decision are left out.

    Returns
    -------
    DataFrame, methods × methods
        Kendall's tau-b of their ranks, from −1 (reversed) to 1 (the same order, ties
        included); NaN where a method ties all options.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     scale={"low": 0, "high": 10},
    ...     criteria=[{"id": "reach", "name": "Reach"}],
    ...     options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    ...     scores={"hill": {"reach": 2}, "port": {"reach": 7}},
    ... )
    >>> float(agreement(d).loc["topsis", "ahp"])
    1.0
    """
    # SciPy's statistics take a third of a second to import.
    from scipy.stats import kendalltau  # noqa: PLC0415

    frame = compare_methods(d, methods).dropna(axis="columns")
    ranks = frame.to_numpy(dtype=float)
    size = ranks.shape[1]
    tau = np.full((size, size), np.nan)
    for i in range(size):
        for j in range(size):
            if np.ptp(ranks[:, i]) and np.ptp(ranks[:, j]):
                tau[i, j] = kendalltau(ranks[:, i], ranks[:, j]).statistic
    return pd.DataFrame(tau, index=frame.columns, columns=frame.columns.rename(None))
