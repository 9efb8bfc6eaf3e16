"""Weights from pairwise comparisons: the analytic hierarchy process."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

import numpy as np
import pandas as pd

from mcda_widget.model import Decision

from .checks import index_of, normalized, one_of
from .completion import complete
from .consistency import gci_of, limits, random_index, ratio_of
from .graph import insist_connected
from .matrix import read_matrix
from .of_decision import of_decision
from .result import WeightingResult

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from numpy.typing import NDArray

    from .answers import Answers
    from .matrix import Matrix

Solver = Literal["geometric_mean", "eigenvector"]


def ahp(
    matrix: Matrix | Decision,
    method: Solver = "geometric_mean",
    *,
    names: Iterable[str] | None = None,
    labels: Mapping[str, str] | None = None,
) -> WeightingResult:
    """Weigh by pairwise comparisons.

    Parameters
    ----------
    matrix : DataFrame or array_like of shape (n, n), or Decision
        a_ij > 0 says how many times i matters as much as j; any ratio, not only 1 to 9.
        a_ji = 1/a_ij and a_ii = 1. NaN (or None) for a comparison not made; one half of
        the matrix is enough. `from_comparisons` makes one. Of a Decision, the comparisons it
        holds, by the solver that it names; where groups come first, all sets together.
    method : {"geometric_mean", "eigenvector"}
        Logarithmic least squares, which for a full matrix are the geometric means of its
        rows (Crawford & Williams 1985), or the principal eigenvector (Saaty 1977) of the
        matrix completed so that its eigenvalue is smallest (Bozóki, Fülöp & Rónyai 2010).
    names : iterable of str, optional
        Names of a plain array's rows; ``c1``, ``c2``, … where there are none.
    labels : mapping of str to str, optional
        How sentences call the names.

    Returns
    -------
    WeightingResult
        With ``consistency_ratio`` (λ − n)/((n − 1) RI) of the matrix, completed where
        comparisons are missing; ``gci`` over the pairs answered; ``limits`` (see
        `consistency_words`); ``advice``; and in ``details``: ``method``, ``eigenvalue``,
        ``consistency_index``, ``random_index``, ``answered`` and ``pairs`` (counts),
        ``completed`` (the matrix with its gaps filled), ``other_weights`` (by the other
        method) and ``methods_differ_by`` (the largest difference of a weight).

    Raises
    ------
    DecisionError
        Where the matrix is not one of comparisons, or its answers do not connect
        everything that is compared; every such entry is named.

    Examples
    --------
    >>> result = ahp([[1, 3, 5], [1/3, 1, 2], [1/5, 1/2, 1]], names=["reach", "cost", "speed"])
    >>> result.weights.round(3).to_dict()
    {'reach': 0.648, 'cost': 0.23, 'speed': 0.122}
    >>> round(result.consistency_ratio, 3)
    0.003
    """
    if isinstance(matrix, Decision):
        return of_decision(matrix, "ahp")
    one_of(method, get_args(Solver), "a way to take weights from comparisons")
    return weigh(read_matrix(matrix, names), method, labels)


def weigh(
    answers: Answers, method: Solver = "geometric_mean", labels: Mapping[str, str] | None = None
) -> WeightingResult:
    """Weigh by comparisons already read; as `ahp`."""
    insist_connected(answers, labels)
    completed = complete(answers)
    n, missing = answers.n, len(answers.missing[0])
    found = {
        "geometric_mean": _weights(answers, answers.fitted),
        "eigenvector": _weights(answers, completed.eigenvector),
    }
    weights = found.pop(method)
    ((_, other),) = found.items()
    index = max(0.0, (completed.eigenvalue - n) / (n - 1)) if n > 1 else 0.0
    return WeightingResult(
        weights=weights,
        consistency_ratio=ratio_of(completed.eigenvalue, n),
        gci=gci_of(answers),
        limits=limits(n, missing),
        details={
            "method": method,
            "eigenvalue": completed.eigenvalue,
            "consistency_index": index,
            "random_index": random_index(n),
            "answered": len(answers.known[0]),
            "pairs": n * (n - 1) // 2,
            "completed": _matrix(answers, completed.logs),
            "other_weights": other,
            "methods_differ_by": float((weights - other).abs().max()),
        },
        answers=answers,
        labels=dict(labels or {}),
    )


def _weights(answers: Answers, logs: NDArray[np.float64]) -> pd.Series[float]:
    values = pd.Series(np.exp(logs - logs.max()), index=index_of(answers.names))
    return normalized(values, "comparisons")


def _matrix(answers: Answers, logs: NDArray[np.float64]) -> pd.DataFrame:
    index = index_of(answers.names)
    return pd.DataFrame(np.exp(logs), index=index, columns=index.rename(None))
