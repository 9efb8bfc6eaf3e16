"""Weights drawn evenly from all that meet linear conditions."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import ceil, log
from typing import TYPE_CHECKING

import numpy as np

from mcda_widget.model import DecisionError, Problem

from .weight_draws import Least, Uniform

if TYPE_CHECKING:
    from numpy.random import Generator
    from numpy.typing import NDArray

    from .weight_draws import WeightDraws

    Floats = NDArray[np.float64]

WORDS = "are drawn from all that meet what was stated"
TRIED = 4096  # draws by which it is seen how many meet the conditions
ACCEPTED = 0.01  # of these, for drawing and throwing away to be worth it
CHAINS = 256  # walks at a time
SETTLING = 3  # kept draws' worth of steps before the first is kept
SLACK = 1e-9  # a condition that is met by less than this throughout is an equation


@dataclass(frozen=True, eq=False)
class Rejection:
    """Draws from a wider distribution, of which those are kept that meet the conditions.

    Attributes
    ----------
    wider : WeightDraws
    g, h : arrays, shape (conditions, n) and (conditions,)
        G w ≥ h.
    """

    wider: WeightDraws
    g: Floats = field(repr=False)
    h: Floats = field(repr=False)
    words: str = WORDS

    def draw(self, random: Generator, count: int) -> Floats:
        """Return weights of shape (n, count)."""
        kept: list[Floats] = []
        found = 0
        while found < count:
            drawn = self.wider.draw(random, max(count, 256))
            good = drawn[:, self.accepts(drawn)]
            kept.append(good)
            found += good.shape[1]
        return np.hstack(kept)[:, :count]

    def accepts(self, drawn: Floats) -> NDArray[np.bool_]:
        """Tell which of the weights, shape (n, K), meet the conditions."""
        return np.asarray((self.g @ drawn >= self.h[:, None]).all(axis=0))


@dataclass(frozen=True, eq=False)
class HitAndRun:
    """Walks inside the conditions: from each point to a random one on a random line through it.

    The points come to be uniform (Smith 1984; for weights Tervonen, van Valkenhoef, Baştürk &
    Postmus 2013, whose thinning ⌈ln(d + 1)/4 · d³⌉ is used, d being the dimension). Several
    walks go on at a time, each settling first.

    Attributes
    ----------
    inner : array, shape (n,)
        A point well inside.
    basis : array, shape (n, d)
        Orthonormal directions that keep the sum, and every equation.
    g, h : arrays, shape (conditions, n) and (conditions,)
        The conditions that are no equations, that weights are ≥ 0 among them.
    """

    inner: Floats
    basis: Floats = field(repr=False)
    g: Floats = field(repr=False)
    h: Floats = field(repr=False)
    words: str = WORDS

    def draw(self, random: Generator, count: int) -> Floats:
        """Return weights of shape (n, count)."""
        d = self.basis.shape[1]
        if d == 0:
            return np.repeat(self.inner[:, None], count, axis=1)
        thinning = ceil(log(d + 1) / 4 * d**3)
        chains = min(CHAINS, count)
        slopes = self.g @ self.basis
        room = np.repeat((self.g @ self.inner - self.h)[:, None], chains, axis=1)
        at = np.zeros((d, chains))
        kept: list[Floats] = []
        for step in range(1, thinning * (SETTLING + ceil(count / chains)) + 1):
            way = random.standard_normal((d, chains))
            way /= np.sqrt((way * way).sum(axis=0))
            rise = slopes @ way
            with np.errstate(divide="ignore", invalid="ignore"):
                reach = -room / rise
            back = np.where(rise > 0, reach, -np.inf).max(axis=0)
            ahead = np.where(rise < 0, reach, np.inf).min(axis=0)
            length = back + (ahead - back) * random.random(chains)
            at += length * way
            room += length * rise
            if step % 64 == 0:  # what rounding adds up to
                room = slopes @ at + (self.g @ self.inner - self.h)[:, None]
            np.maximum(room, 0.0, out=room)
            if step % thinning == 0 and step > SETTLING * thinning:
                kept.append(at.copy())
        found = self.inner[:, None] + self.basis @ np.hstack(kept)[:, :count]
        found = np.maximum(found, 0.0)
        return np.asarray(found / found.sum(axis=0))


def inside(g: Floats, h: Floats) -> WeightDraws:
    """Return how to draw evenly from all weights with G w ≥ h.

    Where at least 1 % of all weights meet the conditions, others are drawn and thrown away;
    else walks are taken inside (`HitAndRun`).

    Parameters
    ----------
    g, h : arrays, shape (conditions, n) and (conditions,)
        On shares of 1; that weights are ≥ 0 and sum to 1 goes without saying.

    Raises
    ------
    DecisionError
        Where no weights meet all conditions.

    Examples
    --------
    >>> twice = inside(np.array([[1.0, -2.0]]), np.array([0.0]))
    >>> drawn = twice.draw(np.random.default_rng(0), 1000)
    >>> bool((drawn[0] >= 2 * drawn[1]).all())
    True
    """
    n = g.shape[1]
    if not len(g):
        return Uniform(n)
    single = (np.count_nonzero(g, axis=1) == 1) & (g.max(axis=1, initial=0.0) > 0)
    least = np.zeros(n)
    for row, bound in zip(g[single], h[single], strict=True):
        j = int(row.argmax())
        least[j] = max(least[j], bound / row[j])
    wider: WeightDraws = Uniform(n)
    if 0 < least.sum() < 1:
        wider = Least(least, WORDS)
        if single.all():
            return wider
    tried = Rejection(wider, g, h)
    share = tried.accepts(wider.draw(np.random.default_rng(0), TRIED)).mean()
    return tried if share >= ACCEPTED else _walks(g, h)


def _walks(g: Floats, h: Floats) -> HitAndRun:
    n = g.shape[1]
    rows, bounds = np.vstack((g, np.eye(n))), np.append(h, np.zeros(n))
    size = np.sqrt((rows * rows).sum(axis=1))
    rows, bounds = rows[size > 0] / size[size > 0, None], bounds[size > 0] / size[size > 0]
    inner, room = _inner(rows, bounds, np.ones((1, n)), np.ones(1))
    equations = np.ones((1, n))
    if room <= SLACK:  # some conditions leave no room: they are equations
        tight = np.array([_most(rows, bounds, i) <= SLACK for i in range(len(rows))])
        equations = np.vstack((equations, rows[tight]))
        rows, bounds = rows[~tight], bounds[~tight]
        inner, _ = _inner(rows, bounds, equations, equations @ inner)
    _, singular, directions = np.linalg.svd(equations)
    rank = int((singular > 1e-9).sum())
    return HitAndRun(inner, directions[rank:].T, rows, bounds)


def _inner(g: Floats, h: Floats, equations: Floats, values: Floats) -> tuple[Floats, float]:
    """Return the point with most room to every condition, and how much."""
    n = g.shape[1]
    upper = np.hstack((-g, np.ones((len(g), 1))))
    equal = np.hstack((equations, np.zeros((len(equations), 1))))
    found = _solve(np.append(np.zeros(n), -1.0), upper, -h, (equal, values), most=1.0)
    return np.asarray(found[:n]), float(found[n])


def _most(g: Floats, h: Floats, i: int) -> float:
    """Return by how much a condition can be met at most."""
    n = g.shape[1]
    found = _solve(-g[i], -g, -h, (np.ones((1, n)), np.ones(1)), most=None)
    return float(g[i] @ found - h[i])


def _solve(
    cost: Floats, upper: Floats, most_of: Floats, equal: tuple[Floats, Floats], most: float | None
) -> Floats:
    from scipy.optimize import linprog  # noqa: PLC0415 - heavy, and rarely needed

    free = [(0.0, None)] * (len(cost) - 1) + [(0.0, most)]
    found = linprog(cost, upper, most_of, *equal, bounds=free)
    if not found.success:
        message = "No weights meet all that is stated about them."
        raise DecisionError(Problem(message, ("weights",), "Loosen one of the conditions."))
    return np.asarray(found.x)
