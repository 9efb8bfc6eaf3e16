"""The arithmetic of TOPSIS and of the weighted sum, for many weights at once.

pymcdm ranks what a user sees; curves and simulations need thousands of rankings, and a test
holds these to pymcdm's numbers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    Floats = NDArray[np.float64]

# Weights taken at a time, so that memory beside the answer does not grow with their number.
CHUNK = 4096


def ideals(values: Floats, normalization: str) -> tuple[Floats, Floats]:
    """Return the worst and the best point that TOPSIS measures distances from.

    Parameters
    ----------
    values : array of shape (m, n)
        Normalized values, higher is better.
    normalization : str
        Under ``"scale"`` the points are the ends of the scales, 0 and 1; otherwise the
        lowest and highest value among the options.

    Returns
    -------
    worst, best : arrays of shape (n,)
    """
    if normalization == "scale":
        return np.zeros(values.shape[1]), np.ones(values.shape[1])
    return values.min(axis=0), values.max(axis=0)


def squared_gaps(values: Floats, normalization: str) -> tuple[Floats, Floats]:
    """Return (r_ij − worst_j)² and (best_j − r_ij)², each of shape (m, n).

    With w² the squared weights, w² times the first, summed over criteria, is the squared
    distance from the worst; the second gives that from the best.
    """
    worst, best = ideals(values, normalization)
    return (values - worst) ** 2, (best - values) ** 2


def closeness(values: ArrayLike, weights: ArrayLike, normalization: str = "scale") -> Floats:
    """Return the closeness of every option under every set of weights.

    C = D⁻/(D⁻ + D⁺) with D⁻² = Σ_j w_j² (r_ij − worst_j)² and D⁺² likewise from the best
    (Hwang & Yoon 1981): two products of matrices. Where an option is both the worst and
    the best, because all options are equal, it is .5.

    Parameters
    ----------
    values : array of shape (m, n)
        Normalized values, higher is better.
    weights : array of shape (K, n) or (n,)
        Each ≥ 0.
    normalization : str
        What `values` come from; see `ideals`.

    Returns
    -------
    array of shape (K, m) or (m,), in [0, 1]

    Examples
    --------
    >>> closeness([[1, 0], [.5, .5]], [[.5, .5], [1, 0]])
    array([[0.5, 0.5],
           [1. , 0.5]])
    """
    table, many = np.asarray(values, dtype=float), np.asarray(weights, dtype=float)
    below, above = squared_gaps(table, normalization)
    rows = np.atleast_2d(many)
    result = np.empty((len(rows), len(table)))
    for start in range(0, len(rows), CHUNK):
        squares = rows[start : start + CHUNK] ** 2
        low, high = np.sqrt(squares @ below.T), np.sqrt(squares @ above.T)
        total = low + high
        result[start : start + CHUNK] = np.divide(
            low, total, out=np.full_like(total, 0.5), where=total > 0
        )
    return result[0] if many.ndim == 1 else result


def weighted_sum(values: ArrayLike, weights: ArrayLike) -> Floats:
    """Return Σ_j w_j r_ij of every option under every set of weights.

    Parameters
    ----------
    values : array of shape (m, n)
        Normalized values, or AHP's priorities of the options; higher is better.
    weights : array of shape (K, n) or (n,)
        Each ≥ 0.

    Returns
    -------
    array of shape (K, m) or (m,)

    Examples
    --------
    >>> weighted_sum([[1, 0], [.5, .5]], [[.5, .5], [1, 0]])
    array([[0.5, 0.5],
           [1. , 0.5]])
    """
    table, many = np.asarray(values, dtype=float), np.asarray(weights, dtype=float)
    return np.asarray(many @ table.T)
