"""Ranks: the order so far, and the formulas that make weights of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mcda_widget.weighting.orders import places

from .members import set_of

if TYPE_CHECKING:
    from mcda_widget.model import Decision
    from mcda_widget.weighting import WeighingSet

FORMULAS = {
    "roc": (
        "Rank-order centroid",
        "The middle of all weights that have this order; the first counts for much more.",
    ),
    "rank_sum": ("Rank sum", "Weights fall by the same step from one place to the next."),
    "rank_reciprocal": (
        "Rank reciprocal",
        "The second counts half of the first, the third a third of it, and so on.",
    ),
    "rancom": (
        "RANCOM",
        "Each counts by how many others it is ranked above; close to the rank sum.",
    ),
}


def ranks(decision: Decision, each: WeighingSet) -> dict[str, Any]:
    """Return what is ranked in a set, and the places given so far."""
    shown, _ = set_of(decision, each, "ranks")
    stated = decision.weighting.judgements.ranks
    found = places(stated.order, each.members) if stated else {}
    for member in shown["members"]:
        member["rank"] = found.get(member["id"])
    return shown


def formulas(decision: Decision) -> dict[str, Any]:
    """Return the formulas there are, and the one in use."""
    stated = decision.weighting.judgements.ranks
    choices = [{"key": k, "title": title, "when": when} for k, (title, when) in FORMULAS.items()]
    return {"formula": stated.method if stated else "roc", "formulas": choices}
