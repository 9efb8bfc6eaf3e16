"""Weigh: one way of stating importance at a time, and the weights it comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mcda_widget.panel.views.common import criterion_card

from .come_to import come_to
from .comparisons import comparisons
from .stating import stating
from .steps import steps
from .ways import WAYS, ways

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mcda_widget.panel.workspace import Workspace


def view(workspace: Workspace, asked: Mapping[str, Any]) -> dict[str, Any]:
    """Return what Weigh shows."""
    decision, weights = workspace.decision, workspace.results.weights
    way, stated = decision.weighting.method, stating(workspace)
    return {
        "way": way,
        "ways": ways(),
        "groups_first": steps(decision),
        "groups": [{"id": g.id, "name": g.name} for g in decision.groups],
        "rows": [
            {
                **criterion_card(decision, criterion),
                "weight": None if weights is None else float(weights[criterion.id]),
                "locked": criterion.id in workspace.state.locked,
            }
            for criterion in decision.criteria
        ],
        "problem": _problem(workspace.results.weights_problem, stated),
        "stating": stated,
        "pairs": comparisons(workspace) if way == "ahp" else None,
        **come_to(workspace, asked, {key: title for key, (title, _) in WAYS.items()}),
    }


def _problem(problem: str, stated: dict[str, Any] | None) -> str:
    """Return why there are no weights, where what is asked does not say it beside its cause."""
    sets = stated["sets"] if stated else []
    if any(each["problem"] for each in sets):
        return ""
    if any(each["left"] for each in sets):
        return "The weights show here once nothing is left to say."
    return problem
