"""How good options are in each draw: the arithmetic of ranking, for many draws at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from mcda_widget.ranking import Task, kernel, prepare

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from mcda_widget.model import Decision
    from mcda_widget.sensitivity.setting import Setting

    Floats = NDArray[np.float64]


class Merits(Protocol):
    """How good options are, from weights of shape (n, K) and scores of shape (n, m, K)."""

    @property
    def ties(self) -> bool:
        """Whether options can be equally good in a draw other than by a chance of nil."""

    def of(self, weights: Floats, scores: Floats | None) -> Floats:
        """Return merits of shape (m, K), higher being better; scores are None at their modes."""

    def of_each(self, weights: Floats, scores: Floats) -> Floats:
        """Return merits of shape (p, m, K): of weights of shape (n, p), each with all scores."""


@dataclass(frozen=True, eq=False)
class Topsis:
    """TOPSIS: D⁻²/(D⁻² + D⁺²), which orders options as the closeness does, without its roots.

    Attributes
    ----------
    values : array, shape (m, n)
        Normalized scores at their modes.
    normalization : str
        Scores that are drawn must be under ``"scale"``, where they do not touch each other.
    """

    values: Floats
    normalization: str
    ties: bool

    def of(self, weights: Floats, scores: Floats | None) -> Floats:
        """Return merits of shape (m, K)."""
        squares = weights * weights if not _is_one(weights) else _squared(weights)
        if scores is None:
            near, far = np.split(self._gaps @ squares, 2)
        else:
            near, far = _sums_of_squares(squares, scores)
        return self._merits(near, far)

    def of_each(self, weights: Floats, scores: Floats) -> Floats:
        """Return merits of shape (p, m, K)."""
        squares, short = weights * weights, 1 - scores
        return self._merits(_products(squares, scores * scores), _products(squares, short * short))

    def _merits(self, near: Floats, far: Floats) -> Floats:
        total = near + far
        with np.errstate(invalid="ignore"):
            merits = np.divide(near, total, out=total)
        # Options at once the best and the worst, all being equal, are as near to both.
        return np.nan_to_num(merits, copy=False, nan=0.5) if self._may_lack else merits

    @cached_property
    def _gaps(self) -> Floats:
        return np.vstack(kernel.squared_gaps(self.values, self.normalization))

    @cached_property
    def _may_lack(self) -> bool:
        return self.normalization != "scale" and bool((np.ptp(self.values, axis=0) == 0).any())


def _sums_of_squares(squares: Floats, scores: Floats) -> tuple[Floats, Floats]:
    if _is_one(squares):
        short = 1 - scores
        return _summed(squares, scores * scores), _summed(squares, short * short)
    near, far = np.zeros(scores.shape[1:]), np.zeros(scores.shape[1:])
    for square, column in zip(squares, scores, strict=True):
        near += square * column * column
        short = 1 - column
        far += square * short * short
    return near, far


@dataclass(frozen=True, eq=False)
class Sum:
    """A sum over criteria of weight times value: the weighted sum, AHP and the like.

    Attributes
    ----------
    values : array, shape (m, n)
        What a unit of weight adds, higher being better.
    """

    values: Floats
    ties: bool

    def of(self, weights: Floats, scores: Floats | None) -> Floats:
        """Return merits of shape (m, K)."""
        if scores is None:
            return np.asarray(self.values @ weights)
        if _is_one(weights):
            return _summed(weights, scores)
        merits = np.zeros(scores.shape[1:])
        for weight, column in zip(weights, scores, strict=True):
            merits += weight * column
        return merits

    def of_each(self, weights: Floats, scores: Floats) -> Floats:
        """Return merits of shape (p, m, K)."""
        return _products(weights, scores)


def _squared(weights: Floats) -> Floats:
    return np.broadcast_to(weights[:, :1] ** 2, weights.shape)


def _is_one(weights: Floats) -> bool:
    """Whether every draw has the same weights, which then stand there once."""
    return weights.shape[1] > 1 and weights.strides[1] == 0


def _summed(weights: Floats, values: Floats) -> Floats:
    """Return Σ_j w_j v_jik by one product, the weights being the same for all k."""
    summed: Floats = _products(weights[:, :1], values)[0]
    return summed


def _products(weights: Floats, values: Floats) -> Floats:
    """Return Σ_j w_jp v_jik, of shape (p, m, K)."""
    n, m, draws = values.shape
    return np.asarray(weights.T @ values.reshape(n, -1)).reshape(-1, m, draws)


@dataclass(frozen=True, eq=False)
class Asked:
    """Any method, asked for each draw by itself: slow, and true to what `rank` says.

    Attributes
    ----------
    decision : Decision
        With all of its scores.
    method, normalization, parameters
        As for `rank`.
    """

    decision: Decision
    method: str
    normalization: str
    parameters: Mapping[str, Any] = field(repr=False)
    ties: bool = True

    def of(self, weights: Floats, scores: Floats | None) -> Floats:
        """Return merits of shape (m, K).

        Raises
        ------
        DecisionError
            Where the method has no answer to a draw.
        """
        draws = weights.shape[1]
        merits = np.empty((len(self.decision.options), draws))
        for k in range(draws):
            task = self._task if scores is None else self._task.rescored(scores[:, :, k].T)
            merits[:, k] = task.scores(weights[:, k])
        return merits if self._task.method.high else -merits

    def of_each(self, weights: Floats, scores: Floats) -> Floats:
        """Return merits of shape (p, m, K)."""
        size = (len(weights), scores.shape[2])
        return np.stack([self.of(np.broadcast_to(w[:, None], size), scores) for w in weights.T])

    @cached_property
    def _task(self) -> Task:
        return prepare(self.decision, self.method, self.normalization, **self.parameters)

    def __getstate__(self) -> dict[str, Any]:
        """Leave the task behind, which another process makes anew."""
        return {name: value for name, value in vars(self).items() if name != "_task"}


def merits_of(setting: Setting, *, drawn: bool, ties: bool) -> tuple[Merits, bool]:
    """Return how a setting's options are compared, and whether scores enter on their scales.

    Parameters
    ----------
    setting : Setting
        A decision made ready.
    drawn : bool
        Whether scores are drawn.
    ties : bool
        Whether options can be equally good other than by a chance of nil.
    """
    task = setting.task
    # Each value then follows from its own score.
    fixed = task.normalization in ("scale", "none")
    if task.method.key == "topsis" and (task.normalization == "scale" or not drawn):
        return Topsis(task.normalized, task.normalization, ties), fixed
    if setting.addends is not None and (not drawn or (fixed and _is_plain_sum(task))):
        values = setting.addends if task.method.high else -setting.addends
        return Sum(values, ties), fixed
    parameters = {name: _given(setting, value) for name, value in task.parameters.items()}
    return Asked(task.decision, task.method.key, task.normalization, parameters), False


def _is_plain_sum(task: Task) -> bool:
    """Whether a score adds its value on the scale, times its weight, and no more."""
    return task.method.key == "wsm" or (
        task.method.key == "ahp" and task.parameters["mode"] == "ideal"
    )


def _given(setting: Setting, value: Any) -> Any:  # noqa: ANN401 - any parameter
    """Return a parameter as a person gives it: those by criterion, by name."""
    if isinstance(value, tuple):
        return dict(zip(setting.criteria, value, strict=True))
    return value
