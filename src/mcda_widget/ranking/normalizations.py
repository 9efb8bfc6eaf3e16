"""From scores in any unit to values that can be compared, higher being better."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from . import door

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Normalization:
    """A way to make scores comparable.

    Attributes
    ----------
    key : str
        Its name in code and files.
    title : str
        Its name as people read it.
    formula : str
        For a benefit and for a cost.
    when : str
        When to use it, in a sentence.
    needs : str
        What scores must be: ``"positive"``, ``"non-negative"``, or ``""`` for anything.
    """

    key: str
    title: str
    formula: str
    when: str
    needs: str = ""


NORMALIZATIONS: dict[str, Normalization] = {
    entry.key: entry
    for entry in (
        Normalization(
            "scale",
            "Fixed scales",
            "(x − worst)/(best − worst) of the criterion's fixed scale",
            "Whenever every criterion has a scale: a weight then means the same whatever "
            "options are on the table.",
        ),
        Normalization(
            "minmax",
            "Min–max",
            "(x − min)/(max − min); for a cost (max − x)/(max − min)",
            "Without scales, for values of any sign; what a weight means changes with the options.",
        ),
        Normalization(
            "vector",
            "Vector",
            "x/√Σx²; for a cost 1 − x/√Σx²",
            "To follow the original TOPSIS.",
        ),
        Normalization(
            "sum",
            "Sum",
            "x/Σx; for a cost (1/x)/Σ(1/x)",
            "For ratios, as shares of a whole; every value must be above 0.",
            "positive",
        ),
        Normalization(
            "max",
            "Max",
            "x/max; for a cost 1 − x/max",
            "For values that start at 0, as shares of the largest.",
            "non-negative",
        ),
        Normalization(
            "linear",
            "Linear",
            "x/max; for a cost min/x",
            "For ratios, as shares of the best; every value must be above 0.",
            "positive",
        ),
        Normalization(
            "none",
            "None",
            "x; for a cost −x",
            "Where values are comparable already, or the method takes them as they are.",
        ),
    )
}


def apply(matrix: Floats, types: Floats, key: str, scales: Floats) -> Floats:
    """Normalize scores.

    Parameters
    ----------
    matrix : array of shape (m, n)
        Scores, finite, and as the normalization needs them.
    types : array of shape (n,)
        1 for a benefit, −1 for a cost.
    key : str
        One of `NORMALIZATIONS`.
    scales : array of shape (n, 2)
        Lowest and highest value of each criterion; read for ``"scale"`` only.

    Returns
    -------
    array of shape (m, n)
        Higher is better. A column in which all options are equal is 1 under
        ``"minmax"``: everyone is as good as the best.
    """
    if key == "none":
        return matrix * types
    if key == "scale":  # the two ends of every scale as two more options
        extended = np.vstack((matrix, scales.T))
        return door.normalized(extended, types, "minmax")[: len(matrix)]
    values = door.normalized(matrix, types, key)
    # pymcdm divides a column of zeros by zero: no option has any of it.
    return np.where(matrix.any(axis=0) | (key == "minmax"), values, np.where(types == 1, 0.0, 1.0))
