"""Reading pairwise comparisons: a matrix, or one comparison after another."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
import pandas as pd

from mcda_widget.model import Comparison, DecisionError, Problem, did_you_mean

from .answers import Answers
from .checks import as_floats, listed, names_for, number

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

Matrix: TypeAlias = "pd.DataFrame | NDArray[Any] | Sequence[Sequence[float | None]]"
Stated: TypeAlias = "Comparison | tuple[str, str, float]"

# Nobody means a ratio beyond this, and its powers would not fit a float.
BEYOND = 1e50


def read_matrix(matrix: Matrix, names: Iterable[str] | None = None) -> Answers:
    """Read a matrix of comparisons.

    Parameters
    ----------
    matrix : DataFrame or array_like of shape (n, n)
        a_ij > 0, how many times i matters as much as j; a_ji = 1/a_ij, a_ii = 1. NaN or
        None for a comparison not made. One half of the matrix is enough. A reciprocal
        typed to two decimals (.33 for 1/3) is read as the reciprocal.
    names : iterable of str, optional
        Names of a plain array's rows.

    Raises
    ------
    DecisionError
        Naming every entry that cannot be used.
    """
    ratios, found = _square(matrix, names)
    problems = [*_diagonal(ratios, found), *_entries(ratios, found)]
    if not problems:
        problems = list(_reciprocals(ratios, found))
    if problems:
        raise DecisionError(problems)
    logs = np.log(ratios)
    # The entry above 1 is what was said; the other half is its reciprocal.
    flipped = -logs.T
    logs = np.where(np.isnan(logs) | ((logs < 0) & ~np.isnan(flipped)), flipped, logs)
    np.fill_diagonal(logs, 0.0)
    lower = np.tril_indices(len(logs), k=-1)
    logs[lower] = -logs.T[lower]
    return Answers(tuple(found), logs)


def from_comparisons(comparisons: Iterable[Stated], names: Iterable[str]) -> pd.DataFrame:
    """Put comparisons into a matrix.

    Parameters
    ----------
    comparisons : iterable of Comparison or (prefer, over, by)
        “`prefer` matters `by` times as much as `over`”; `by` > 0.
    names : iterable of str
        What is compared, in the order of the result.

    Returns
    -------
    DataFrame of shape (n, n)
        NaN for a comparison not made; what `ahp` takes.

    Raises
    ------
    DecisionError
        Where a name is unknown, something is compared with itself, or a pair twice.

    Examples
    --------
    >>> from_comparisons([("reach", "cost", 3)], ["reach", "cost", "speed"]).round(2)
               reach  cost  speed
    criterion
    reach       1.00   3.0    NaN
    cost        0.33   1.0    NaN
    speed        NaN   NaN    1.0
    """
    return answers_from(comparisons, names).frame()


def answers_from(comparisons: Iterable[Stated], names: Iterable[str]) -> Answers:
    """Read comparisons made one after another; as `from_comparisons`."""
    order = [str(name) for name in names]
    order = names_for(len(order), order)
    logs = np.full((len(order), len(order)), np.nan)
    np.fill_diagonal(logs, 0.0)
    problems: list[Problem] = []
    for at, stated in enumerate(comparisons):
        prefer, over, by = _stated(stated)
        problem = _unusable(prefer, over, by, order)
        if problem is None:
            i, j = order.index(prefer), order.index(over)
            if not math.isnan(logs[i, j]):
                message = f"“{prefer}” and “{over}” are compared twice."
                problem = Problem(message, hint="Keep one of the two.")
            else:
                logs[i, j] = math.log(by)
                logs[j, i] = -logs[i, j]
        if problem is not None:
            problems.append(problem.under(at))
    if problems:
        raise DecisionError(problems)
    return Answers(tuple(order), logs)


def _stated(stated: Stated) -> tuple[str, str, float]:
    if isinstance(stated, Comparison):
        return stated.prefer, stated.over, stated.by
    try:
        prefer, over, by = stated
    except (TypeError, ValueError):
        hint = "Write (prefer, over, by): who, over whom, by how much."
        raise DecisionError(Problem(f"{stated!r} is not a comparison.", hint=hint)) from None
    return str(prefer), str(over), number(by, f"“{prefer}” over “{over}”")


def _unusable(prefer: str, over: str, by: float, order: list[str]) -> Problem | None:
    for name in (prefer, over):
        if name not in order:
            return Problem(
                f"“{name}” is not among what is compared.", (), did_you_mean(name, order)
            )
    if prefer == over:
        return Problem(f"“{prefer}” is compared with itself.", hint="Remove this comparison.")
    if not 1 / BEYOND <= by <= BEYOND:
        return Problem(f"“{prefer}” over “{over}” by {by:g}: {_NOT_A_RATIO}", hint=_RATIO)
    return None


_NOT_A_RATIO = "a comparison says how many times as much, so it is above 0."
_RATIO = "Write 1 for equally, 3 for three times as much, 1/3 for a third, NaN for not compared."


def _square(matrix: Matrix, names: Iterable[str] | None) -> tuple[NDArray[np.float64], list[str]]:
    if isinstance(matrix, pd.DataFrame):
        rows, columns = [str(r) for r in matrix.index], [str(c) for c in matrix.columns]
        if rows != columns:
            if sorted(rows) != sorted(columns):
                message = f"Rows are {listed(rows)}, columns {listed(columns)}."
                raise DecisionError(
                    Problem(message, hint="A comparison matrix has the same names on both sides.")
                )
            names_for(len(rows), rows)
            matrix = matrix.set_axis(columns, axis=1)[rows]
        names = rows if names is None else names
    ratios = as_floats(matrix, "The comparison matrix")
    if ratios.ndim != 2 or ratios.shape[0] != ratios.shape[1] or not ratios.size:
        shape = " × ".join(str(size) for size in ratios.shape) or "a single number"
        message = f"The comparison matrix is {shape}; it must be square, as many rows as columns."
        raise DecisionError(message)
    return ratios, names_for(len(ratios), names)


def _diagonal(ratios: NDArray[np.float64], names: list[str]) -> list[Problem]:
    return [
        Problem(f"“{name}” against itself is {value:g}; it must be 1.", (i, i))
        for i, (name, value) in enumerate(zip(names, np.diag(ratios), strict=True))
        if not abs(value - 1) <= 1e-9
    ]


def _entries(ratios: NDArray[np.float64], names: list[str]) -> list[Problem]:
    with np.errstate(invalid="ignore"):
        bad = (ratios < 1 / BEYOND) | (ratios > BEYOND)
    np.fill_diagonal(bad, val=False)
    return [
        Problem(
            f"“{names[i]}” over “{names[j]}” is {ratios[i, j]:g}: {_NOT_A_RATIO}", (i, j), _RATIO
        )
        for i, j in zip(*(axis.tolist() for axis in np.nonzero(bad)), strict=True)
    ]


def _reciprocals(ratios: NDArray[np.float64], names: list[str]) -> list[Problem]:
    problems = []
    for i, j in zip(*(axis.tolist() for axis in np.triu_indices(len(names), 1)), strict=True):
        low, high = sorted((ratios[i, j], ratios[j, i]))
        error = abs(low - 1 / high)
        if error > 0.005 + 1e-9 or error > 0.05 / high:
            message = (
                f"“{names[i]}” over “{names[j]}” is {ratios[i, j]:.4g}, but “{names[j]}” over "
                f"“{names[i]}” is {ratios[j, i]:.4g}; one must be 1 divided by the other."
            )
            problems.append(Problem(message, (i, j), "Leave one of the two NaN, and it follows."))
    return problems
