"""Scores drawn at random within the ranges that people gave them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

import numpy as np

from mcda_widget.model import DecisionError, Problem
from mcda_widget.ranking.words import listed

if TYPE_CHECKING:
    from numpy.random import Generator
    from numpy.typing import NDArray

    from mcda_widget.model import Decision

    Floats = NDArray[np.float64]

Shape = Literal["pert", "uniform", "mode"]
SHAPES: tuple[Shape, ...] = ("pert", "uniform", "mode")


@dataclass(frozen=True, eq=False)
class ScoreDraws:
    """A distribution of every score.

    Attributes
    ----------
    base : array, shape (n, m)
        Scores that stay as they are; the others are drawn anew.
    row, column : array of int, shape (cells,)
        Criterion and option of the scores that are drawn.
    low, length : array, shape (cells,)
        Where their ranges begin, and how long they are; in the unit of `base`.
    alpha, beta : array, shape (cells,)
        Shape of their distribution: both 1 where it is uniform.
    """

    base: Floats
    row: NDArray[np.intp]
    column: NDArray[np.intp]
    low: Floats
    length: Floats
    alpha: Floats = field(repr=False)
    beta: Floats = field(repr=False)

    def draw(self, random: Generator, count: int) -> Floats:
        """Return scores of shape (n, m, count)."""
        scores = np.empty((*self.base.shape, count))
        scores[:] = self.base[:, :, None]
        if len(self.row):
            size = (len(self.row), count)
            parts = random.beta(self.alpha[:, None], self.beta[:, None], size)
            scores[self.row, self.column] = self.low[:, None] + self.length[:, None] * parts
        return scores

    def only(self, keep: NDArray[np.bool_]) -> ScoreDraws:
        """Return the same with some of the scores drawn, shape (cells,); the others stay."""
        return replace(
            self,
            row=self.row[keep],
            column=self.column[keep],
            low=self.low[keep],
            length=self.length[keep],
            alpha=self.alpha[keep],
            beta=self.beta[keep],
        )

    def placed(self, base: Floats, values: Floats, slope: Floats) -> ScoreDraws:
        """Return the same in another unit: ``value = offset + slope · score`` by criterion.

        Parameters
        ----------
        base : array, shape (n, m)
            Scores in that unit.
        values, slope : array, shape (n,)
            Value of a score of 0, and what a unit of score adds.
        """
        at = slope[self.row]
        low = values[self.row] + at * self.low
        return replace(self, base=base, low=low, length=at * self.length)


def score_draws(decision: Decision, shape: Shape) -> ScoreDraws:
    """Return how the scores of a decision are drawn, in their units.

    Parameters
    ----------
    decision : Decision
        Its scores with their ranges.
    shape : {"pert", "uniform", "mode"}
        PERT (Malcolm, Roseboom, Clark & Fazar 1959): a beta distribution with
        α = 1 + 4(mode − low)/(high − low) and β = 1 + 4(high − mode)/(high − low); uniform
        from low to high; or the mode throughout. A score that is missing is uniform over its
        scale under each.

    Raises
    ------
    DecisionError
        Where a score is missing on a criterion without a scale.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.load("taliban-engagement")
    >>> drawn = score_draws(d, "pert")
    >>> drawn.base.shape, len(drawn.row)
    ((9, 7), 63)
    >>> drawn.alpha[:2], drawn.beta[:2]
    (array([2.33..., 2.33...]), array([3.66..., 3.66...]))
    """
    mode, low, high = (
        frame.to_numpy(dtype=float).T for frame in (decision.scores, decision.low, decision.high)
    )
    missing = np.isnan(mode)
    ends = decision.scales.to_numpy(dtype=float)
    _insist(decision, missing & np.isnan(ends[:, [0]]))
    spread = np.zeros_like(missing) if shape == "mode" else high > low
    row, column = np.nonzero(spread | missing)
    gone = missing[row, column]
    start = np.where(gone, ends[row, 0], low[row, column])
    length = np.where(gone, ends[row, 1], high[row, column]) - start
    alpha, beta = np.ones(len(row)), np.ones(len(row))
    if shape == "pert":
        with np.errstate(invalid="ignore"):
            rise = (mode[row, column] - start) / length
        alpha, beta = (np.where(gone, 1.0, 1 + 4 * part) for part in (rise, 1 - rise))
    base = np.where(missing, ends.mean(axis=1, keepdims=True), mode)
    return ScoreDraws(base, row, column, start, length, alpha, beta)


def _insist(decision: Decision, lacking: NDArray[np.bool_]) -> None:
    if not lacking.any():
        return
    names = listed(decision.criteria[j].name for j in np.flatnonzero(lacking.any(axis=1)))
    message = f"Scores are missing on {names}, which has no scale to draw them from."
    hint = "Give the criterion its lowest and highest value, or give the scores."
    raise DecisionError(Problem(message, ("criteria",), hint))
