"""Whether any weights put an option first under TOPSIS: weights, or a proof that none do.

An option is first where, at some level q, q of its squared distances reaches it and that of no
other exceeds it: (A_i − q (A_i + B_i))·u ≥ 0 and (A_o − q (A_o + B_o))·u ≤ 0, with u = w². At
one level that is a linear programme. Where it fails, the weights of its dual say why: that
mixture of the others is better on every criterion, at this level and as far around it as the
mixture stays better. So a few programmes cover all levels.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .defeat_field import Field

    Floats = NDArray[np.float64]

_PROGRAMMES = 60
# What fails by less than this is level, and so are levels nearer to each other.
_LEVEL = 1e-10


def can_be_first(field: Field, row: int) -> tuple[Floats | None, bool]:
    """Look for weights at which an option is first or ties for it.

    Parameters
    ----------
    field : Field
        Options; today's weights do not matter.
    row : int
        Row of the option.

    Returns
    -------
    weights : array, shape (n,), or None
        Where it is first; None where none were found.
    never : bool
        Whether it is certain that there are none.
    """
    near, told = field.near, field.telling
    signs = np.where(np.arange(len(near)) == row, 1.0, -1.0)[:, None]
    low, both = signs * near[:, told], signs * (near + field.far)[:, told]
    open_levels, sure = [(0.0, 1.0)], True
    for _ in range(_PROGRAMMES):
        if not open_levels:
            return None, sure
        begin, end = open_levels.pop(int(np.argmax([end - begin for begin, end in open_levels])))
        level = (begin + end) / 2
        solved = _programme(low - level * both)
        if solved is None:
            return None, False
        by, squares, mixture = solved
        if by >= -_LEVEL:
            weights = np.zeros(near.shape[1])
            weights[told] = np.sqrt(np.maximum(squares, 0.0))
            return weights / weights.sum(), False
        since, until = _covered(mixture @ low, -(mixture @ both))
        sure = sure and until - since > _LEVEL
        if end - begin > _LEVEL:  # where one mixture ends to be better, options may be level
            left = [(begin, since), (until, end)]
            open_levels += [(start, stop) for start, stop in left if stop - start > -_LEVEL]
    return None, False


def _covered(start: Floats, slope: Floats) -> tuple[float, float]:
    """Return between which levels no start_j + level · slope_j exceeds 0."""
    with np.errstate(divide="ignore", invalid="ignore"):
        zero = -start / slope
    return (
        float(np.where(slope < 0, zero, -np.inf).max()),
        float(np.where(slope > 0, zero, np.inf).min()),
    )


def _programme(gaps: Floats) -> tuple[float, Floats, Floats] | None:
    """Return the largest least Σ u_j gap_j over u ≥ 0 with Σ u = 1, u, and the dual's mixture."""
    from scipy.optimize import linprog  # noqa: PLC0415 - heavy, and rarely needed

    m, n = gaps.shape
    found = linprog(
        np.append(np.zeros(n), -1.0),
        A_ub=np.hstack((-gaps, np.ones((m, 1)))),
        b_ub=np.zeros(m),
        A_eq=np.append(np.ones(n), 0.0)[None],
        b_eq=[1.0],
        bounds=[(0, None)] * n + [(None, None)],
    )
    if found.x is None:
        return None
    return float(found.x[n]), np.asarray(found.x[:n]), -np.asarray(found.ineqlin.marginals)
