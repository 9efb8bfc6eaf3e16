"""How each method is put to pymcdm: its quirks met one by one.

Each function takes a task and weights above 0, one per criterion of the task, and returns
the score of every option.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, cast

import numpy as np

from mcda_widget.model import DecisionError, Problem

from .door import as_given, ask, explain
from .guards import SAME

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from .task import Task

    Floats = NDArray[np.float64]
    Run = Callable[[Task, Floats], Floats]

# What a product of floats must stay above to be a number at all.
SMALLEST = np.log(np.finfo(float).tiny)


def on_values(name: str, **renamed: str) -> Run:
    """Return a run on normalized values; `renamed` gives pymcdm's name of a parameter."""
    return cast("Run", partial(_on_values, name, renamed))


def on_scores(name: str) -> Run:
    """Return a run on scores in their units, where the method has a normalization of its own."""

    def run(task: Task, weights: Floats) -> Floats:
        return ask(name, task.matrix, weights, task.types)

    return run


def _on_values(name: str, renamed: dict[str, str], task: Task, weights: Floats) -> Floats:
    settings = {theirs: task.parameters[ours] for ours, theirs in renamed.items()}
    return _ranked(name, task.normalized, weights, **settings)


def _ranked(name: str, values: Floats, weights: Floats, **settings: Any) -> Floats:  # noqa: ANN401 - pymcdm's own arguments
    benefits = np.ones(values.shape[1])
    return ask(name, values, weights, benefits, normalization_function=as_given, **settings)


def _with_ends(task: Task) -> Floats:
    """Append the best and the worst of every scale, as two more options."""
    n = task.normalized.shape[1]
    return np.vstack((task.normalized, np.ones(n), np.zeros(n)))


def _differing(values: Floats) -> NDArray[np.bool_]:
    """Tell which criteria separate the options at all."""
    return np.asarray(np.ptp(values, axis=0) > 0)


def topsis(task: Task, weights: Floats) -> Floats:
    """Return the closeness; .5 where all options are equal, as near the best as the worst."""
    m = len(task.normalized)
    if task.normalization == "scale":
        return _ranked("TOPSIS", _with_ends(task), weights)[:m]
    if not _differing(task.normalized).any():
        return np.full(m, 0.5)
    return _ranked("TOPSIS", task.normalized, weights)


def vikor(task: Task, weights: Floats) -> Floats:
    """Return VIKOR's Q, criteria on which all options are equal causing no regret.

    Under fixed scales the best and the worst of every scale take part, so that regret is
    measured against them and Q does not depend on the other options.
    """
    v, m = task.parameters["v"], len(task.normalized)
    if task.normalization == "scale":
        return _ranked("VIKOR", _with_ends(task), weights, v=v)[:m]
    apart = _differing(task.normalized)
    values, weights = task.normalized[:, apart], weights[apart]
    regrets = weights * (1 - values)
    total, largest = regrets.sum(axis=1), regrets.max(axis=1, initial=0)
    unit = SAME * weights.sum()
    if np.ptp(total) > unit and np.ptp(largest) > unit:
        return _ranked("VIKOR", values, weights, v=v)
    # pymcdm divides by zero where all options have the same total or the same largest
    # regret: that part then tells nothing apart, and is 0.
    return np.asarray(v * _share(total, unit) + (1 - v) * _share(largest, unit))


def _share(regret: Floats, unit: float) -> Floats:
    spread = np.ptp(regret)
    return (regret - regret.min()) / spread if spread > unit else np.zeros(len(regret))


def promethee_ii(task: Task, weights: Floats) -> Floats:
    """Return the net flow, which is a sum over criteria: each has its own function."""
    flow = np.zeros(len(task.matrix))
    settings = (task.parameters[name] for name in ("functions", "q", "p"))
    for j, (function, q, p) in enumerate(zip(*settings, strict=True)):
        flow += weights[j] * ask(
            "PROMETHEE_II",
            task.matrix[:, [j]],
            np.ones(1),
            task.types[[j]],
            preference_function=function,
            q=None if q is None else [q],
            p=None if p is None else [p],
        )
    return flow


def spotis(task: Task, weights: Floats) -> Floats:
    """Return the distance from the best of the bounds; the scales, where none are given."""
    ends = task.parameters["bounds"]
    if ends is None:  # values are on the scales already
        n = task.normalized.shape[1]
        return ask("SPOTIS", task.normalized, weights, np.ones(n), bounds=[(0.0, 1.0)] * n)
    return ask("SPOTIS", task.matrix, weights, task.types, bounds=ends)


def edas(task: Task, weights: Floats) -> Floats:
    """Return EDAS's appraisal; .5, that of the average option, where all options are equal."""
    apart = _differing(task.normalized)
    if not apart.any():
        return np.full(len(task.matrix), 0.5)
    return ask("EDAS", task.matrix[:, apart], weights[apart], task.types[apart])


def mabac(task: Task, weights: Floats) -> Floats:
    """Return the distance from the border, a geometric mean over the options."""
    with np.errstate(divide="ignore"):
        smallest = np.log(weights * (task.normalized + 1)).sum(axis=0).min()
    if smallest < SMALLEST:  # pymcdm takes a product over all options before its root
        message = f"{len(task.normalized)} options are too many for MABAC as pymcdm computes it."
        raise DecisionError(Problem(message, ("method",), "Choose wsm: it ranks the same."))
    return _ranked("MABAC", task.normalized, weights)


def moora(task: Task, weights: Floats) -> Floats:
    """Return the ratio system's score; without costs, as with a cost that weighs nothing."""
    kept = task.matrix.any(axis=0)  # zeros have no norm to be divided by, and add nothing
    free = np.ones((len(task.matrix), 1))
    matrix = np.hstack((task.matrix[:, kept], free))
    return ask("MOORA", matrix, np.append(weights[kept], 0.0), np.append(task.types[kept], -1.0))


def cocoso(task: Task, weights: Floats) -> Floats:
    """Return CoCoSo's score, which divides by the lowest weighted sum."""
    worst = np.flatnonzero(~task.normalized.any(axis=1))
    if worst.size:
        message = f"{task.name(worst[0])} has the worst value on every criterion that weighs."
        hint = "CoCoSo divides by its weighted sum, 0. Leave it out, or choose another method."
        raise DecisionError(Problem(message, ("options",), hint))
    return _ranked("COCOSO", task.normalized, weights, l=task.parameters["lam"])


def copras(task: Task, weights: Floats) -> Floats:
    """Return COPRAS's utility degree, corrected.

    pymcdm 1.4.0 adds the sum of costs, so that a dearer option scores higher. Here its
    sums are put together as Zavadskas, Kaklauskas & Šarka (1994) do:
    Q_i = S⁺_i + Σ S⁻ / (S⁻_i Σ 1/S⁻), divided by the largest.
    """
    kept = task.matrix.any(axis=0)
    free = np.ones((len(task.matrix), 1))
    sums = explain(
        "COPRAS",
        np.hstack((task.matrix[:, kept], free)),
        np.append(weights[kept], 0.0),
        np.append(task.types[kept], -1.0),
    )
    benefit, cost = sums["smax"], sums["smin"]
    if cost.any():
        without = np.flatnonzero(cost == 0)
        if without.size:
            message = f"{task.name(without[0])} has no cost at all, and COPRAS divides by it."
            raise DecisionError(Problem(message, ("scores",), "Choose another method."))
        benefit = benefit + cost.sum() / (cost * (1 / cost).sum())
    return benefit / benefit.max() if benefit.any() else np.ones(len(benefit))
