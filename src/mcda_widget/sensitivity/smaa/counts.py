"""What is counted of many draws: ranks, wins, who beats whom, and the weights of the winners."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from mcda_widget.ranking import competition_ranks

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

# Up to here every option is compared with every other; more are sorted, which is then faster.
FEW = 12


@dataclass(frozen=True, eq=False)
class Counts:
    """What was counted of some draws of m options and n criteria.

    Attributes
    ----------
    draws : int
        How many.
    ranks : array, shape (m, m)
        Draws in which an option has a rank; options that tie share the ranks they take up.
    beats : array, shape (m, m), or None
        Draws in which the row beats the column, a tie being half a win; None where there are
        more than `FEW` options and it was not asked for.
    sums : array, shape (m, n)
        Sum of the weights in those draws in which an option is first.
    """

    draws: int
    ranks: Floats
    beats: Floats | None
    sums: Floats

    def __add__(self, other: Counts) -> Counts:
        """Return what was counted of both."""
        both = None if self.beats is None or other.beats is None else self.beats + other.beats
        return Counts(
            self.draws + other.draws, self.ranks + other.ranks, both, self.sums + other.sums
        )

    @property
    def wins(self) -> Floats:
        """Draws in which each option is first, shape (m,)."""
        return np.asarray(self.ranks[:, 0])


def count(merits: Floats, weights: Floats, *, ties: bool, beats: bool = False) -> Counts:
    """Count draws.

    Parameters
    ----------
    merits : array, shape (m, K)
        How good each option is in each draw, higher being better.
    weights : array, shape (n, K)
        The weights drawn.
    ties : bool
        Whether options can be equally good in a draw other than by a chance of nil.
    beats : bool
        Whether to compare all options with each other however many there are.

    Examples
    --------
    >>> merits = np.array([[.3, .9], [.5, .1]])
    >>> found = count(merits, np.array([[1., 0.], [0., 1.]]), ties=False)
    >>> found.ranks
    array([[1., 1.],
           [1., 1.]])
    >>> found.sums
    array([[0., 1.],
           [1., 0.]])
    """
    m, draws = merits.shape
    compared = beats or m <= FEW
    if ties:
        ranks, sums = _shared(merits, weights)
        return Counts(draws, ranks, _half_wins(merits) if compared else None, sums)
    if m <= FEW:
        place, wins = _compared(merits)
        cells = place + (np.arange(m) * m)[:, None]
        return Counts(draws, _tally(cells, m), wins, _sums(place.argmin(axis=0), weights, m))
    order = _order(merits)
    cells = order * m + np.arange(m)
    every = _wins(merits) if compared else None
    return Counts(draws, _tally(cells, m), every, _sums(order[:, 0], weights, m))


def _compared(merits: Floats) -> tuple[NDArray[np.intp], Floats]:
    """Return how many options are better, by option and draw, and who beats whom how often."""
    m, draws = merits.shape
    better = np.zeros((m, draws), dtype=np.uint8)
    wins = np.zeros((m, m))
    for i in range(m - 1):
        loses = merits[i] < merits[i + 1 :]
        better[i] += loses.sum(axis=0, dtype=np.uint8)
        better[i + 1 :] += ~loses
        lost = np.count_nonzero(loses, axis=1)
        wins[i, i + 1 :], wins[i + 1 :, i] = draws - lost, lost
    np.fill_diagonal(wins, draws / 2)
    return better.astype(np.intp), wins


def _wins(merits: Floats) -> Floats:
    wins = np.stack([np.count_nonzero(row > merits, axis=1) for row in merits]).astype(float)
    np.fill_diagonal(wins, merits.shape[1] / 2)
    return wins


def _order(merits: Floats) -> NDArray[np.intp]:
    """Return rows from the best to the worst, shape (K, m).

    The row's number takes the place of the last bits of its merit, so that numbers are sorted
    rather than positions: three times faster, and the same but for merits that differ by less
    than 1e-12 of themselves, for which the earlier row comes first.
    """
    m = len(merits)
    bits = int(m - 1).bit_length()
    mask = np.uint64((1 << bits) - 1)
    lowest = merits.min()
    # Bits of floats of one sign are in the order of the floats; the worst is least.
    worse = np.ascontiguousarray((merits if lowest >= 0 else merits - lowest).T)
    keys = (worse.view(np.uint64) & ~mask) | np.arange(m, dtype=np.uint64)[::-1]
    keys.sort(axis=1)
    return np.asarray((mask & keys[:, ::-1]).astype(np.intp) * -1 + (m - 1))


def _tally(cells: NDArray[np.intp], m: int) -> Floats:
    return np.bincount(cells.ravel(), minlength=m * m).reshape(m, m).astype(float)


def _sums(first: NDArray[np.intp], weights: Floats, m: int) -> Floats:
    """Add up weights by the winner, one after the other: the same on every machine."""
    return np.stack([np.bincount(first, weights=row, minlength=m) for row in weights], axis=1)


def _shared(merits: Floats, weights: Floats) -> tuple[Floats, Floats]:
    """Return ranks and the winners' weights, options that tie sharing what they take up."""
    m, draws = merits.shape
    place = competition_ranks(merits.T) - 1
    size = np.stack([(place == place[:, [i]]).sum(axis=1) for i in range(m)], axis=1)
    ranks = np.zeros(m * m)
    for further in range(int(size.max())):
        draw, option = np.nonzero(size > further)
        cells = option * m + place[draw, option] + further
        ranks += np.bincount(cells, weights=1 / size[draw, option], minlength=m * m)
    first = np.where(place == 0, 1 / size, 0.0)
    sums = np.stack([weights @ first[:, i] for i in range(m)]) if draws else np.zeros((m, 1))
    return ranks.reshape(m, m), sums


def _half_wins(merits: Floats) -> Floats:
    place = competition_ranks(merits.T).T
    return np.stack(
        [np.count_nonzero(row < place, axis=1) + (row == place).sum(axis=1) / 2 for row in place]
    )
