"""Every place on the one-way lines where two options trade places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from . import search

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .setting import Setting

# Weights nearer to each other than this are one place: several options meet there.
SAME_PLACE = 1e-9


@dataclass(frozen=True)
class Trades:
    """Trades of place, by line and then by weight; arrays of shape (trades,).

    Attributes
    ----------
    line : array of int
        Position of the criterion that moves.
    weight : array of float
        Its weight there, strictly between 0 and 1.
    upper, lower : array of int
        Rows of the options: `upper` leads `lower` just above the weight, and trails it below.
    """

    line: NDArray[np.intp]
    weight: NDArray[np.float64]
    upper: NDArray[np.intp]
    lower: NDArray[np.intp]

    def __len__(self) -> int:
        return len(self.weight)

    def on(self, line: int) -> Trades:
        """Return the trades on one line."""
        return self.where(self.line == line)

    def where(self, mask: NDArray[np.bool_]) -> Trades:
        """Return the trades that a mask keeps."""
        return Trades(self.line[mask], self.weight[mask], self.upper[mask], self.lower[mask])


def all_pairs(options: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return every pair of rows, once."""
    first, second = np.triu_indices(options, 1)
    return first, second


def pairs_with(row: int, options: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return the pairs of one row with every other."""
    others = np.delete(np.arange(options), row)
    return np.full(len(others), row), others


def trades(
    setting: Setting,
    first: NDArray[np.intp],
    second: NDArray[np.intp],
    lines: NDArray[np.intp],
) -> Trades:
    """Find where the options of each pair trade places.

    Parameters
    ----------
    setting : Setting
        What is asked about.
    first, second : array of int, shape (pairs,)
        Rows of the options.
    lines : array of int
        Positions of the criteria whose lines are wanted.
    """
    if setting.exact:
        roots = setting.roots(first, second)
        up, down = roots.up[lines], roots.down[lines]
    else:
        return _sorted(search.trades(setting, first, second, lines))
    (a, p), (b, q) = np.nonzero(np.isfinite(up)), np.nonzero(np.isfinite(down))
    found = (
        np.concatenate((lines[a], lines[b])),
        np.concatenate((up[a, p], down[b, q])),
        np.concatenate((first[p], second[q])),
        np.concatenate((second[p], first[q])),
    )
    return _sorted(found)


def _sorted(
    found: tuple[NDArray[np.intp], NDArray[np.float64], NDArray[np.intp], NDArray[np.intp]],
) -> Trades:
    line, weight, upper, lower = found
    order = np.lexsort((lower, upper, weight, line))
    return Trades(line[order], weight[order], upper[order], lower[order])
