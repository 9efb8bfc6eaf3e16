"""What is weighed among each other: each as people meet it, and the share it comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mcda_widget.model import DecisionError
from mcda_widget.panel.views.common import criterion_card
from mcda_widget.weighting.answers_left import left_in
from mcda_widget.weighting.stated import weigh_set

if TYPE_CHECKING:
    from mcda_widget.model import Decision
    from mcda_widget.weighting import WeighingSet, WeightingResult


def set_of(
    decision: Decision, each: WeighingSet, way: str
) -> tuple[dict[str, Any], WeightingResult | None]:
    """Return a set as people meet it, and its weights where there are any.

    ``left`` answers are missing before there are; where none is and there are no weights all
    the same, ``problem`` says why.
    """
    result, problem = None, ""
    left = left_in(decision.weighting.judgements, each, way)
    if not left:
        try:
            result = weigh_set(decision.weighting.judgements, each, way)
        except DecisionError as error:
            problem = " ".join(f"{p.message} {p.hint}".strip() for p in error.problems)
    shown = {
        "id": each.id,
        "title": each.title,
        "of_groups": each.of_groups,
        "left": left,
        "problem": problem,
        "members": [_member(decision, each, key, result) for key in each.members],
    }
    return shown, result


def _member(
    decision: Decision, each: WeighingSet, key: str, result: WeightingResult | None
) -> dict[str, Any]:
    share = None if result is None else 100 * float(result.weights[key])
    told = {"id": key, "name": each.labels[key], "share": share}
    if each.of_groups:
        inside = [c for c in decision.criteria if c.group == key]
        card = criterion_card(decision, inside[0])
        covers = ", ".join(criterion.name for criterion in inside)
        return {**told, "worst": "", "best": "", "covers": covers, "colour": card["colour"]}
    card = criterion_card(decision, decision.criterion(key))
    kept = {field: card[field] for field in ("worst", "best", "colour")}
    return {**told, **kept, "covers": ""}
