"""Rank: the finding, the bars behind it, the table, and how it was calculated."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mcda_widget.panel.charts import rows
from mcda_widget.ranking import methods
from mcda_widget.ranking.normalizations import NORMALIZATIONS

from .common import colours, criterion_card

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mcda_widget.panel.workspace import State, Workspace
    from mcda_widget.ranking import Ranking

MAIN_METHODS = ("topsis", "ahp")


def view(workspace: Workspace, _: Mapping[str, Any]) -> dict[str, Any]:
    """Return what Rank shows."""
    results, ranking = workspace.results, workspace.results.shown
    shared = {**_how(workspace.state, ranking), "problem": results.problem, "stale": results.stale}
    if ranking is None:
        return {**shared, "finding": "", "firmness": "", "rows": [], "criteria": [], "charts": {}}
    decision = ranking.decision
    colour = colours(workspace.decision)
    return {
        **shared,
        "finding": ranking.finding,
        "firmness": results.firmness,
        "bars": ranking.contributions_note,
        "criteria": [
            {**criterion_card(decision, c), "weight": float(ranking.weights[c.id])}
            for c in decision.criteria
        ],
        "rows": [
            {
                "id": option,
                "name": decision.option(option).name,
                "rank": int(row["rank"]),
                "score": float(row["score"]),
                "colour": colour.get(str(option), "#888888"),
                "contributions": [float(v) for v in ranking.contributions.loc[option]],
            }
            for option, row in ranking.frame.iterrows()
        ],
        "unranked": results.unranked,
        "charts": {"contributions": rows("contributions", results)},
    }


def _how(state: State, ranking: Ranking | None) -> dict[str, Any]:
    """Return how the ranking is calculated, and how else it could be."""
    table = methods().set_index("name")
    return {
        "method": state.method,
        "main_methods": list(MAIN_METHODS),
        "methods": [
            {"key": key, "title": row["title"], "when": row["when"]}
            for key, row in table.iterrows()
        ],
        "normalization": state.normalization or "",
        "used_normalization": ranking.normalization if ranking else "",
        "normalizations": [
            {"key": key, "title": NORMALIZATIONS[key].title, "when": NORMALIZATIONS[key].when}
            for key in table.loc[state.method, "normalizations"]
        ],
        "ahp_mode": str(state.parameters.get("mode", "ideal")) if state.method == "ahp" else "",
    }
