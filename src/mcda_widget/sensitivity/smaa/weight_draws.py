"""Weights drawn at random: over all there are, or near those that were stated."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

import numpy as np

if TYPE_CHECKING:
    from numpy.random import Generator
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]


class WeightDraws(Protocol):
    """A distribution of weights."""

    @property
    def words(self) -> str:
        """What is drawn, after "Weights"."""

    def draw(self, random: Generator, count: int) -> Floats:
        """Return weights of shape (n, count), each ≥ 0, summing to 1."""


@dataclass(frozen=True, eq=False)
class Uniform:
    """All weights alike: uniform on the simplex, which is Dirichlet(1).

    Examples
    --------
    >>> Uniform(3).draw(np.random.default_rng(0), 2).sum(axis=0)
    array([1., 1.])
    """

    criteria: int
    words: str = "are drawn from all there are, none preferred"

    def draw(self, random: Generator, count: int) -> Floats:
        """Return weights of shape (n, count)."""
        return _shares(random.standard_exponential((self.criteria, count)))


@dataclass(frozen=True, eq=False)
class Fixed:
    """The weights as they are, in every draw."""

    weights: Floats = field(repr=False)
    words: str = "stay as stated"

    def draw(self, random: Generator, count: int) -> Floats:  # noqa: ARG002 - nothing is drawn
        """Return weights of shape (n, count)."""
        return np.broadcast_to(self.weights[:, None], (len(self.weights), count))


@dataclass(frozen=True, eq=False)
class Order:
    """Weights in an order, uniform among those: each draw is sorted.

    Attributes
    ----------
    level : array of int, shape (n,)
        Level of each criterion, 0 for the most important; nothing is known of the order of
        those on one level, so it is drawn too.
    """

    level: NDArray[np.intp]
    words: str = "are drawn from all in this order"

    def draw(self, random: Generator, count: int) -> Floats:
        """Return weights of shape (n, count)."""
        n = len(self.level)
        weights = _shares(random.standard_exponential((n, count)))
        weights.sort(axis=0)
        if len(np.unique(self.level)) == n:
            return np.asarray(weights[::-1][self.level.argsort().argsort()])
        among = self.level[:, None] + random.random((n, count)) / 2
        place = among.argsort(axis=0).argsort(axis=0)
        return np.take_along_axis(weights[::-1], place, axis=0)


@dataclass(frozen=True, eq=False)
class Least:
    """Weights of at least so much each, uniform among those: least + what is left · Dirichlet(1).

    Attributes
    ----------
    least : array, shape (n,)
        Each ≥ 0, summing to 1 at most.
    """

    least: Floats
    words: str

    def draw(self, random: Generator, count: int) -> Floats:
        """Return weights of shape (n, count)."""
        free = 1 - self.least.sum()
        shares = _shares(random.standard_exponential((len(self.least), count)))
        return np.asarray(self.least[:, None] + free * shares)


@dataclass(frozen=True, eq=False)
class Around:
    """Weights around the stated ones: Dirichlet(κw), with the stated ones as their mean.

    A weight w has the standard deviation √(w(1 − w)/(κ + 1)).

    Attributes
    ----------
    weights : array, shape (n,)
        A criterion without weight stays so.
    concentration : float
        κ > 0: the higher, the nearer.
    """

    weights: Floats
    concentration: float
    words: str = "are drawn around those stated"

    def draw(self, random: Generator, count: int) -> Floats:
        """Return weights of shape (n, count)."""
        shape = (self.concentration * self.weights)[:, None]
        return _shares(random.standard_gamma(shape, (len(self.weights), count)))


@dataclass(frozen=True, eq=False)
class Comparisons:
    """Weights around those that pairwise comparisons give, by how well the comparisons fit.

    ln w ~ N(ln ŵ, (GCI/n)(I − 11ᵀ/n)) within each set of comparisons: without a knob, the less
    the answers agree, the wider. Where groups were compared first, a criterion's weight is its
    group's times its own within the group.

    Attributes
    ----------
    sets : tuple of (array of int, array, float)
        For each set the place of its members, their weights, and its GCI; see `levels`.
    levels : array of int, shape (n, levels)
        The members whose weights are multiplied to make that of each criterion.
    """

    sets: tuple[tuple[NDArray[np.intp], Floats, float], ...]
    levels: NDArray[np.intp]
    words: str = "are drawn around those of the comparisons, wider where these disagree"

    def draw(self, random: Generator, count: int) -> Floats:
        """Return weights of shape (n, count)."""
        members = np.empty((int(self.levels.max()) + 1, count))
        for rows, weights, gci in self.sets:
            n = len(weights)
            noise = random.standard_normal((n, count)) * np.sqrt(gci / n)
            # Taking the mean off is the projection I − 11ᵀ/n.
            logs = np.log(weights)[:, None] + noise - noise.mean(axis=0)
            members[rows] = _shares(np.exp(logs - logs.max(axis=0)))
        return _shares(members[self.levels].prod(axis=1))


def _shares(parts: Floats) -> Floats:
    total = parts.sum(axis=0)
    parts /= total
    return parts
