"""From scores to ranks, where a tie is a tie in spite of rounding."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

# Scores closer than this, relative to their size, are equal: a sum taken in another
# order differs by as much.
TIE = 1e-12


def competition_ranks(
    scores: ArrayLike, *, high: bool = True, unit: float = 1.0
) -> NDArray[np.int64]:
    """Rank scores: 1 for the best, equal ones share the smallest rank (1, 2, 2, 4).

    Parameters
    ----------
    scores : array of shape (…, m)
        One or many sets of scores; each is ranked along the last axis.
    high : bool
        Whether a high score is the better one.
    unit : float
        The size of what was added up; scores closer than 1e-12 of it, or of the largest
        score where that is larger, are equal.

    Returns
    -------
    array of int, shaped as `scores`

    Examples
    --------
    >>> competition_ranks([.3, .1 + .2, .7, .1])
    array([2, 2, 1, 4])
    """
    values = np.asarray(scores, dtype=float)
    values = -values if high else values
    order = np.argsort(values, axis=-1, kind="stable")
    ordered = np.take_along_axis(values, order, axis=-1)
    size = np.maximum(np.abs(values).max(axis=-1, keepdims=True, initial=0.0), unit)
    worse = np.diff(ordered, axis=-1, prepend=ordered[..., :1]) > TIE * size
    first = np.where(worse, np.arange(values.shape[-1]), 0)
    ranks = np.empty(values.shape, dtype=np.int64)
    np.put_along_axis(ranks, order, np.maximum.accumulate(first, axis=-1) + 1, axis=-1)
    return ranks
