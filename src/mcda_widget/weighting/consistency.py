"""How far pairwise comparisons fit together: ratios and their limits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from .answers import Answers

# Mean consistency index of random matrices by n = 1, 2, … (Rao Tummala & Ling 1998), as
# pymcdm has it; a test holds this table to pymcdm's.
RANDOM_INDEX = (
    0.0, 0.0, 0.5799, 0.8921, 1.1159, 1.2358, 1.3322, 1.3952,
    1.4537, 1.4882, 1.5117, 1.5356, 1.5571, 1.5714, 1.5831,
)  # fmt: skip


def random_index(n: int) -> float:
    """Return the mean consistency index of random matrices, the measure of a ratio.

    Parameters
    ----------
    n : int
        How many things are compared. Up to 15, the table of Rao Tummala & Ling (1998);
        beyond it, the line fitted to the eigenvalues of random matrices by Alonso & Lamata
        (2006), (2.7699 n − 4.3513 − n)/(n − 1).

    Examples
    --------
    >>> random_index(7), round(random_index(20), 3)
    (1.3322, 1.634)
    """
    if n <= len(RANDOM_INDEX):
        return RANDOM_INDEX[max(n, 1) - 1]
    return (2.7699 * n - 4.3513 - n) / (n - 1)


def limits(n: int, missing: int = 0) -> dict[str, float]:
    """Return up to where the consistency ratio and the GCI are taken to be acceptable.

    Parameters
    ----------
    n : int
        How many things are compared.
    missing : int
        How many comparisons were not made. Each leaves less to contradict, so the limit of
        the ratio shrinks with the share of answers that can contradict others,
        1 − 2 m/((n − 1)(n − 2)) (the random index of incomplete matrices: Ágoston &
        Csató 2022). The GCI is a mean over those answers and keeps its limit.

    Returns
    -------
    dict of str to float
        ``consistency_ratio`` (Saaty 1994) and ``gci`` (Aguarón & Moreno-Jiménez 2003);
        empty where nothing can contradict anything.

    Examples
    --------
    >>> limits(5)
    {'consistency_ratio': 0.1, 'gci': 0.37}
    """
    pairs_beyond = (n - 1) * (n - 2) / 2
    if n < 3 or missing >= pairs_beyond:
        return {}
    ratio = {3: 0.05, 4: 0.08}.get(n, 0.10)
    return {
        "consistency_ratio": ratio * (1 - missing / pairs_beyond),
        "gci": {3: 0.31, 4: 0.35}.get(n, 0.37),
    }


def ratio_of(eigenvalue: float, n: int) -> float:
    """Return CR = (λ − n)/((n − 1) RI), 0 for n ≤ 2 (Saaty 1977)."""
    if n < 3:
        return 0.0
    return max(0.0, (eigenvalue - n) / (n - 1)) / random_index(n)


def gci_of(answers: Answers) -> float:
    """Return the geometric consistency index over the pairs answered.

    The sum of squared residuals ln²(a_ij w_j / w_i) divided by the number of answers beyond
    the n − 1 that weights need: 2/((n − 1)(n − 2)) Σ ln² where every pair was answered
    (Aguarón & Moreno-Jiménez 2003). 0 where no answer can contradict another.
    """
    if answers.spare <= 0:
        return 0.0
    squares = float(np.square(answers.residuals).sum()) / answers.spare
    return squares if squares > 1e-20 else 0.0
