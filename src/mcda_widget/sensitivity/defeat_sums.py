"""The closest defeat where scores are sums: in closed form, or by a linear programme."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

# Differences below this, relative to the largest of their row, are rounding.
_ROUNDING = 1e-12


def cheapest_moves(gaps: Floats, weights: Floats) -> Floats:
    """Return the nearest weights at which each sum Σ w_j gap_j is no longer negative.

    All that moves goes to the criterion with the largest gap, and comes from those with the
    smallest ones first: no other point moved gains as much. So this is the optimum of the
    linear programme.

    Parameters
    ----------
    gaps : array, shape (C, n)
        What a unit of each weight adds to the sum; row by row a question of its own.
    weights : array, shape (n,)
        Today's; each sum is negative there.

    Returns
    -------
    array, shape (C, n)
        NaN where no weights do it.

    Examples
    --------
    >>> cheapest_moves(np.array([[0.5, -0.7, -0.6], [-1, -1, -1]]), np.array([0.2, 0.2, 0.6]))
    array([[0.54545455, 0.        , 0.45454545],
           [       nan,        nan,        nan]])
    """
    rows = np.arange(len(gaps))
    to = gaps.argmax(axis=1)
    gains = gaps[rows, to][:, None] - gaps
    order = np.argsort(-gains, axis=1, kind="stable")
    gain, held = np.take_along_axis(gains, order, axis=1), weights[order]
    missing = -(gaps @ weights)[:, None] - (np.cumsum(gain * held, axis=1) - gain * held)
    with np.errstate(divide="ignore", invalid="ignore"):
        taken = np.where(gain > 0, np.clip(missing / gain, 0.0, held), 0.0)
    moved = np.tile(weights, (len(gaps), 1))
    np.put_along_axis(moved, order, held - taken, axis=1)
    moved[rows, to] += taken.sum(axis=1)
    size = np.abs(gaps).max(axis=1)
    moved[gaps[rows, to] < -_ROUNDING * size] = np.nan
    return moved


def passing(values: Floats, weights: Floats, leader: int, rows: NDArray[np.intp]) -> Floats:
    """Return the nearest weights at which each option ties with the leader.

    Parameters
    ----------
    values : array, shape (m, n)
        What each option gains per unit of weight, higher being better.
    weights : array, shape (n,)
        Today's.
    leader : int
        Row of today's winner.
    rows : array of int, shape (C,)
        Rows of the options that trail it.

    Returns
    -------
    array, shape (C, n)
        NaN where no weights do it.
    """
    return cheapest_moves(values[rows] - values[leader], weights)


def winning(values: Floats, weights: Floats, leader: int, rows: NDArray[np.intp]) -> Floats:
    """Return the nearest weights at which each option ties for first place; see `passing`."""
    moved = passing(values, weights, leader, rows)
    for place, row in enumerate(rows.tolist()):
        there = values @ moved[place]
        if there[row] < there.max() - _ROUNDING * np.abs(values).max():
            moved[place] = _programme(values[row] - np.delete(values, row, axis=0), weights)
    return moved


def _programme(gaps: Floats, weights: Floats) -> Floats:
    """Return the nearest weights at which no Σ w_j gap_j is negative: what is added, and taken."""
    from scipy.optimize import linprog  # noqa: PLC0415 - heavy, and not always needed

    n = len(weights)
    size = np.abs(gaps).max(axis=1, keepdims=True)
    gaps = gaps / np.where(size > 0, size, 1.0)
    found = linprog(
        np.repeat([1.0, 0.0], n),
        np.hstack((-gaps, gaps)),
        gaps @ weights,
        np.repeat([[1.0, -1.0]], n, axis=1),
        [0.0],
        bounds=[(0.0, most) for most in [1.0] * n + weights.tolist()],
    )
    if found.x is None:
        return np.full(n, np.nan)
    moved = np.maximum(weights + found.x[:n] - found.x[n:], 0.0)
    return np.asarray(moved / moved.sum())
