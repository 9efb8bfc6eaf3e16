"""Weigh: one way of stating importance at a time, and the weights it comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mcda_widget.panel.charts import rows
from mcda_widget.panel.views.common import criterion_card

from .comparisons import comparison_sets
from .read_back import read_back

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mcda_widget.panel.workspace import Workspace

# The ways the panel can ask; a file may use another, whose weights are then shown as they are.
WAYS = {
    "direct": (
        "Share 100 points",
        (
            "For people who can say how much each improvement is worth: what one slider "
            "gains the others lose, so the total stays 100."
        ),
    ),
    "ahp": (
        "Compare in pairs",
        (
            "Use this when shares are hard to name: answer which of two improvements matters more, "
            "and how much more; your answers are checked against each other."
        ),
    ),
    "equal": (
        "Count all the same",
        (
            "Use this to begin with, or to see what the scores alone say: every criterion counts "
            "the same."
        ),
    ),
}
OTHER_WAYS = {"swing": "Swing", "ranks": "Ranks", "best-worst": "Best–worst"}


def view(workspace: Workspace, _: Mapping[str, Any]) -> dict[str, Any]:
    """Return what Weigh shows."""
    decision, weights = workspace.decision, workspace.results.weights
    way = decision.weighting.method
    return {
        "way": way,
        "ways": _ways(way),
        "groups": [{"id": g.id, "name": g.name} for g in decision.groups],
        "rows": [
            {
                **criterion_card(decision, criterion),
                "weight": None if weights is None else float(weights[criterion.id]),
                "locked": criterion.id in workspace.state.locked,
            }
            for criterion in decision.criteria
        ],
        "problem": workspace.results.weights_problem,
        "read_back": "" if weights is None else read_back(decision, weights),
        "sets": comparison_sets(decision) if way == "ahp" else [],
        "charts": {} if weights is None else {"weights": rows("weights", workspace.results)},
    }


def _ways(current: str) -> list[dict[str, str]]:
    ways = [{"key": key, "title": t, "when": when} for key, (t, when) in WAYS.items()]
    if current in OTHER_WAYS:
        when = "The weights come from judgements in the decision's file and are shown as they are."
        ways.append({"key": current, "title": OTHER_WAYS[current], "when": when})
    return ways
