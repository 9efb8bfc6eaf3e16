"""Options under TOPSIS and where weights stand today, for the search of the closest defeat."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Field:
    """What every question about a defeat starts from.

    Attributes
    ----------
    near, far : array, shape (m, n)
        Squared gaps to the worst and to the best; see `kernel.squared_gaps`.
    weights : array, shape (n,)
        Today's.
    leader : int
        Row of today's winner.
    """

    near: Floats
    far: Floats
    weights: Floats
    leader: int

    @cached_property
    def telling(self) -> NDArray[np.bool_]:
        """Which criteria have any gaps; the others weigh, but tell no options apart."""
        return np.asarray(np.any(self.near + self.far, axis=0))

    def merits(self, weights: Floats) -> Floats:
        """Return D⁻²/(D⁻² + D⁺²) of every option, which orders them as closeness does; (K, m)."""
        squares = weights**2
        low, high = squares @ self.near.T, squares @ self.far.T
        return share(low, low + high)

    def cost(self, moved: Floats) -> Floats:
        """Return how much weight changes, there and back; (K,)."""
        return np.asarray(np.abs(moved - self.weights).sum(axis=-1))


def share(part: Floats, total: Floats) -> Floats:
    """Return part / total, .5 where there is no total."""
    return np.divide(part, total, out=np.full_like(part, 0.5), where=total > 0)
