"""Pairwise comparisons as made: which pairs were answered, and by how much."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Indices = NDArray[np.intp]


@dataclass(frozen=True, eq=False)
class Answers:
    """The comparisons made among n things, as logarithms of ratios.

    Attributes
    ----------
    names : tuple of str
        The things compared.
    logs : array of shape (n, n)
        ln a_ij, how many times i matters as much as j; antisymmetric, NaN for a
        comparison not made.
    """

    names: tuple[str, ...]
    logs: Floats

    @property
    def n(self) -> int:
        """How many things are compared."""
        return len(self.names)

    @cached_property
    def known(self) -> tuple[Indices, Indices]:
        """Rows and columns, row < column, of the pairs answered."""
        return self._pairs(~np.isnan(self.logs))

    @cached_property
    def missing(self) -> tuple[Indices, Indices]:
        """Rows and columns, row < column, of the pairs not answered."""
        return self._pairs(np.isnan(self.logs))

    @property
    def spare(self) -> int:
        """How many answers there are beyond the n − 1 that weights need."""
        return len(self.known[0]) - self.n + 1

    @cached_property
    def given(self) -> Floats:
        """Logarithms ln a_ij of the pairs answered, as in `known`."""
        return np.asarray(self.logs[self.known], dtype=float)

    @cached_property
    def parts(self) -> list[list[int]]:
        """Things that answers connect, largest part first; one part where all are."""
        label = np.arange(self.n)
        for i, j in zip(*self.known, strict=True):
            label[label == label[j]] = label[i]
        found = [np.flatnonzero(label == key).tolist() for key in dict.fromkeys(label.tolist())]
        return sorted(found, key=len, reverse=True)

    @cached_property
    def inverse(self) -> Floats:
        """Pseudo-inverse of the Laplacian of the graph of pairs answered, shape (n, n)."""
        i, j = self.known
        laplacian = np.zeros((self.n, self.n))
        laplacian[i, j] = laplacian[j, i] = -1.0
        np.fill_diagonal(laplacian, -laplacian.sum(axis=1))
        return np.asarray(np.linalg.pinv(laplacian, hermitian=True), dtype=float)

    @cached_property
    def fitted(self) -> Floats:
        """Logarithms of the least-squares weights, shape (n,), summing to 0.

        L y = r with L the Laplacian of the answered pairs and r_i = Σ_j ln a_ij (Bozóki,
        Fülöp & Rónyai 2010): the row means where every pair was answered.
        """
        return np.asarray(self.inverse @ np.nansum(self.logs, axis=1), dtype=float)

    @property
    def residuals(self) -> Floats:
        """ln(a_ij w_j / w_i) of the pairs answered, as in `known`."""
        i, j = self.known
        return np.asarray(self.given - (self.fitted[i] - self.fitted[j]), dtype=float)

    @property
    def resistance(self) -> Floats:
        """Effective resistance between any two things, shape (n, n).

        How uncertain their ratio is, every answer being one ohm: 2/n where all pairs were
        answered, 1 for an answer that nothing else bears on.
        """
        own = np.diag(self.inverse)
        return np.asarray(own[:, None] + own[None, :] - 2 * self.inverse, dtype=float)

    def frame(self) -> pd.DataFrame:
        """Return the matrix of comparisons, NaN for one not made."""
        index = pd.Index(list(self.names), name="criterion", dtype=object)
        return pd.DataFrame(tidy(np.exp(self.logs)), index=index, columns=index.rename(None))

    def _pairs(self, where: NDArray[np.bool_]) -> tuple[Indices, Indices]:
        i, j = np.nonzero(np.triu(where, k=1))
        return i, j


def tidy(ratios: Floats) -> Floats:
    """Undo the rounding of exp(ln 7) and exp(−ln 7), so that what was said is shown so.

    Examples
    --------
    >>> bool(np.exp(np.log(7)) == 7), bool(tidy(np.exp(np.log([7.0])))[0] == 7)
    (False, True)
    """
    strength = np.maximum(ratios, 1 / ratios)
    whole = np.round(strength)
    said = np.where(ratios >= 1, whole, 1 / whole)
    return np.where(np.abs(strength - whole) < 1e-12 * whole, said, ratios)
