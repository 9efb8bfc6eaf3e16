"""Other ways to rank under many weights and count: plain NumPy, and a compiled kernel."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable


def naive(values: np.ndarray, weights: np.ndarray, most: int = 2**25) -> np.ndarray:
    """Rank as a first version does: an array of draws × options × criteria."""
    m, n = values.shape
    counts = np.zeros((m, m))
    step = max(1, most // (m * n))  # all at once would not fit where there are many options
    for start in range(0, len(weights), step):
        weighted = weights[start : start + step, None, :] * values[None]
        best = weights[start : start + step, None, :]
        near = np.sqrt((weighted**2).sum(axis=2))
        far = np.sqrt(((best - weighted) ** 2).sum(axis=2))
        ranks = (-near / (near + far)).argsort(axis=1).argsort(axis=1)
        for i in range(m):
            counts[i] += np.bincount(ranks[:, i], minlength=m)
    return counts


def compiled() -> Callable[[np.ndarray, np.ndarray], np.ndarray] | None:
    """Return the same, compiled by numba and on every core; None where it is not installed."""
    try:
        import numba  # noqa: PLC0415 - only here
    except ImportError:
        return None

    @numba.njit(parallel=True, fastmath=True)
    def rank(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
        m, n = values.shape
        threads = numba.get_num_threads()
        counts = np.zeros((threads, m, m))
        for thread in numba.prange(threads):
            merits = np.empty(m)
            for k in range(thread, len(weights), threads):
                for i in range(m):
                    near, far = 0.0, 0.0
                    for j in range(n):
                        square = weights[k, j] ** 2
                        near += square * values[i, j] ** 2
                        far += square * (1 - values[i, j]) ** 2
                    merits[i] = near / (near + far)
                order = np.argsort(-merits)
                for r in range(m):
                    counts[thread, order[r], r] += 1
        return counts.sum(axis=0)

    return rank
