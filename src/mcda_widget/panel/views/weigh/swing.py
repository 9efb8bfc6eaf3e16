"""Swing: what would be raised first, and what each other is worth against it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mcda_widget.weighting.ratings import rated

from .members import set_of

if TYPE_CHECKING:
    from mcda_widget.model import Decision
    from mcda_widget.weighting import WeighingSet


def swing(decision: Decision, each: WeighingSet) -> dict[str, Any]:
    """Return what is rated in a set, and the ratings given so far."""
    shown, _ = set_of(decision, each, "swing")
    ratings = rated(decision.weighting.judgements.swing or {}, each.members)
    for member in shown["members"]:
        member["rating"] = ratings.get(member["id"])
    return {**shown, "first": next(iter(ratings), "")}
