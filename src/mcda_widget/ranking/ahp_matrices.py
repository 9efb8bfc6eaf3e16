"""AHP from matrices alone, without a decision."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from mcda_widget.model import DecisionError, Problem, did_you_mean
from mcda_widget.weighting import ahp as from_matrix

from .ahp import shares
from .door import as_given, ask
from .ranks import competition_ranks
from .words import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mcda_widget.weighting import WeightingResult
    from mcda_widget.weighting.ahp import Solver
    from mcda_widget.weighting.matrix import Matrix


@dataclass(frozen=True, eq=False)
class AhpRanking:
    """AHP's answer to a set of pairwise comparisons.

    Attributes
    ----------
    weights : Series
        Of the criteria; each ≥ 0, summing to 1.
    priorities : DataFrame, options × criteria
        How well every option does under every criterion, in the mode asked for.
    frame : DataFrame
        ``score`` and ``rank`` by option, best first.
    consistency : Series
        Consistency ratio of each matrix: ``"criteria"``, then that of each criterion.
    mode : str
        ``"ideal"`` or ``"distributive"``.
    """

    weights: pd.Series[float]
    priorities: pd.DataFrame
    frame: pd.DataFrame
    consistency: pd.Series[float]
    mode: str

    @property
    def winner(self) -> str:
        """The option ranked first; of several, the first in order."""
        return str(self.frame.index[0])


def rank_ahp(  # noqa: PLR0913 - what a hierarchy is made of; all but two have defaults
    criteria_matrix: Matrix,
    option_matrices: Sequence[Matrix],
    mode: str = "ideal",
    method: Solver = "geometric_mean",
    *,
    criteria: Iterable[str] | None = None,
    options: Iterable[str] | None = None,
) -> AhpRanking:
    """Rank options by AHP from comparison matrices.

    Parameters
    ----------
    criteria_matrix : DataFrame or array_like of shape (n, n)
        How many times criterion i matters as much as criterion j; any ratio above 0, NaN
        for a comparison not made.
    option_matrices : sequence of n matrices of shape (m, m)
        The options compared under each criterion.
    mode : {"ideal", "distributive"}
        Options relative to the best one under each criterion, or as shares that sum to 1.
        Distributive scores sum to 1 but may change order when a copy of an option is
        added (Belton & Gear 1983).
    method : {"geometric_mean", "eigenvector"}
        How priorities are taken from a matrix.
    criteria, options : iterable of str, optional
        Names; a DataFrame's own where it has them, else ``c1``, ``o1``, ….

    Raises
    ------
    DecisionError
        Where a matrix cannot be used, or they do not fit together.

    Examples
    --------
    >>> cost, reach = [[1, 1/4], [4, 1]], [[1, 3], [1/3, 1]]
    >>> found = rank_ahp([[1, 2], [1/2, 1]], [cost, reach], mode="distributive",
    ...                  criteria=["cost", "reach"], options=["hill", "port"])
    >>> found.frame.round(3)
            score  rank
    option
    port    0.617     1
    hill    0.383     2
    """
    if mode not in (modes := ("ideal", "distributive")):
        raise DecisionError(
            Problem(f"“{mode}” is not a mode.", ("mode",), did_you_mean(mode, modes))
        )
    top = _solved(criteria_matrix, method, criteria, "the criteria", "c")
    names = [str(name) for name in top.weights.index]
    if len(option_matrices) != len(names):
        message = f"{len(option_matrices)} matrices of options for {len(names)} criteria."
        hint = "Give one for each criterion, in their order."
        raise DecisionError(Problem(message, ("option_matrices",), hint))
    known = None if options is None else list(options)
    below = [
        _solved(matrix, method, known, f"the options under {name}", "o")
        for name, matrix in zip(names, option_matrices, strict=True)
    ]
    order = list(below[0].weights.index)
    for name, result in zip(names, below, strict=True):
        if sorted(result.weights.index) != sorted(order):
            message = f"{names[0]} compares {listed(order)}; {name} {listed(result.weights.index)}."
            hint = "Compare the same options under every criterion."
            raise DecisionError(Problem(message, ("option_matrices",), hint))
    values = pd.DataFrame(
        {name: result.weights[order] for name, result in zip(names, below, strict=True)}
    ).rename_axis(index="option", columns="criterion")
    values = shares(values) if mode == "distributive" else values / values.max()
    ratios = [result.consistency_ratio for result in (top, *below)]
    consistency = pd.Series(
        ratios, index=pd.Index(["criteria", *names], dtype=object), name="consistency ratio"
    )
    return AhpRanking(top.weights, values, _frame(values, top.weights), consistency, mode)


def _frame(values: pd.DataFrame, weights: pd.Series[float]) -> pd.DataFrame:
    table, given = np.asarray(values, dtype=float), np.asarray(weights, dtype=float)
    scores = ask("WSM", table, given, np.ones(len(given)), normalization_function=as_given)
    frame = pd.DataFrame({"score": scores, "rank": competition_ranks(scores)}, index=values.index)
    return frame.sort_values("rank", kind="stable")


def _solved(
    matrix: Matrix, method: Solver, names: Iterable[str] | None, what: str, letter: str
) -> WeightingResult:
    if names is None and not isinstance(matrix, pd.DataFrame):
        names = [f"{letter}{i + 1}" for i in range(len(matrix))]
    try:
        return from_matrix(matrix, method, names=names)
    except DecisionError as error:
        raise DecisionError(
            Problem(f"The comparisons of {what}: {problem}") for problem in error.problems
        ) from None
