"""The closest defeats of a setting, each found in the way that fits its method."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from mcda_widget.model import DecisionError, Problem, did_you_mean
from mcda_widget.ranking import kernel

from . import defeat_first, defeat_search, defeat_sums, defeat_topsis
from .defeat_field import Field
from .setting import Setting, once

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

GOALS = ("pass", "win")
# Scores nearer to each other than this, relative to their size, are level at found weights.
_LEVEL = 1e-7


@dataclass(frozen=True)
class Defeats:
    """What `closest_defeat` tells, in the decision's order; arrays of shape (C,) or (C, n).

    Attributes
    ----------
    winner : int
        Row of today's winner.
    rows : array of int
        Rows of the other options.
    points, weights : array
        NaN where no weights do it.
    leaders : list of int or None
        Row of who leads there.
    exact : array of bool
    """

    winner: int
    rows: NDArray[np.intp]
    points: Floats
    weights: Floats
    leaders: list[int | None]
    exact: NDArray[np.bool_]


def defeats(setting: Setting, goal: str = "pass", starts: int = 12) -> Defeats:
    """Return the closest defeats, found once for a setting."""
    if goal not in GOALS:
        message = f"“{goal}” is not a goal."
        raise DecisionError(Problem(message, ("goal",), did_you_mean(goal, GOALS)))
    if starts < 1:
        message = f"{starts} starts cannot find anything."
        raise DecisionError(Problem(message, ("starts",), "Give 1 or more; 12 do well."))
    known = _known(setting)
    if (goal, starts) not in known:
        known[goal, starts] = _defeats(setting, goal, starts)
    return known[goal, starts]


@once
def _known(_: Setting) -> dict[tuple[str, int], Defeats]:
    """Return what was found so far, by goal and starts."""
    return {}


def _defeats(setting: Setting, goal: str, starts: int) -> Defeats:
    winner = int(setting.leaders[0])
    rows = np.delete(np.arange(len(setting.options)), winner)
    level = np.isin(rows, setting.leaders)
    weights = np.tile(setting.weights, (len(rows), 1))
    exact = np.ones(len(rows), dtype=bool)
    if not level.all():
        weights[~level], exact[~level] = _trailing(setting, goal, rows[~level], starts)
    points = 50 * np.abs(weights - setting.weights).sum(axis=1)
    return Defeats(winner, rows, points, weights, _leaders(setting, rows, weights), exact)


def _trailing(
    setting: Setting, goal: str, rows: NDArray[np.intp], starts: int
) -> tuple[Floats, NDArray[np.bool_]]:
    """Return weights for options that trail today, and whether that is certain."""
    today, winner = setting.weights, int(setting.leaders[0])
    if setting.addends is not None:
        values = setting.addends if setting.task.method.high else -setting.addends
        solve = defeat_sums.passing if goal == "pass" else defeat_sums.winning
        return solve(values, today, winner, rows), np.ones(len(rows), dtype=bool)
    if setting.task.method.key == "topsis":
        gaps = kernel.squared_gaps(setting.task.normalized, setting.task.normalization)
        field = Field(*gaps, today, winner)
        if goal == "win":
            passed = defeats(setting, "pass", starts)
            begun = passed.weights[np.isin(passed.rows, rows)]
            return defeat_first.winning(field, rows, begun, starts)
        weights = defeat_topsis.passing(field, rows, starts)
        return weights, np.asarray(np.isnan(weights).any(axis=1))
    weights = defeat_search.found_by_search(setting, goal, rows, starts)
    return weights, np.zeros(len(rows), dtype=bool)


def _leaders(setting: Setting, rows: NDArray[np.intp], weights: Floats) -> list[int | None]:
    """Return who leads at each set of weights: the option of that row where it ties for it."""
    found: list[int | None] = [None] * len(rows)
    known = np.flatnonzero(~np.isnan(weights).any(axis=1))
    if len(known):
        merits = setting.merits(weights[known])
        for place, there in zip(known.tolist(), merits, strict=True):
            size = max(1.0, float(np.abs(there).max()))
            own = int(rows[place])
            found[place] = own if there[own] >= there.max() - _LEVEL * size else int(there.argmax())
    return found
