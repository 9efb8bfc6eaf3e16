"""What each criterion has to do with a score: exactly, where scores are sums."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from . import kernel, normalizations

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .task import Task

    Floats = NDArray[np.float64]


def contributions(task: Task, weights: Floats, scores: Floats) -> Floats:
    """Return what each criterion contributes to each score, shape (m, n); see `note`."""
    if task.method.key == "topsis":
        return _of_closeness(task, weights, scores)
    if task.method.additive:
        return _of_sum(task, weights)
    return weights * _for_orientation(task)


def note(task: Task) -> str:
    """Say in a sentence what the contributions are."""
    title = task.method.title
    if task.method.key == "topsis":
        return (
            "The parts sum to the option's closeness; each is as large as the criterion's share "
            "in carrying the option away from the worst (squared distance)."
        )
    if task.method.additive:
        better = "" if task.method.high else "; the less, the better"
        return f"What each criterion adds to {title}'s score; the parts sum to it{better}."
    return (
        f"Weight times value between 0 (worst) and 1 (best), for orientation: {title} does not "
        "add criteria up, so the parts do not sum to its score."
    )


def _of_closeness(task: Task, weights: Floats, scores: Floats) -> Floats:
    """Return C_i (w_j² (r_ij − worst_j)²)/D⁻²_i; by weight where an option is worst and best."""
    below, _ = kernel.squared_gaps(task.normalized, task.normalization)
    parts = below * weights**2
    total = parts.sum(axis=1, keepdims=True)
    split = np.where(total > 0, parts, weights) / np.where(total > 0, total, weights.sum())
    return np.asarray(split * scores[:, None])


def _of_sum(task: Task, weights: Floats) -> Floats:
    """Ask the method about one criterion at a time."""
    result = np.zeros(task.matrix.shape)
    for j in np.flatnonzero(weights):
        only = np.array([j])
        result[:, j] = task.method.run(task.take(only), weights[only])
    return result


def _for_orientation(task: Task) -> Floats:
    scales = task.decision.scales.to_numpy(dtype=float)
    key = "minmax" if np.isnan(scales).any() else "scale"
    return normalizations.apply(task.matrix, task.types, key, scales)
