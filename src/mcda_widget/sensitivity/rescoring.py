"""How good the options are as scores take other values, and by how much one leads."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from mcda_widget.model import DecisionError
from mcda_widget.ranking import competition_ranks
from mcda_widget.ranking.ranks import TIE
from mcda_widget.ranking.values import rated_criteria

from .setting import Setting

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mcda_widget.ranking import Task

    Floats = NDArray[np.float64]
    Rows = NDArray[np.intp]


def rescored_merits(setting: Setting, rows: Rows, columns: Rows, values: Floats) -> Floats:
    """Return how good options are as single scores take other values, higher being better.

    Parameters
    ----------
    setting : Setting
        A decision made ready.
    rows, columns : array of int, shape (cases,)
        Options and criteria whose scores change, one a case.
    values : array, shape (cases,)
        Their values, in units. Where AHP compares options, they count for nothing.

    Returns
    -------
    array, shape (cases, m)
        NaN where the method gives no number.
    """
    merits = np.tile(merits_today(setting), (len(rows), 1))
    cases = np.flatnonzero(rated(setting)[columns])
    if stands_alone(setting.task) and len(cases):
        changed = _changed_rows(setting.task, rows[cases], columns[cases], values[cases])
        found = Setting(changed, setting.weights).merits(setting.weights[None])[0]
        merits[cases, rows[cases]] = found
        return merits
    scores = scores_of(setting)
    for case in cases.tolist():
        other = scores.copy()
        other[rows[case], columns[case]] = values[case]
        merits[case] = merits_with(setting, other)
    return merits


def merits_with(setting: Setting, scores: Floats) -> Floats:
    """Return how good options are with other scores, shape (m,); NaN where there is no number."""
    try:
        found = setting.task.rescored(scores).scores(setting.weights)
    except DecisionError:
        return np.full(len(scores), np.nan)
    return found if setting.task.method.high else -found


def merits_today(setting: Setting) -> Floats:
    """Return how good options are today, shape (m,), higher being better."""
    return setting.today if setting.task.method.high else -setting.today


def scores_of(setting: Setting) -> Floats:
    """Return scores in their units, shape (m, n); NaN where AHP compares and none was given."""
    task = setting.task
    return task.decision.scores.to_numpy(dtype=float) if task.method.key == "ahp" else task.matrix


def stands_alone(task: Task) -> bool:
    """Whether an option's score follows from its own values, whatever the others have."""
    if task.method.key == "ahp":
        return task.normalization == "scale" and task.parameters["mode"] == "ideal"
    return task.normalization in task.method.alone


def rated(setting: Setting) -> NDArray[np.bool_]:
    """Tell which criteria have scores that count: under AHP, those not compared."""
    if setting.task.method.key != "ahp":
        return np.ones(len(setting.criteria), dtype=bool)
    return np.isin(setting.criteria, rated_criteria(setting.task.decision))


def margins(merits: Floats, winner: int) -> Floats:
    """Return by how much an option leads the best other, shape (cases,); 0 where they tie.

    Parameters
    ----------
    merits : array, shape (cases, m)
        Higher is better.
    winner : int
        Row of the option. Alone it has no margin: NaN.

    Examples
    --------
    >>> margins(np.array([[0.6, 0.5, 0.1], [0.4, 0.4, 0.7]]), 0).round(2)
    array([ 0.1, -0.3])
    """
    if merits.shape[1] == 1:
        return np.full(len(merits), np.nan)
    found: Floats = merits[:, winner] - np.delete(merits, winner, axis=1).max(axis=1)
    size = np.maximum(np.abs(merits).max(axis=1), 1.0)
    return np.where(np.abs(found) <= TIE * size, 0.0, found)


def first_of(setting: Setting, merits: Floats) -> list[str | None]:
    """Return who leads in each case, by ``id``; None where the method gives no number."""
    first = (competition_ranks(merits) == 1).argmax(axis=1).tolist() if len(merits) else []
    unknown = set(np.nonzero(np.isnan(merits))[0].tolist())
    return [None if case in unknown else setting.options[i] for case, i in enumerate(first)]


def _changed_rows(task: Task, rows: Rows, columns: Rows, values: Floats) -> Task:
    """Return a task with an option for each case: a row with one score changed."""
    matrix, normalized = task.matrix[rows], task.normalized[rows]
    cases, types = np.arange(len(rows)), task.types[columns]
    matrix[cases, columns] = values
    if task.normalization == "none":
        normalized[cases, columns] = values * types
    else:
        bounds = task.parameters.get("bounds")
        ends = task.decision.scales.to_numpy(dtype=float) if bounds is None else np.array(bounds)
        low, high = ends[columns].T
        normalized[cases, columns] = np.where(types > 0, values - low, high - values) / (high - low)
    return replace(task, matrix=matrix, normalized=normalized)
