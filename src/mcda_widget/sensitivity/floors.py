"""Least acceptable scores: which options they rule out, and who leads the rest."""

from __future__ import annotations

from dataclasses import dataclass
from numbers import Real
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from mcda_widget.model import DecisionError, Problem
from mcda_widget.model.figures import figure
from mcda_widget.ranking import Ranking, prepare
from mcda_widget.ranking.guards import SAME

from .floors_words import floors_sentence
from .rescoring import scores_of
from .setting import Setting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from mcda_widget.model import Criterion, Decision

    Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Floors:
    """What minimums do to a decision.

    Attributes
    ----------
    ruled_out : DataFrame
        A row for each score below its minimum, options in the order of today's ranking:
        ``option``, ``criterion`` (by ``id``), ``score``, ``floor`` (in the criterion's unit) and
        ``possible``, whether the favourable end of the score's range would reach it.
    remaining : list of str
        Options that pass every minimum, by ``id``, in the decision's order.
    ranking : Ranking or None
        Of these, under the same weights. None where none remain, or only one and the method
        ranks no option alone.
    sentence : str
        Which options are ruled out, and who leads the rest.
    """

    ruled_out: pd.DataFrame
    remaining: list[str]
    ranking: Ranking | None
    sentence: str


def floors(
    decision: Decision,
    minimums: Mapping[str, float],
    method: str = "topsis",
    normalization: str | None = None,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> Floors:
    """Rule out options that miss a minimum on a criterion, and rank the rest.

    A sum lets a strong point make up for a weak one. "Only if …" does not: an option has to meet
    every minimum, whatever else it is good at (a conjunctive rule: Coombs 1964). A score equal
    to its minimum meets it.

    Parameters
    ----------
    decision : Decision
        What is ranked.
    minimums : mapping of str to float
        By criterion (``id`` or name), the least acceptable score in its unit; for a cost, the
        most. Where there is a scale, on it.
    method, normalization, **parameters
        As for `rank`. Under fixed scales the scores of those that remain do not change; under
        another normalization they are normalized anew, among themselves.

    Raises
    ------
    DecisionError
        Where a criterion is not known or given twice, a minimum is not a number or off the
        scale, a score that it would be held against is missing, or the decision cannot be
        ranked.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     scale={"low": 0, "high": 10},
    ...     criteria=[{"id": "reach", "name": "Reach"}, {"id": "calm", "name": "Calm"}],
    ...     options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    ...     scores={"hill": {"reach": 2, "calm": 9}, "port": {"reach": 7, "calm": 6}},
    ... )
    >>> found = mw.sensitivity.floors(d, {"calm": 7}, "wsm")
    >>> found.sentence
    "With at least 7 on Calm, today's leader, Port, is ruled out; only Hill is left."
    >>> found.ruled_out
      option criterion  score  floor  possible
    0   port      calm    6.0    7.0     False
    """
    return floors_of(Setting.of(decision, method, normalization, **parameters), minimums)


def floors_of(setting: Setting, minimums: Mapping[str, float]) -> Floors:
    """Return `floors` of a decision made ready."""
    held = minimums_of(setting.task.decision, minimums)
    columns = [setting.criteria.index(criterion) for criterion in held]
    values = np.array(list(held.values()), dtype=float)
    scores = scores_of(setting)[:, columns]
    refuse_missing(setting, columns, scores)
    below = worse(scores, values, setting.task.decision.types[columns])
    kept = np.flatnonzero(~below.any(axis=1))
    order = np.argsort(setting.ranks(setting.today), kind="stable")
    out = _ruled_out(setting, columns, values, below, order)
    ranking = ranking_of(setting, kept.tolist())
    gone = [row for row in order.tolist() if row not in kept]
    sentence = floors_sentence(setting, held, gone, kept.tolist(), ranking)
    return Floors(out, [setting.options[row] for row in kept.tolist()], ranking, sentence)


def worse(scores: Floats, values: Floats, types: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Tell which scores are worse than values, by more than rounding."""
    size = SAME * np.maximum(np.abs(scores), np.abs(values))
    return np.asarray((values - scores) * types > size)


def ranking_of(setting: Setting, rows: list[int]) -> Ranking | None:
    """Rank some of the options, under the same weights."""
    if not rows:
        return None
    task, decision = setting.task, setting.task.decision
    for option in set(setting.options) - {setting.options[row] for row in rows}:
        decision = decision.without_option(option)
    parameters = {
        name: dict(zip(setting.criteria, value, strict=True)) if isinstance(value, tuple) else value
        for name, value in task.parameters.items()
    }
    weights = pd.Series(setting.weights, decision.weights.index, name="weight")
    try:
        left = prepare(decision, task.method.key, task.normalization, **parameters)
        scores = pd.Series(left.scores(weights), decision.scores.index, name="score")
    except DecisionError:
        if len(rows) > 1:
            raise
        return None
    return Ranking(scores, weights, left)


def _ruled_out(
    setting: Setting,
    columns: list[int],
    values: Floats,
    below: NDArray[np.bool_],
    order: NDArray[np.intp],
) -> pd.DataFrame:
    decision = setting.task.decision
    types = decision.types[columns]
    best = np.where(types > 0, decision.high.iloc[:, columns], decision.low.iloc[:, columns])
    place, which = np.nonzero(below[order])
    rows = order[place]
    return pd.DataFrame(
        {
            "option": pd.Series([setting.options[i] for i in rows], dtype=object),
            "criterion": pd.Series([setting.criteria[columns[j]] for j in which], dtype=object),
            "score": decision.scores.to_numpy(dtype=float)[:, columns][rows, which],
            "floor": values[which],
            "possible": ~worse(best, values, types)[rows, which],
        }
    )


def minimums_of(decision: Decision, minimums: Mapping[str, float]) -> dict[str, float]:
    """Return minimums by ``id`` of their criteria."""
    held: dict[str, float] = {}
    problems: list[Problem] = []
    for key, value in minimums.items():
        criterion = decision.criterion(key)
        if criterion.id in held:
            message = f"{criterion.name} is given two minimums."
            problems.append(Problem(message, ("minimums", key), "Give one."))
        problems += _unfit(decision, criterion, value, ("minimums", key))
        held[criterion.id] = value
    if problems:
        raise DecisionError(problems)
    return held


def _unfit(
    decision: Decision, criterion: Criterion, value: object, at: tuple[str, str]
) -> Sequence[Problem]:
    """Find what keeps a value from being a minimum."""
    if isinstance(value, bool) or not isinstance(value, Real) or not np.isfinite(float(value)):
        message = f"{value!r} is not a minimum for {criterion.name}."
        return [Problem(message, at, "Write a number in the criterion's unit.")]
    scale = decision.scale_of(criterion.id)
    if scale is not None and not scale.holds(float(value)):
        message = f"{figure(float(value))} is off the scale of {criterion.name}."
        hint = f"Choose a value from {figure(scale.low)} to {figure(scale.high)}."
        return [Problem(message, at, hint)]
    return []


def refuse_missing(setting: Setting, columns: list[int], scores: Floats) -> None:
    """Refuse a minimum where AHP compares options that have no score to be held against it."""
    missing = np.argwhere(np.isnan(scores))
    if len(missing):
        row, column = missing[0].tolist()
        criterion = setting.task.decision.criteria[columns[column]]
        message = f"{setting.task.name(row)} has no score on {criterion.name}."
        hint = "Give it, or set no minimum there."
        raise DecisionError(Problem(message, ("scores", setting.options[row], criterion.id), hint))
