"""Weigh: one way of stating importance at a time, and the weights it comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mcda_widget.panel.charts import rows
from mcda_widget.panel.views.common import criterion_card

from .comparisons import comparison_sets
from .read_back import read_back
from .stating import stating
from .steps import steps
from .ways import ways

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mcda_widget.panel.workspace import Workspace


def view(workspace: Workspace, _: Mapping[str, Any]) -> dict[str, Any]:
    """Return what Weigh shows."""
    decision, weights = workspace.decision, workspace.results.weights
    way, asked = decision.weighting.method, stating(workspace)
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
        "problem": _problem(workspace.results.weights_problem, asked),
        "read_back": "" if weights is None else read_back(decision, weights),
        "stating": asked,
        "sets": comparison_sets(decision) if way == "ahp" else [],
        "charts": {} if weights is None else {"weights": rows("weights", workspace.results)},
    }


def _problem(problem: str, asked: dict[str, Any] | None) -> str:
    """Return why there are no weights, where what is asked does not say it beside its cause."""
    sets = asked["sets"] if asked else []
    if any(each["problem"] for each in sets):
        return ""
    if any(each["left"] for each in sets):
        return "The weights show here once nothing is left to say."
    return problem
