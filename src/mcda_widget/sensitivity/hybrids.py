"""The ranking as it was before, but for one thing, which is as it was after.

Each raises `DecisionError` where that thing cannot change without others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from mcda_widget.model import Ahp, DecisionError
from mcda_widget.ranking import Ranking, prepare, rank

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mcda_widget.model import Comparison, Criterion, Decision, Option

# Weights closer than this are the same: points turned into shares and back differ by as much.
SAME_WEIGHT = 1e-9


def with_weights(before: Ranking, after: Ranking) -> Ranking:
    """Return the ranking before under the weights after."""
    return _weighed(before.decision, before, after.weights)


def with_scores(before: Ranking, after: Ranking) -> Ranking:
    """Return the ranking before, with the scores after of what was there already."""
    old, new = before.decision, after.decision
    criteria = shared(old.criteria, new.criteria)
    scores = {
        option: {**row, **_some(new.cells.get(option, {}), criteria)}
        for option, row in old.cells.items()
    }
    changed = old.replace(scores=scores)
    if before.method == "ahp" and compared(old) != compared(new):
        judgements = old.weighting.judgements
        ahp = (judgements.ahp or Ahp()).model_copy(update={"options": compared(new)})
        stated = judgements.model_copy(update={"ahp": ahp})
        changed = changed.replace(weighting={**dict(old.weighting), "judgements": stated})
    return _again(changed, before)


def with_scales(before: Ranking, after: Ranking) -> Ranking:
    """Return the ranking before, with the scales and directions after."""
    old, new = before.decision, after.decision
    known = shared(old.criteria, new.criteria)
    criteria = [_measured(c, new if c.id in known else old) for c in old.criteria]
    return _again(old.replace(criteria=criteria, scale=None), before)


def with_options(before: Ranking, after: Ranking) -> Ranking:
    """Return the ranking before of the options after."""
    changed, new = before.decision, after.decision
    for option in before.scores.index.difference(after.scores.index):
        changed = changed.without_option(str(option))
    criteria = shared(changed.criteria, new.criteria)
    added = [option for option in new.options if option.id not in before.scores.index]
    cells = {option.id: _some(new.cells.get(option.id, {}), criteria) for option in added}
    scores = {**changed.cells, **cells}
    return _again(changed.replace(options=[*changed.options, *added], scores=scores), before)


def with_criteria(before: Ranking, after: Ranking) -> Ranking:
    """Return the ranking before on the criteria after, under their weights."""
    old, new = before.decision, after.decision
    if before.method == "ahp" and (compared(old) or compared(new)):
        raise DecisionError("Options are compared under criteria, and come and go with them.")
    known = shared(old.criteria, new.criteria)
    others = [criterion.id for criterion in new.criteria if criterion.id not in known]
    criteria = [_measured(c, old if c.id in known else new, group=None) for c in new.criteria]
    scores = {
        option: {**_some(row, known), **_some(new.cells.get(option, {}), others)}
        for option, row in old.cells.items()
    }
    changed = old.replace(criteria=criteria, scores=scores, groups=(), scale=None, weighting={})
    return _weighed(changed, before, after.weights)


def with_method(before: Ranking, after: Ranking) -> Ranking:
    """Return the ranking before by the method after."""
    return _again(before.decision, after)


def shared(before: Iterable[Criterion | Option], after: Iterable[Criterion | Option]) -> list[str]:
    """Return the ``id`` of the parts that both have, in the first one's order."""
    known = {part.id for part in after}
    return [part.id for part in before if part.id in known]


def compared(decision: Decision) -> Mapping[str, tuple[Comparison, ...]]:
    """Return the comparisons of options that AHP takes in the place of scores."""
    ahp = decision.weighting.judgements.ahp
    return {criterion: made for criterion, made in ahp.options.items() if made} if ahp else {}


def given(ranking: Ranking, criteria: Iterable[str]) -> dict[str, Any]:
    """Return the parameters of a ranking; those given by criterion by its ``id``, of these."""
    order = [criterion.id for criterion in ranking.decision.criteria]
    return {
        name: {key: value[order.index(key)] for key in criteria}
        if isinstance(value, tuple)
        else value
        for name, value in ranking.parameters.items()
    }


def _again(decision: Decision, way: Ranking) -> Ranking:
    parameters = given(way, shared(decision.criteria, way.decision.criteria))
    return rank(decision, way.method, way.normalization, **parameters)


def _weighed(decision: Decision, way: Ranking, weights: pd.Series[float]) -> Ranking:
    parameters = given(way, shared(decision.criteria, way.decision.criteria))
    task = prepare(decision, way.method, way.normalization, **parameters)
    now = weights[[criterion.id for criterion in decision.criteria]]
    scores = pd.Series(task.scores(now), index=decision.scores.index, name="score")
    return Ranking(scores, now, task)


def _measured(criterion: Criterion, decision: Decision, **fields: Any) -> dict[str, Any]:  # noqa: ANN401 - any field
    """Return a criterion with the direction and the scale it has in a decision."""
    direction = decision.criterion(criterion.id).direction
    scale = decision.scale_of(criterion.id)
    return {**dict(criterion), "direction": direction, "scale": scale, "anchors": {}, **fields}


def _some(row: Mapping[str, Any], criteria: Iterable[str]) -> dict[str, Any]:
    return {key: row[key] for key in criteria if key in row}
