"""How far a share of draws may be from the share of infinitely many."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

Z = 1.959963984540054  # 95 %


def wilson(
    shares: ArrayLike, draws: int, z: float = Z
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the ends of the interval of a share (Wilson 1927).

    Unlike share ± z √(p(1 − p)/K) it stays within [0, 1], and has a length where the share is
    0 or 1.

    Parameters
    ----------
    shares : array
        Shares of the draws, in [0, 1].
    draws : int
        K > 0.
    z : float
        Standard deviations: 1.96 for 95 %.

    Returns
    -------
    low, high : arrays, shaped as `shares`

    Examples
    --------
    >>> low, high = wilson([0.5, 0.0], 9604)
    >>> low.round(4).tolist(), high.round(4).tolist()
    ([0.49, 0.0], [0.51, 0.0004])
    """
    p = np.asarray(shares, dtype=np.float64)
    square = z * z
    middle = (p + square / (2 * draws)) / (1 + square / draws)
    half = z * np.sqrt(p * (1 - p) / draws + square / (4 * draws * draws)) / (1 + square / draws)
    return np.maximum(middle - half, 0.0), np.minimum(middle + half, 1.0)
