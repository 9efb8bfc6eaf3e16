"""Completing comparisons so that they contradict each other least; many at a time.

Everything here works on matrices *balanced* by the least-squares weights y,
b_ij = a_ij exp(y_j − y_i): they have the eigenvalues of a_ij, are near 1 wherever the
answers agree, and 1 is the least-squares guess for a comparison not made.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .answers import Answers

    Floats = NDArray[np.float64]
    Indices = NDArray[np.intp]

STEPS = 60
CLOSE = 1e-10


@dataclass(frozen=True, eq=False)
class Completed:
    """A full matrix of comparisons, and its principal eigenvector.

    Attributes
    ----------
    logs : array of shape (n, n)
        ln a_ij, with every comparison not made filled in.
    eigenvalue : float
        The principal eigenvalue λ ≥ n.
    eigenvector : array of shape (n,)
        Logarithms of the weights the eigenvector gives, up to a constant.
    """

    logs: Floats
    eigenvalue: float
    eigenvector: Floats


def complete(answers: Answers) -> Completed:
    """Fill in the comparisons not made so that the principal eigenvalue is smallest.

    The eigenvalue is a convex function of the logarithms filled in, strictly so where the
    answers connect everything (Bozóki, Fülöp & Rónyai 2010), so one start is enough;
    Newton's method is used here instead of their coordinate search.
    """
    y = answers.fitted
    offset = y[:, None] - y[None, :]
    balanced = np.where(np.isnan(answers.logs), 0.0, answers.logs - offset)
    found = least_eigenvalue(balanced[None], *answers.missing)
    return Completed(found.logs[0] + offset, float(found.value[0]), y + np.log(found.vector[0]))


@dataclass(frozen=True, eq=False)
class Batch:
    """Balanced matrices as logarithms, shape (k, n, n), and what is principal of them.

    ``value``, shape (k,), is the principal eigenvalue; ``vector`` and ``left``, shape
    (k, n), its eigenvectors, left · vector = 1. All are positive, as the matrices are
    (Perron).
    """

    logs: Floats
    value: Floats
    vector: Floats
    left: Floats

    @classmethod
    def of(cls, logs: Floats) -> Batch:
        """Find what is principal, by squaring until every row of the power is the same.

        Several times as fast as a full decomposition of many small matrices.
        """
        matrices = np.exp(logs)
        power, before = matrices, np.inf
        for _ in range(STEPS):
            power = power / power.max(axis=(1, 2), keepdims=True)
            power = power @ power
            v = power.sum(axis=2)
            v /= v.sum(axis=1, keepdims=True)
            if np.abs(v - before).max() < 1e-15:
                break
            before = v
        u = power.sum(axis=1)
        u /= (u * v).sum(axis=1, keepdims=True)
        value = (u[:, None, :] @ matrices @ v[:, :, None])[:, 0, 0]
        return cls(logs, value, v, u)

    def __getitem__(self, which: NDArray[np.bool_]) -> Batch:
        return Batch(self.logs[which], self.value[which], self.vector[which], self.left[which])

    def put(self, which: NDArray[np.bool_], other: Batch) -> Batch:
        """Return the batch with some of it replaced."""
        mine = [self.logs.copy(), self.value.copy(), self.vector.copy(), self.left.copy()]
        new = (other.logs, other.value, other.vector, other.left)
        for old, changed in zip(mine, new, strict=True):
            old[which] = changed
        return Batch(*mine)


def least_eigenvalue(logs: Floats, i: Indices, j: Indices) -> Batch:
    """Choose the entries (i, j) of balanced matrices so that each eigenvalue is smallest.

    Parameters
    ----------
    logs : array of shape (k, n, n)
        Antisymmetric; 0 where a comparison was not made.
    i, j : arrays of shape (p,)
        Where none was made, the same in all matrices.
    """
    best = Batch.of(logs)
    going = np.full(len(logs), len(i) > 0)
    for _ in range(STEPS):
        if not going.any():
            break
        part = best[going]
        gradient, step = _newton(part, i, j)
        moved = _downhill(part, i, j, step)
        best = best.put(going, moved)
        # What a step promised to gain is about the square root of what is left after it.
        going[going] = -(gradient * step).sum(axis=1) > CLOSE * part.value
    return best


def _newton(batch: Batch, i: Indices, j: Indices) -> tuple[Floats, Floats]:
    """Return the gradient in the logarithms of the entries (i, j), and Newton's step.

    With u and v the left and right eigenvectors (u·v = 1), D_p the derivative of the matrix
    by the p-th logarithm and G the group inverse of λI − B: λ_p = u D_p v and
    λ_pq = u D_p G D_q v + u D_q G D_p v, on the diagonal also u D_pp v.
    """
    b, u, v, p = np.exp(batch.logs), batch.left, batch.vector, np.arange(len(i))
    up, down = u[:, i] * b[:, i, j], u[:, j] * b[:, j, i]
    forth, back = up * v[:, j], down * v[:, i]
    gradient = forth - back

    rows = np.zeros((len(b), len(i), b.shape[1]))  # u D_p
    rows[:, p, j], rows[:, p, i] = up, -down
    columns = np.zeros((len(b), b.shape[1], len(i)))  # D_p v
    columns[:, i, p], columns[:, j, p] = b[:, i, j] * v[:, j], -b[:, j, i] * v[:, i]
    half = rows @ _group_inverse(b, batch) @ columns
    hessian = half + half.transpose(0, 2, 1)
    hessian[:, p, p] += forth + back
    step = np.linalg.solve(hessian, gradient[..., None])[..., 0]
    return gradient, -np.asarray(step, dtype=float)


def _group_inverse(b: Floats, batch: Batch) -> Floats:
    """Return the group inverse of λI − B: the corner of the inverse of it bordered by u and v."""
    n = b.shape[1]
    bordered = np.zeros((len(b), n + 1, n + 1))
    bordered[:, :n, :n] = batch.value[:, None, None] * np.eye(n) - b
    bordered[:, :n, n], bordered[:, n, :n] = batch.vector, batch.left
    return np.asarray(np.linalg.inv(bordered)[:, :n, :n], dtype=float)


def _downhill(batch: Batch, i: Indices, j: Indices, step: Floats) -> Batch:
    """Take Newton's steps, halved wherever a full one would raise the eigenvalue."""
    length = np.ones((len(step), 1))
    for _ in range(STEPS):
        logs = batch.logs.copy()
        logs[:, i, j] += length * step
        logs[:, j, i] = -logs[:, i, j]
        tried = Batch.of(logs)
        too_far = tried.value > batch.value * (1 + 1e-13)
        if not too_far.any():
            break
        length[too_far] /= 2
    return tried
