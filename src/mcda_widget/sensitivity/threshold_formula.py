"""Score thresholds on fixed scales, where a score moves the value of its own option only."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from mcda_widget.ranking import kernel

from .threshold_scores import Scores, Thresholds

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .setting import Setting

    Floats = NDArray[np.float64]
    Rows = NDArray[np.intp]

# Values this far beyond the ends of their scale are at its ends but for rounding.
_ROUNDING = 1e-12


def has_formula(setting: Setting) -> bool:
    """Return whether thresholds follow from a formula."""
    task = setting.task
    fixed = task.normalization == "scale" and task.parameters.get("mode") != "distributive"
    return fixed and task.method.key in ("topsis", "wsm", "ahp")


def by_formula(setting: Setting, scores: Scores) -> Thresholds:
    """Return every threshold; better values lead to a better place, so that there is one."""
    m, n = setting.task.normalized.shape
    if m == 1:
        return Thresholds(np.full((m, n), np.nan), np.full((m, n), -1))
    rivals = _rivals(setting)
    topsis = setting.task.method.key == "topsis"
    values = _topsis(setting, rivals) if topsis else _sums(setting, rivals)
    level = np.isin(np.arange(m), setting.leaders) & (len(setting.leaders) > 1)
    values = np.where(level[:, None], setting.task.normalized, values)
    inside = (values >= -_ROUNDING) & (values <= 1 + _ROUNDING) & (setting.weights > 0)
    benefit = setting.task.types > 0
    worst = np.where(benefit, scores.least, scores.most)
    best = np.where(benefit, scores.most, scores.least)
    reached = worst + np.clip(values, 0.0, 1.0) * (best - worst)
    reached = np.where(level[:, None], scores.today, reached)
    gains = np.where(np.arange(m) == setting.leaders[0], rivals, np.arange(m))
    return Thresholds(
        np.where(inside, reached, np.nan), np.where(inside, gains[:, None], -1).astype(np.intp)
    )


def _rivals(setting: Setting) -> Rows:
    """Return whom each option would have to tie with: today's winner, or the best but for it."""
    winner = setting.leaders[0]
    merits = setting.merits(setting.weights[None])[0]
    second = np.where(np.arange(len(merits)) == winner, -np.inf, merits).argmax()
    return np.where(np.arange(len(merits)) == winner, second, winner)


def _sums(setting: Setting, rivals: Rows) -> Floats:
    """Return r + (P_l − P_i) / w, the value at which an option ties with its rival."""
    values, weights = setting.task.normalized, setting.weights
    sums = values @ weights
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(values + (sums[rivals] - sums)[:, None] / weights)


def _topsis(setting: Setting, rivals: Rows) -> Floats:
    """Return the root of D⁻²(r) D⁺²_l − D⁻²_l D⁺²(r), which goes up with r."""
    near, far = kernel.squared_gaps(setting.task.normalized, setting.task.normalization)
    square = setting.weights**2
    low, high = near @ square, far @ square
    low_rival, high_rival = low[rivals][:, None], high[rivals][:, None]
    rest_low, rest_high = low[:, None] - near * square, high[:, None] - far * square
    twice = square * (high_rival - low_rival)
    once = 2 * square * low_rival
    none = rest_low * high_rival - low_rival * (rest_high + square)
    with np.errstate(divide="ignore", invalid="ignore"):
        slope = np.sqrt(once**2 - 4 * twice * none)  # at the root
        root = -2 * none / (once + slope)
    return np.where((none == 0) & (once == 0), 0.0, root)
