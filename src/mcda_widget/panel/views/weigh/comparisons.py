"""Comparisons of criteria in pairs: what is asked, and how weights are taken from the answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mcda_widget.panel.views.common import criterion_card
from mcda_widget.panel.views.pairs import asked, figures
from mcda_widget.weighting import ahp_sets
from mcda_widget.weighting.solvers import apart_of, apart_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mcda_widget.model import Decision
    from mcda_widget.panel.workspace import Workspace
    from mcda_widget.weighting import ComparisonSet

MANY = 9  # things compared at once; beyond them groups are offered
SOLVERS = {
    "geometric_mean": (
        "Geometric mean",
        "Every answer counts the same: the weights whose ratios come nearest to all answers.",
    ),
    "eigenvector": (
        "Eigenvector",
        "An answer counts by the weight of what it compares with: Saaty's own way (1977).",
    ),
}


def comparisons(workspace: Workspace) -> dict[str, Any]:
    """Return everything that is shown while criteria are compared in pairs."""
    decision = workspace.decision
    sets = ahp_sets(decision)
    stated = decision.weighting.judgements.ahp
    weighed = workspace.results.weights is not None
    return {
        **asked(sets, workspace.journal.decision, lambda key: _meaning(decision, key)),
        "many": _many(sets),
        "figures": figures(sets),
        "solver": stated.solver if stated else "geometric_mean",
        "solvers": [
            {"key": key, "title": title, "when": when} for key, (title, when) in SOLVERS.items()
        ],
        "apart": apart_words(apart_of(decision, workspace.results.derived)) if weighed else "",
    }


def _many(sets: Sequence[ComparisonSet]) -> str:
    """Say how many questions it means to compare more than nine at once; empty where none does."""
    for found in sets:
        if len(found.members) > MANY:
            what = "groups" if found.of_groups else "criteria"
            return (
                f"{len(found.members)} {what} mean {len(found.pairs)} questions, of which at "
                f"least {len(found.members) - 1} must be answered."
            )
    return ""


def _meaning(decision: Decision, key: str) -> dict[str, str]:
    """Say what raising a criterion, or a group, from worst to best would mean."""
    for criterion in decision.criteria:
        if criterion.id == key:
            card = criterion_card(decision, criterion)
            return {"worst": card["worst"], "best": card["best"], "covers": ""}
    covered = [criterion.name for criterion in decision.criteria if criterion.group == key]
    return {"worst": "", "best": "", "covers": ", ".join(covered)}
