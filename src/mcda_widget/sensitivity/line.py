"""The one-way line: one weight moves, the others keep their proportions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def shares(weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """How the other criteria split what one criterion leaves to them.

    Parameters
    ----------
    weights : array, shape (n,)
        Each ≥ 0, summing to 1.

    Returns
    -------
    array, shape (n, n)
        Row *k* belongs to the line of criterion *k*: its own entry is 0, the others sum
        to 1 in the proportions of `weights`; equal where criterion *k* has all the weight.

    Examples
    --------
    >>> shares(np.array([0.5, 0.3, 0.2])).round(3)
    array([[0.   , 0.6  , 0.4  ],
           [0.714, 0.   , 0.286],
           [0.625, 0.375, 0.   ]])
    """
    n = len(weights)
    others = np.where(np.eye(n, dtype=bool), 0.0, weights)
    total = others.sum(axis=1, keepdims=True)
    nothing = total < 1e-12
    equal = (1.0 - np.eye(n)) / max(n - 1, 1)
    return np.where(nothing, equal, others / np.where(nothing, 1.0, total))


def line(weights: NDArray[np.float64], at: NDArray[np.float64]) -> NDArray[np.float64]:
    """Weights along the one-way line of every criterion.

    w_k = t and w_j = w_j (1 − t) / (1 − w_k) for the others. A single criterion weighs 1
    wherever it is moved to.

    Parameters
    ----------
    weights : array, shape (n,)
        Each ≥ 0, summing to 1.
    at : array, shape (steps,)
        Weights t of the criterion that moves, in [0, 1].

    Returns
    -------
    array, shape (n, steps, n)
        By criterion moved, step and criterion.

    Examples
    --------
    >>> line(np.array([0.5, 0.3, 0.2]), np.array([0.0, 0.75]))[0].round(3)
    array([[0.  , 0.6 , 0.4 ],
           [0.75, 0.15, 0.1 ]])
    """
    n = len(weights)
    if n == 1:
        return np.ones((1, len(at), 1))
    t = at[None, :, None]
    moved: NDArray[np.float64] = shares(weights)[:, None, :] * (1 - t) + np.eye(n)[:, None, :] * t
    return moved


def points(
    weights: NDArray[np.float64], lines: NDArray[np.intp], at: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Weights at single points of one-way lines.

    Parameters
    ----------
    weights : array, shape (n,)
        Each ≥ 0, summing to 1.
    lines : array of int, shape (count,)
        Position of the criterion that moves, for each point.
    at : array, shape (count,)
        Its weight there, in [0, 1].

    Returns
    -------
    array, shape (count, n)

    Examples
    --------
    >>> points(np.array([0.5, 0.3, 0.2]), np.array([0, 2]), np.array([0.75, 0.0])).round(3)
    array([[0.75 , 0.15 , 0.1  ],
           [0.625, 0.375, 0.   ]])
    """
    n, t = len(weights), at[:, None]
    if n == 1:
        return np.ones((len(at), 1))
    moved: NDArray[np.float64] = shares(weights)[lines] * (1 - t) + np.eye(n)[lines] * t
    return moved
