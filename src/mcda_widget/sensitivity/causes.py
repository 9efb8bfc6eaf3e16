"""Which of several changes did it: who would lead, had only one of them been made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from mcda_widget.model import DecisionError

from . import hybrids
from .hybrids import compared, shared

if TYPE_CHECKING:
    from collections.abc import Callable

    from mcda_widget.ranking import Ranking


def leaders(ranking: Ranking) -> tuple[str, ...]:
    """Return the options in first place, by ``id``."""
    return ranking.tied or (ranking.winner,)


def alone(before: Ranking, after: Ranking) -> dict[str, tuple[str, ...] | None]:
    """Return who would lead, had only one of the things changed; see `Effect.alone`."""
    found: dict[str, tuple[str, ...] | None] = {}
    for name, (differs, changed) in CAUSES.items():
        if differs(before, after):
            try:
                found[name] = leaders(changed(before, after))
            except DecisionError:
                found[name] = None
    return found


def same_way(before: Ranking, after: Ranking) -> bool:
    """Whether two rankings were made by one method, normalization and set of parameters."""
    return _way(before, after) == _way(after, before)


def _way(ranking: Ranking, other: Ranking) -> tuple[Any, ...]:
    """Return how a ranking was made; what is given by criterion, of those both have."""
    criteria = shared(ranking.decision.criteria, other.decision.criteria)
    return ranking.method, ranking.normalization, hybrids.given(ranking, criteria)


def _weights_differ(before: Ranking, after: Ranking) -> bool:
    if _criteria_differ(before, after):
        return False  # what a criterion weighs when another comes or goes is no change by itself
    now = after.weights[before.weights.index]
    return not np.allclose(before.weights, now, rtol=0, atol=hybrids.SAME_WEIGHT)


def _scores_differ(before: Ranking, after: Ranking) -> bool:
    old, new = before.decision, after.decision
    at = shared(old.options, new.options), shared(old.criteria, new.criteria)
    was, now = (decision.scores.loc[at].to_numpy() for decision in (old, new))
    return bool((was != now).any()) or (before.method == "ahp" and compared(old) != compared(new))


def _scales_differ(before: Ranking, after: Ranking) -> bool:
    def measured(ranking: Ranking, key: str) -> tuple[Any, ...]:
        decision = ranking.decision
        return decision.criterion(key).direction, decision.scale_of(key)

    criteria = shared(before.decision.criteria, after.decision.criteria)
    return any(measured(before, key) != measured(after, key) for key in criteria)


def _options_differ(before: Ranking, after: Ranking) -> bool:
    return set(before.scores.index) != set(after.scores.index)


def _criteria_differ(before: Ranking, after: Ranking) -> bool:
    return set(before.weights.index) != set(after.weights.index)


def _way_differs(before: Ranking, after: Ranking) -> bool:
    return not same_way(before, after)


CAUSES: dict[
    str, tuple[Callable[[Ranking, Ranking], bool], Callable[[Ranking, Ranking], Ranking]]
] = {
    "weights": (_weights_differ, hybrids.with_weights),
    "scores": (_scores_differ, hybrids.with_scores),
    "scales": (_scales_differ, hybrids.with_scales),
    "options": (_options_differ, hybrids.with_options),
    "criteria": (_criteria_differ, hybrids.with_criteria),
    "method": (_way_differs, hybrids.with_method),
}
