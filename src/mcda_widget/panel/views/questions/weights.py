"""The answer to: what if one criterion mattered more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from mcda_widget.charts.lines import among
from mcda_widget.panel.charts import rows
from mcda_widget.panel.views.common import colours
from mcda_widget.panel.wire import columns
from mcda_widget.sensitivity.critical import critical_sentence_of
from mcda_widget.sensitivity.order_stability import order_stability_sentence_of
from mcda_widget.sensitivity.orders import orders
from mcda_widget.sensitivity.sentences import one_way_sentence_of
from mcda_widget.sensitivity.stability import stability_of

from .code import way

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


TITLE = "What if one criterion mattered more, or less?"


def finding(workspace: Workspace, asked: Mapping[str, Any]) -> str:
    """Return the answer in a sentence."""
    setting = workspace.results.what_if
    decision = setting.task.decision
    criterion = _asked(decision, str(asked.get("criterion", "")), stability_of(setting))
    return one_way_sentence_of(setting, setting.criteria.index(criterion))


def answer(workspace: Workspace, asked: Mapping[str, Any]) -> dict[str, Any]:
    """Return the curves of the criterion asked about, and those of all others."""
    results = workspace.results
    ranking = results.insist()
    decision = ranking.decision
    setting = results.what_if
    table = stability_of(setting)
    criterion = _asked(decision, str(asked.get("criterion", "")), table)
    k = setting.criteria.index(criterion)
    colour = colours(workspace.decision)
    return {
        "criterion": criterion,
        "criteria": [{"id": c.id, "name": c.name} for c in decision.criteria],
        "stability": columns(_named(decision, table)),
        "leader": decision.option(ranking.winner).name,
        "sentence": one_way_sentence_of(setting, k),
        "options": [{"id": o.id, "name": o.name, "colour": colour[o.id]} for o in decision.options],
        "orders": {side: ranks.tolist() for side, ranks in vars(orders(setting, k)).items()},
        "exact": setting.exact,
        "order": order_stability_sentence_of(setting),
        "critical": critical_sentence_of(setting) if setting.addends is not None else "",
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
    how = way(ranking)
    return (
        f"mw.sensitivity.one_way(d, {criterion!r}, {how})\n"
        f"mw.sensitivity.crossings(d, {criterion!r}, {how})\n"
        f"mw.sensitivity.stability(d, {how})\n"
        f"mw.sensitivity.order_stability(d, {how})\n"
        f"mw.show(mw.charts.one_way(d, {criterion!r}, {how}))"
    )
