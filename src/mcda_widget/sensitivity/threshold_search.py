"""Score thresholds where a score moves the values of others too: steps, then halving."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .threshold_scores import Scores, Thresholds

if TYPE_CHECKING:
    from .setting import Setting

_STEPS = 20  # of a scale
_AT_ONCE = 1e-6  # of a scale: a change this small that does it is none at all
_HALVINGS = 26


def by_search(setting: Setting, scores: Scores) -> Thresholds:
    """Return every threshold; two that lie within one step of each other go unseen."""
    shape = scores.today.shape
    threshold, leader = np.full(shape, np.nan), np.full(shape, -1)
    if shape[0] > 1:
        for row in range(shape[0]):
            for column in np.flatnonzero(scores.rated & (setting.weights > 0)).tolist():
                found = _nearest(setting, scores, row, column)
                if found is not None:
                    threshold[row, column], leader[row, column] = found
    return Thresholds(threshold, leader)


def _nearest(setting: Setting, scores: Scores, row: int, column: int) -> tuple[float, int] | None:
    """Return the nearest score that does it, and who leads just beyond."""
    today, length = float(scores.today[row, column]), float(scores.length[column])
    ends = {-1: float(scores.least[column]), 1: float(scores.most[column])}
    before = {-1: today, 1: today}
    for share in (_AT_ONCE, *(np.arange(1, _STEPS + 1) / _STEPS).tolist()):
        found = []
        for side in list(before):
            score = today + side * share * length
            last = side * (score - ends[side]) >= 0
            score = ends[side] if last else score
            leaders = scores.leaders(setting, row, column, score)
            if leaders and leaders != setting.leaders.tolist():
                found.append(_halved(setting, scores, (row, column), (before[side], score)))
            before[side] = score
            if last or not leaders:
                del before[side]
        if found:
            score, leader = min(found, key=lambda one: abs(one[0] - today))
            return (today if share == _AT_ONCE else score), leader
    return None


def _halved(
    setting: Setting, scores: Scores, cell: tuple[int, int], between: tuple[float, float]
) -> tuple[float, int]:
    """Close in on the change between a score before it and one beyond."""
    now, winner = setting.leaders.tolist(), int(setting.leaders[0])
    inside, beyond = between
    leaders = scores.leaders(setting, *cell, beyond)
    for _ in range(_HALVINGS):
        middle = (inside + beyond) / 2
        there = scores.leaders(setting, *cell, middle)
        if there == now:
            inside = middle
        else:
            beyond, leaders = middle, there or leaders
    return beyond, next((row for row in leaders if row != winner), winner)
