"""Where two options trade places on a one-way line, in closed form.

On the line of criterion k the others weigh b_j (1 − t), so any sum over criteria splits into
what the others bring, times a power of (1 − t), and what criterion k brings, times the same
power of t. Comparing two options is then a polynomial in t / (1 − t): of degree one for the
weighted sum, and for TOPSIS of degree two in its square. No search is needed, and two
crossings of the same pair on one line are both found.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from .line import shares

if TYPE_CHECKING:
    from numpy.typing import NDArray

# Options that tie where a weight is 0 or 1 do not trade places there. A root this near to an
# end is such a tie seen through rounding: near 0 a root goes with the square root of it.
_END = 1e-7
_ROUNDING = 8 * np.finfo(float).eps


@dataclass(frozen=True)
class Roots:
    """Weights at which pairs trade places; NaN where they do not.

    Attributes
    ----------
    up : array, shape (lines, pairs)
        Weight above which the first option of the pair leads the second, and below not.
    down : array, shape (lines, pairs)
        Weight above which the second leads the first, and below not.
    """

    up: NDArray[np.float64]
    down: NDArray[np.float64]


def weighted_sum_roots(
    values: NDArray[np.float64],
    weights: NDArray[np.float64],
    first: NDArray[np.intp],
    second: NDArray[np.intp],
) -> Roots:
    """Crossings of Σ w_j v_ij: t = D / (D − d_k), with D what the others bring.

    Parameters
    ----------
    values : array, shape (m, n)
        Value of each option on each criterion, higher is better.
    weights : array, shape (n,)
        Weights today.
    first, second : array, shape (pairs,)
        Rows of `values` to compare.

    Returns
    -------
    Roots
        A line per criterion.

    Examples
    --------
    >>> v = np.array([[1.0, 0.0], [0.0, 1.0]])
    >>> weighted_sum_roots(v, np.array([0.5, 0.5]), np.array([0]), np.array([1])).up
    array([[0.5],
           [nan]])
    """
    others, own = shares(weights) @ values.T, values.T
    c0, _ = _difference(others[:, first], others[:, second], len(weights))
    c1, _ = _difference(own[:, first], own[:, second], len(weights))
    with np.errstate(divide="ignore", invalid="ignore"):
        t = np.where(c0 * c1 < 0, c0 / (c0 - c1), np.nan)
    return Roots(_inside(np.where(c1 > 0, t, np.nan)), _inside(np.where(c1 < 0, t, np.nan)))


def topsis_roots(
    worst: NDArray[np.float64],
    best: NDArray[np.float64],
    weights: NDArray[np.float64],
    first: NDArray[np.intp],
    second: NDArray[np.intp],
) -> Roots:
    """Crossings of the closeness.

    Option i beats l where D⁻_i² D⁺_l² − D⁻_l² D⁺_i² > 0. With x = (1 − t)² and y = t² both
    distances are linear in x and y, so this is c0 x² + c1 xy + c2 y².

    Parameters
    ----------
    worst, best : array, shape (m, n)
        Squared distance of each value to the worst and to the best one, before weighting.
    weights : array, shape (n,)
        Weights today.
    first, second : array, shape (pairs,)
        Rows to compare.

    Returns
    -------
    Roots
        A line per criterion.

    Examples
    --------
    >>> r = np.array([[0.75, 0.25], [0.25, 0.75]])
    >>> roots = topsis_roots(r**2, (1 - r)**2, np.array([0.5, 0.5]), np.array([0]), np.array([1]))
    >>> roots.up
    array([[0.5],
           [nan]])
    """
    square = shares(weights) ** 2
    near, far = square @ worst.T, square @ best.T
    near_i, near_l, far_i, far_l = near[:, first], near[:, second], far[:, first], far[:, second]
    own_near, own_far = worst.T, best.T
    near_ki, near_kl = own_near[:, first], own_near[:, second]
    far_ki, far_kl = own_far[:, first], own_far[:, second]
    n = len(weights)
    c0, s0 = _difference(near_i * far_l, near_l * far_i, n)
    c2, s2 = _difference(near_ki * far_kl, near_kl * far_ki, n)
    c1, s1 = _difference(near_i * far_kl + near_ki * far_l, near_l * far_ki + near_kl * far_i, n)
    under = c1**2 - 4 * c0 * c2
    noise = 4 * n * _ROUNDING * (np.abs(c1) * s1 + np.abs(c0) * s2 + np.abs(c2) * s0)
    # A double root is a touch: the two options tie there and keep their order.
    root = np.where(under > noise, np.sqrt(np.maximum(under, 0.0)), np.nan)
    # The slope at a root is ±root, so its sign says who leads above. Each root is written
    # as y : x without subtracting what nearly cancels; either side may be zero.
    minus = c1 < 0
    up = np.where(minus, root - c1, 2 * c0), np.where(minus, 2 * c2, -c1 - root)
    down = np.where(minus, 2 * c0, -c1 - root), np.where(minus, root - c1, 2 * c2)
    return Roots(_from_ratio(*up), _from_ratio(*down))


def _difference(
    one: NDArray[np.float64], other: NDArray[np.float64], terms: int
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the difference, 0 where it is only rounding, and the size of what was compared."""
    size = np.abs(one) + np.abs(other)
    difference = one - other
    return np.where(np.abs(difference) > terms * _ROUNDING * size, difference, 0.0), size


def _from_ratio(y: NDArray[np.float64], x: NDArray[np.float64]) -> NDArray[np.float64]:
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = y / x
        t = np.where(ratio > 0, 1 / (1 + 1 / np.sqrt(np.abs(ratio))), np.nan)
    return _inside(t)


def _inside(t: NDArray[np.float64]) -> NDArray[np.float64]:
    with np.errstate(invalid="ignore"):
        return np.where((t > _END) & (t < 1 - _END), t, np.nan)
