"""Answers that run in a circle."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

from .matrix import read_matrix

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .matrix import Matrix


def circular_triads(
    matrix: Matrix,
    names: Iterable[str] | None = None,
    labels: Mapping[str, str] | None = None,
) -> list[str]:
    """List in words every three answers that run in a circle.

    Parameters
    ----------
    matrix, names, labels
        As for `ahp`.

    Returns
    -------
    list of str
        One sentence per circle; empty where there is none (Kendall & Babington Smith 1940
        count them; an answer of “equally” closes no circle).

    Raises
    ------
    DecisionError
        Where the matrix cannot be used.

    Examples
    --------
    >>> circular_triads([[1, 3, 1/2], [1/3, 1, 2], [2, 1/2, 1]], names=["reach", "cost", "speed"])
    ['You put reach over cost, cost over speed, and yet speed over reach.']
    """
    answers = read_matrix(matrix, names)
    called = [(labels or {}).get(name, name) for name in answers.names]
    beats = np.nan_to_num(answers.logs) > 1e-12
    found = []
    for i, j, k in combinations(range(answers.n), 3):
        for a, b, c in ((i, j, k), (i, k, j)):
            if beats[a, b] and beats[b, c] and beats[c, a]:
                x, y, z = called[a], called[b], called[c]
                found.append(f"You put {x} over {y}, {y} over {z}, and yet {z} over {x}.")
    return found
