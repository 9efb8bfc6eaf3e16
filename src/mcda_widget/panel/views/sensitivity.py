"""Test: what would have to be believed for another option to lead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from mcda_widget.charts.lines import among
from mcda_widget.panel.charts import rows
from mcda_widget.panel.wire import columns
from mcda_widget.sensitivity.orders import orders
from mcda_widget.sensitivity.sentences import one_way_sentence_of
from mcda_widget.sensitivity.stability import stability_of

from .common import colours
from .hidden import hidden

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from mcda_widget.model import Decision
    from mcda_widget.panel.workspace import Workspace
    from mcda_widget.ranking import Ranking

# What people call what they stated, by way of weighing; for the others there is nothing to keep.
STATED = {
    "ahp": "Your comparisons",
    "swing": "Your swings",
    "ranks": "Your ranks",
    "best-worst": "Your comparisons",
    "intervals": "Your intervals",
}


def view(workspace: Workspace, asked: Mapping[str, Any]) -> dict[str, Any]:
    """Return what Test shows for the criterion asked about."""
    results = workspace.results
    if results.hidden:
        return {"hidden": hidden(results)}
    ranking = results.shown
    if ranking is None or results.stale:
        return {"problem": results.problem, "criteria": [], "charts": {}}
    decision = ranking.decision
    setting = results.what_if
    table = stability_of(setting)
    criterion = _asked(decision, str(asked.get("criterion", "")), table)
    k = setting.criteria.index(criterion)
    colour = colours(workspace.decision)
    return {
        "problem": results.problem,
        "criterion": criterion,
        "criteria": [{"id": c.id, "name": c.name} for c in decision.criteria],
        "stability": columns(_named(decision, table)),
        "leader": decision.option(ranking.winner).name,
        "sentence": one_way_sentence_of(setting, k),
        "options": [{"id": o.id, "name": o.name, "colour": colour[o.id]} for o in decision.options],
        "orders": {side: ranks.tolist() for side, ranks in vars(orders(setting, k)).items()},
        "exact": setting.exact,
        "taking": _taking(workspace.decision),
        "charts": {
            "one_way": rows("one_way", results, criterion),
            "curves": rows("curves", results, criterion),
        },
        "code": _code(criterion, ranking),
    }


def _asked(decision: Decision, criterion: str, table: pd.DataFrame) -> str:
    """Return the criterion asked about, else the one whose weight matters most to the answer."""
    if any(c.id == criterion for c in decision.criteria):
        return criterion
    weight, low, high = (table[end].to_numpy() for end in ("weight", "low", "high"))
    above = np.where(table["above"].notna(), np.maximum(high - weight, 0), 2)
    below = np.where(table["below"].notna(), weight - low, 2)
    return decision.criteria[int(np.minimum(above, below).argmin())].id


def _named(decision: Decision, table: pd.DataFrame) -> pd.DataFrame:
    """Return the stability of the winner with options by name, the same texts at every edit."""
    name = {option.id: option.name for option in decision.options}
    beyond = {side: among(map(name.get, table[side]), name.values()) for side in ("below", "above")}
    return table.assign(**beyond)


def _taking(decision: Decision) -> str:
    """Say what becomes of what was stated, where a weight is taken over from the curve."""
    kept = STATED.get(decision.weighting.method)
    return f"{kept} are kept; the weights become shared points." if kept else ""


def _code(criterion: str, ranking: Ranking) -> str:
    given = {"method": ranking.method, "normalization": ranking.normalization, **ranking.parameters}
    how = ", ".join(f"{name}={value!r}" for name, value in given.items())
    return (
        f"mw.sensitivity.one_way(d, {criterion!r}, {how})\n"
        f"mw.sensitivity.crossings(d, {criterion!r}, {how})\n"
        f"mw.sensitivity.stability(d, {how})\n"
        f"mw.show(mw.charts.one_way(d, {criterion!r}, {how}))"
    )
