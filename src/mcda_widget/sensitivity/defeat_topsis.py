"""The closest defeat under TOPSIS: from many starts, each made as cheap as it gets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .defeat_contest import Contest
from .defeat_field import share

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .defeat_field import Field

    Floats = NDArray[np.float64]
    Rows = NDArray[np.intp]

# Shares of a weight that pair moves take, to start from.
_GRID = np.arange(1, 13) / 12


def passing(field: Field, rows: Rows, starts: int) -> Floats:
    """Return the nearest weights found at which each option ties with today's winner.

    With all the weight on one criterion the better one on it leads. So it can be done unless
    the winner is better on every criterion.

    Parameters
    ----------
    field : Field
        Options, and today's weights.
    rows : array of int, shape (C,)
        Rows of the options that trail.
    starts : int
        How many starts each option gets, at most.

    Returns
    -------
    array, shape (C, n)
        NaN where no weights do it, for certain.
    """
    lead = field.near - field.far  # goes with the value, and is equal where values are
    gaps = lead[rows] - lead[field.leader]
    best = gaps[:, field.telling].max(axis=1, initial=-np.inf)
    moved = np.full(gaps.shape, np.nan)
    level, able = best == 0, np.flatnonzero(best > 0)
    moved[level] = _level_at_best(field, gaps[level])
    if not len(able):
        return moved
    of, begun = candidates(field, rows[able], np.array([field.leader]))
    contest = Contest.of(field, of)
    begun = contest.shrunk(begun)
    kept = cheapest_starts(of, field.cost(begun), starts)
    found = contest.take(kept).settled(begun[kept])
    there = field.merits(found)
    does = there[:, rows[able]] >= there[:, [field.leader]]
    does |= of[kept, None] == rows[able]  # but for rounding
    costs = np.where(does, field.cost(found)[:, None], np.inf)
    moved[able] = found[costs.argmin(axis=0)]
    return moved


def candidates(field: Field, rows: Rows, rivals: Rows) -> tuple[Rows, Floats]:
    """Return weights at which options are ahead of, or level with, all their rivals.

    From pair moves, the cheapest to each criterion, and from all the weight on one criterion
    or shared by two.

    Parameters
    ----------
    field, rows
        As for `passing`.
    rivals : array of int
        Rows of those they are to pass, themselves left aside.

    Returns
    -------
    of : array of int, shape (B,)
        Row of the option that each belongs to.
    weights : array, shape (B, n)
    """
    place, to, source, part = _pair_moves(field, rows, rivals)
    each, taken = np.arange(len(place)), part * field.weights[source]
    pairs = np.tile(field.weights, (len(place), 1))
    pairs[each, source] -= taken
    pairs[each, to] += taken
    one, two = np.triu_indices(len(field.weights))
    unit = np.eye(len(field.weights))
    corners = (unit[one] + unit[two]) / 2
    corners = corners[(corners[:, field.telling] > 0).any(axis=1)]
    there = field.merits(corners)
    does = there[:, rows] >= there[:, rivals].max(axis=1)[:, None]
    corner_of, corner = np.nonzero(does.T)
    of = np.concatenate((rows[place], rows[corner_of]))
    return of, np.concatenate((pairs, corners[corner]))


def cheapest_starts(of: Rows, costs: Floats, starts: int) -> Rows:
    """Return the places of the cheapest starts of each option, at most `starts` of each."""
    order = np.lexsort((costs, of))
    begins = np.diff(of[order], prepend=-1) > 0
    first = np.maximum.accumulate(np.where(begins, np.arange(len(of)), 0))
    return order[np.arange(len(of)) - first < starts]


def _pair_moves(field: Field, rows: Rows, rivals: Rows) -> tuple[Rows, Rows, Rows, Floats]:
    """Return the cheapest pair move to each criterion: place in rows, to, from, share taken."""
    weights, n = field.weights, len(field.weights)
    squares = weights**2
    taken = weights[:, None] * _GRID
    less = (weights[:, None] - taken) ** 2 - squares[:, None]
    more = (weights[:, None] + taken[:, None, :]) ** 2 - squares[:, None]

    def moved(gaps: Floats) -> Floats:
        out, into = gaps[:, :, None] * less, gaps[:, None, :, None] * more
        return np.asarray((gaps @ squares)[:, None, None, None] + out[:, :, None, :] + into)

    low = moved(field.near)
    there = share(low, low + moved(field.far))  # by option, from, to and share
    does = np.asarray(there[rows] >= there[rivals].max(axis=0))
    does[:, np.arange(n), np.arange(n)] = False
    part = _GRID[does.argmax(axis=-1)]
    costs = np.where(does.any(axis=-1), part * weights[:, None], np.inf)
    place, to = np.nonzero(np.isfinite(costs.min(axis=1)))
    source = costs.argmin(axis=1)[place, to]
    return place, to, source, part[place, source, to]


def _level_at_best(field: Field, gaps: Floats) -> Floats:
    """Return weights for options that are nowhere better: all on where they are level."""
    moved = np.where(gaps < 0, 0.0, field.weights)
    to = np.where(field.telling, gaps, -np.inf).argmax(axis=1)
    moved[np.arange(len(gaps)), to] += 1 - moved.sum(axis=1)
    return moved
