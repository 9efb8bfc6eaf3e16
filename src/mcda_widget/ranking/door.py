"""The one door to pymcdm.

What goes in is checked here; pymcdm's own checks, which warn at every dominated option, are off.
It is imported when the first ranking is asked for, and of it what ranking needs (see `lean`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from .guards import check_numbers
from .lean import pymcdm

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]


def ask(name: str, matrix: Floats, weights: Floats, types: Floats, **settings: Any) -> Floats:  # noqa: ANN401 - pymcdm's own arguments
    """Return the scores that a method of pymcdm gives.

    Parameters
    ----------
    name : str
        pymcdm's class.
    matrix : array of shape (m, n)
        Options in rows, criteria in columns.
    weights : array of shape (n,)
        Each ≥ 0, at least one above 0.
    types : array of shape (n,)
        1 for a benefit, −1 for a cost.
    **settings
        What the class takes.

    Raises
    ------
    DecisionError
        Where the numbers are not fit to be ranked.
    """
    check_numbers(matrix, weights, types)
    with np.errstate(all="ignore"):
        # A new object for each call: a PROMETHEE object can be used only once.
        scores = _method(name, settings)(matrix, weights, types, validation=False)
    return np.asarray(scores, dtype=float)


def explain(
    name: str,
    matrix: Floats,
    weights: Floats,
    types: Floats,
    **settings: Any,  # noqa: ANN401 - pymcdm's own arguments
) -> dict[str, Floats]:
    """Return every step of a method of pymcdm, by pymcdm's label of the step."""
    check_numbers(matrix, weights, types)
    with np.errstate(all="ignore"):
        method = _method(name, settings)
        steps = method(matrix, weights, types, validation=False, verbose=True).results
    return {step.desc.label: np.asarray(step.data, dtype=float) for step in steps}


def normalized(matrix: Floats, types: Floats, name: str) -> Floats:
    """Return the matrix after one of pymcdm's normalizations, column by column."""
    with np.errstate(all="ignore"):
        return np.asarray(pymcdm("helpers").normalize_matrix(matrix, name, types), dtype=float)


def as_given(column: Floats, cost: bool = False) -> Floats:  # noqa: ARG001, FBT001, FBT002 - pymcdm's signature
    """Stand in for a normalization where the values are normalized already."""
    return column


def _method(name: str, settings: dict[str, Any]) -> Any:  # noqa: ANN401 - pymcdm has no types
    return getattr(pymcdm("methods"), name)(**settings)
