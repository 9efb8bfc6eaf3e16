"""Two sets of weights side by side, in figures and in words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Mapping

SAME = 5e-4  # of 1: 0.05 points
# Down to which tau-b how far two orders agree is said so.
WORDS = (
    (0.7, "They put the criteria in nearly the same order"),
    (0.3, "Their orders of the criteria agree in part"),
    (-0.3, "Their orders of the criteria have little in common"),
    (-1.0, "They put the criteria in nearly opposite orders"),
)


@dataclass(frozen=True, eq=False)
class Contrast:
    """One set of weights against another.

    Attributes
    ----------
    weights, other : Series
        By criterion, in the same order, each summing to 1.
    by, by_other : str
        How sentences call what gave them: ``"Swing"``, ``"Entropy"``.
    names : mapping of str to str
        How sentences call the criteria.

    Examples
    --------
    >>> ours = pd.Series({"reach": 0.6, "cost": 0.3, "calm": 0.1})
    >>> theirs = pd.Series({"reach": 0.2, "cost": 0.3, "calm": 0.5})
    >>> both = Contrast(ours, theirs, "Swing", "Entropy", {"reach": "Reach"})
    >>> print(both.finding)
    They differ most on Reach: 60 points by “Swing”, 20 by “Entropy”.
    >>> round(both.tau, 2), both.agreement
    (-1.0, 'They put the criteria in opposite orders (Kendall’s tau-b −1).')
    """

    weights: pd.Series[float]
    other: pd.Series[float]
    by: str
    by_other: str
    names: Mapping[str, str]

    @cached_property
    def frame(self) -> pd.DataFrame:
        """``weight``, ``other`` and ``difference`` (the one less the other) by criterion."""
        found = pd.DataFrame({"weight": self.weights, "other": self.other})
        return found.assign(difference=found["weight"] - found["other"])

    @cached_property
    def tau(self) -> float | None:
        """Kendall's tau-b of the two; None where one of them counts all the same."""
        if any(float(np.ptp(side.to_numpy())) < SAME for side in (self.weights, self.other)):
            return None
        from scipy.stats import kendalltau  # noqa: PLC0415 - it takes a moment to import

        # Rounded: what differs by less than anybody sees is a tie.
        sides = (side.round(6).to_numpy() for side in (self.weights, self.other))
        return float(kendalltau(*sides).statistic)

    @property
    def is_same(self) -> bool:
        """Whether they differ by nothing that anybody would see."""
        return bool(self.frame["difference"].abs().max() < SAME)

    @property
    def finding(self) -> str:
        """Where they differ most, in points of 100."""
        keys = [str(key) for key in self.weights.index]
        pairs = zip(self.weights.tolist(), self.other.tolist(), strict=True)
        # Rounded, so that of equal differences the first counts.
        apart = [round(abs(ours - theirs), 9) for ours, theirs in pairs]
        if self.is_same:
            return f"“{self.by}” and “{self.by_other}” give the same weights."
        most = keys[apart.index(max(apart))]
        ours, theirs = _apart(float(self.weights[most]), float(self.other[most]))
        return (
            f"They differ most on {self.names.get(most, most)}: {_counted(ours)} by “{self.by}”, "
            f"{theirs} by “{self.by_other}”."
        )

    @property
    def agreement(self) -> str:
        """Whether they put the criteria in the same order; empty where one has no order."""
        if self.tau is None:
            return ""
        figure = f"(Kendall’s tau-b {_tau(self.tau)})"
        if abs(self.tau) > 1 - 1e-9:
            which = "the same order" if self.tau > 0 else "opposite orders"
            return f"They put the criteria in {which} {figure}."
        said = next(words for least, words in WORDS if self.tau >= least)
        return f"{said} {figure}."


def _apart(one: float, other: float) -> tuple[str, str]:
    """Write two shares in points, with a decimal where they would look the same."""
    digits = 0 if f"{100 * one:.0f}" != f"{100 * other:.0f}" else 1
    return f"{100 * one:.{digits}f}", f"{100 * other:.{digits}f}"


def _counted(points: str) -> str:
    return f"{points} point" if points == "1" else f"{points} points"


def _tau(value: float) -> str:
    text = f"{abs(value):.2f}".removesuffix(".00").replace("0.", ".")
    return f"−{text}" if value < 0 and text != "0" else text
