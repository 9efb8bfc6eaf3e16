"""A decision under one method, with the one-way lines that run through today's weights."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, wraps
from typing import TYPE_CHECKING, Any, TypeVar
from weakref import WeakKeyDictionary

import numpy as np

from mcda_widget.model import DecisionError
from mcda_widget.ranking import Task, competition_ranks, kernel, prepare

from . import pairs

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from mcda_widget.model import Decision

    Floats = NDArray[np.float64]

Found = TypeVar("Found")


@dataclass(frozen=True, eq=False)
class Setting:
    """What every question about weights starts from.

    Attributes
    ----------
    task : Task
        The decision made ready for its method.
    weights : array, shape (n,)
        Today's.
    """

    task: Task
    weights: Floats = field(repr=False)

    @classmethod
    def of(
        cls,
        decision: Decision,
        method: str = "topsis",
        normalization: str | None = None,
        **parameters: Any,  # noqa: ANN401 - each method's own
    ) -> Setting:
        """Make a decision ready, as `rank` takes it.

        Raises
        ------
        DecisionError
            Where it cannot be ranked so.
        """
        task = prepare(decision, method, normalization, **parameters)
        return cls(task, np.asarray(decision.weights, dtype=np.float64))

    @property
    def criteria(self) -> list[str]:
        """Criteria by ``id``."""
        return [criterion.id for criterion in self.task.decision.criteria]

    @property
    def options(self) -> list[str]:
        """Options by ``id``."""
        return [option.id for option in self.task.decision.options]

    @cached_property
    def addends(self) -> Floats | None:
        """What the score adds up per unit of weight, shape (m, n); None where it is no sum."""
        way = self.task.method
        if way.key in ("wsm", "ahp"):
            return self.task.normalized
        if not way.additive:
            return None
        try:  # the score under all the weight on one criterion is what that one adds
            units = np.stack([self.task.scores(unit) for unit in np.eye(len(self.weights))], axis=1)
        except DecisionError:
            return None
        return units if np.allclose(units @ self.weights, self.today, rtol=0, atol=1e-10) else None

    @property
    def exact(self) -> bool:
        """Whether crossings come from a formula rather than a search."""
        return self.task.method.key == "topsis" or self.addends is not None

    @cached_property
    def today(self) -> Floats:
        """Scores today, shape (m,)."""
        return self.task.scores(self.weights)

    @cached_property
    def leaders(self) -> NDArray[np.intp]:
        """Rows of the options in first place today: more than one where they tie."""
        return np.flatnonzero(self.ranks(self.today) == 1)

    def scores(self, weights: Floats) -> Floats:
        """Return scores under many weights.

        Parameters
        ----------
        weights : array, shape (K, n)

        Returns
        -------
        array, shape (K, m)
            NaN where the method gives no number.
        """
        if self.task.method.key == "topsis":
            return kernel.closeness(self.task.normalized, weights, self.task.normalization)
        if self.addends is not None:
            return kernel.weighted_sum(self.addends, weights)
        return np.stack([self._score(one) for one in weights])

    def merits(self, weights: Floats) -> Floats:
        """Return scores turned so that higher is better, shape (K, m)."""
        scores = self.scores(weights)
        return scores if self.task.method.high else -scores

    def ranks(self, scores: Floats) -> NDArray[np.int64]:
        """Return ranks of scores along the last axis."""
        return competition_ranks(scores, high=self.task.method.high)

    def roots(self, first: NDArray[np.intp], second: NDArray[np.intp]) -> pairs.Roots:
        """Return where pairs of options trade places, by formula (see `exact`)."""
        if self.addends is None:
            gaps = kernel.squared_gaps(self.task.normalized, self.task.normalization)
            return pairs.topsis_roots(*gaps, self.weights, first, second)
        values = self.addends if self.task.method.high else -self.addends
        return pairs.weighted_sum_roots(values, self.weights, first, second)

    def _score(self, weights: Floats) -> Floats:
        try:
            return self.task.scores(weights)
        except DecisionError:
            return np.full(len(self.options), np.nan)


def once(function: Callable[[Setting], Found]) -> Callable[[Setting], Found]:
    """Have what follows from a setting computed once, for as long as the setting lives."""
    kept: WeakKeyDictionary[Setting, Found] = WeakKeyDictionary()

    @wraps(function)
    def found(setting: Setting) -> Found:
        if setting not in kept:
            kept[setting] = function(setting)
        return kept[setting]

    return found
