"""Rank: the finding, the bars behind it, the table, and how it was calculated."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mcda_widget.panel.charts import rows
from mcda_widget.ranking.catalogue import METHODS
from mcda_widget.ranking.normalizations import NORMALIZATIONS

from .common import colours, criterion_card, ranked
from .hidden import hidden

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mcda_widget.panel.state import State
    from mcda_widget.panel.workspace import Workspace
    from mcda_widget.ranking import Ranking

MAIN_METHODS = ("topsis", "ahp")


def view(workspace: Workspace, _: Mapping[str, Any]) -> dict[str, Any]:
    """Return what Rank shows."""
    if workspace.results.hidden:
        return {"hidden": hidden(workspace.results)}
    results, ranking = workspace.results, workspace.results.shown
    shared = {**_how(workspace.state, ranking), "problem": results.problem, "stale": results.stale}
    if ranking is None:
        return {**shared, "finding": "", "firmness": "", "rows": [], "criteria": [], "charts": {}}
    decision = ranking.decision
    colour = colours(workspace.decision)
    return {
        **shared,
        "finding": results.finding,
        "firmness": results.firmness,
        "bars": ranking.contributions_note,
        "criteria": [
            {**criterion_card(decision, c), "weight": float(ranking.weights[c.id])}
            for c in decision.criteria
        ],
        "rows": [
            {**row, "contributions": parts}
            for row, parts in zip(
                ranked(ranking, colour),
                ranking.contributions.loc[ranking.frame.index].to_numpy().tolist(),
                strict=True,
            )
        ],
        "unranked": [] if results.stale else results.unranked,
        "charts": {"contributions": rows("contributions", results)},
    }


def _how(state: State, ranking: Ranking | None) -> dict[str, Any]:
    """Return how the ranking is calculated, and how else it could be."""
    return {
        "method": state.method,
        "main_methods": list(MAIN_METHODS),
        "methods": [
            {"key": method.key, "title": method.title, "when": method.when}
            for method in METHODS.values()
        ],
        "normalization": state.normalization or "",
        "used_normalization": ranking.normalization if ranking else "",
        "normalizations": [
            {"key": key, "title": NORMALIZATIONS[key].title, "when": NORMALIZATIONS[key].when}
            for key in METHODS[state.method].normalizations
        ],
        "ahp_mode": str(state.parameters.get("mode", "ideal")) if state.method == "ahp" else "",
    }
