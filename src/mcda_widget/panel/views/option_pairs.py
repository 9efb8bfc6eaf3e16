"""Options compared in pairs under one criterion, and what AHP does with the answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mcda_widget.ranking.ahp import local_values
from mcda_widget.ranking.catalogue import METHODS
from mcda_widget.ranking.words import exact
from mcda_widget.weighting import option_set

from .common import colours
from .pairs import asked, figures

if TYPE_CHECKING:
    from mcda_widget.panel.workspace import Workspace
    from mcda_widget.weighting import ComparisonSet


def option_pairs(workspace: Workspace, criterion: str) -> dict[str, Any] | None:
    """Return the options' comparisons under a criterion; None where it is not there."""
    decision = workspace.decision
    if all(c.id != criterion for c in decision.criteria):
        return None
    found = option_set(decision, criterion)
    words = {option.id: option.description for option in decision.options}
    seed = f"{workspace.journal.decision} options"
    return {
        "criterion": criterion,
        **asked([found], seed, lambda key: {"worst": "", "best": "", "covers": words[key]}),
        "figures": figures([found]),
        "priorities": _priorities(workspace, found),
        "use": _use(workspace, found),
    }


def _priorities(workspace: Workspace, found: ComparisonSet) -> list[dict[str, Any]]:
    """Return each option's share, and its value in AHP's ranking, the best first."""
    if found.result is None or not found.answered:
        return []
    local, colour = found.result.weights, colours(workspace.decision)
    values = local_values(local, _mode(workspace))
    return [
        {
            "id": key,
            "name": found.labels[key],
            "colour": colour[key],
            "share": float(local[key]),
            "value": exact(float(values[key])),
        }
        for key in local.sort_values(ascending=False, kind="stable").index
    ]


def _use(workspace: Workspace, found: ComparisonSet) -> str:
    """Say what AHP does with the comparisons, and what the method in force goes by."""
    name, needed = found.title, found.answers_needed
    if not found.answered:
        return (
            f"As long as nothing is compared here, AHP rates the options by their scores on {name}."
        )
    others = "Other methods go by the scores."
    if workspace.state.method != "ahp":
        others = f"The ranking is by {METHODS[workspace.state.method].title}, which goes by scores."
    instead = f"in place of the scores on {name}"
    if needed:
        more = "1 more answer connects" if needed == 1 else f"{needed} more answers connect"
        return (
            f"AHP takes comparisons {instead}, so it has no ranking before {more} "
            f"all options. {others}"
        )
    how = "each relative to the best option"
    if _mode(workspace) == "distributive":
        how = "as shares that sum to 1"
    return f"AHP takes these priorities {instead}, {how}. {others}"


def _mode(workspace: Workspace) -> str:
    return str(workspace.state.parameters.get("mode", "ideal"))
