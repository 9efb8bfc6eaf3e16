"""Scores in their units, and how far each can go."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from mcda_widget.model import DecisionError
from mcda_widget.ranking.values import rated_criteria

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .setting import Setting

    Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Scores:
    """Scores of a setting; arrays of shape (m, n), or (n,) by criterion.

    Attributes
    ----------
    today, low, high : array, shape (m, n)
        The scores, and the ends of their own ranges.
    least, most : array, shape (n,)
        Between which scores on a criterion can lie.
    rated : array of bool, shape (n,)
        Whether options are scored on it, rather than compared as AHP can.
    """

    today: Floats
    low: Floats
    high: Floats
    least: Floats
    most: Floats
    rated: NDArray[np.bool_]

    @classmethod
    def of(cls, setting: Setting) -> Scores:
        """Return the scores of a setting."""
        decision, ahp = setting.task.decision, setting.task.method.key == "ahp"
        today = decision.scores.to_numpy(dtype=float) if ahp else setting.task.matrix
        rated = set(rated_criteria(decision)) if ahp else set(setting.criteria)
        low, high = decision.low.to_numpy(dtype=float), decision.high.to_numpy(dtype=float)
        kept = np.array([criterion in rated for criterion in setting.criteria])
        ends = np.where(kept, today, 0.0)
        reach = np.ptp(ends, axis=0)
        reach = np.where(reach > 0, reach, np.maximum(np.abs(ends).max(axis=0), 1.0))
        scales = decision.scales.to_numpy(dtype=float)
        least = np.where(np.isnan(scales[:, 0]), ends.min(axis=0) - reach, scales[:, 0])
        most = np.where(np.isnan(scales[:, 1]), ends.max(axis=0) + reach, scales[:, 1])
        return cls(today, low, high, least, most, kept)

    @property
    def length(self) -> Floats:
        """How far apart the ends are; (n,)."""
        return self.most - self.least

    def leaders(self, setting: Setting, row: int, column: int, score: float) -> list[int]:
        """Return who is in first place with another score; nobody where it cannot be ranked."""
        changed = self.today.copy()
        changed[row, column] = score
        try:
            leaders = replace(setting, task=setting.task.rescored(changed)).leaders
        except DecisionError:
            return []
        return [int(row) for row in leaders]


@dataclass(frozen=True)
class Thresholds:
    """What was found, of shape (m, n).

    Attributes
    ----------
    threshold : array
        In the score's unit; NaN where there is none.
    leader : array of int
        Row of who leads just beyond; −1 where there is no threshold.
    """

    threshold: Floats
    leader: NDArray[np.intp]
