"""Comparisons in pairs: what is asked, what was answered, and how it fits together."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING, Any

from mcda_widget.panel.views.common import criterion_card
from mcda_widget.weighting import ahp_sets, consistency_words

if TYPE_CHECKING:
    from mcda_widget.model import Decision
    from mcda_widget.weighting import ComparisonSet, WeightingResult


def comparison_sets(decision: Decision) -> list[dict[str, Any]]:
    """Return the sets of things that are compared two at a time, groups first."""
    return [_set(decision, found) for found in ahp_sets(decision)]


def _set(decision: Decision, found: ComparisonSet) -> dict[str, Any]:
    """Return one set of things compared two at a time: its questions, answers and advice."""
    result = found.result
    matrix, place = (
        found.matrix.to_numpy(dtype=float),
        {key: i for i, key in enumerate(found.members)},
    )
    ratios = {(a, b): float(matrix[place[a], place[b]]) for a, b in found.pairs}
    return {
        "id": found.id,
        "title": found.title,
        "members": [
            {"id": key, "name": name, **_meaning(decision, key)}
            for key, name in found.labels.items()
        ],
        "pairs": [
            {"a": a, "b": b, "ratio": None if isnan(ratios[a, b]) else ratios[a, b]}
            for a, b in found.pairs
        ],
        "needed": found.answers_needed,
        "consistency": consistency_words(result) if result and found.answered else "",
        "firm": result is None or result.acceptable is not False,
        "look_again": None if result is None else _look_again(result),
    }


def _look_again(result: WeightingResult) -> dict[str, Any] | None:
    """Return the judgement most at odds with the others, where changing it would help."""
    if result.acceptable is not False or result.advice.empty:
        return None
    row = result.advice.iloc[0]
    return {
        "a": row["prefer"],
        "b": row["over"],
        "sentence": row["sentence"],
        "ratio": float(row["suggested"]),
    }


def _meaning(decision: Decision, key: str) -> dict[str, str]:
    """Say what raising a criterion, or a group, from worst to best would mean."""
    for criterion in decision.criteria:
        if criterion.id == key:
            card = criterion_card(decision, criterion)
            return {"worst": card["worst"], "best": card["best"], "covers": ""}
    covered = [criterion.name for criterion in decision.criteria if criterion.group == key]
    return {"worst": "", "best": "", "covers": ", ".join(covered)}
