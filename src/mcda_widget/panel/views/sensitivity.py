"""Test: what would have to be believed for another option to lead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mcda_widget.panel.charts import rows
from mcda_widget.sensitivity.crossings import crossings_of
from mcda_widget.sensitivity.sentences import one_way_sentence_of
from mcda_widget.sensitivity.stability import stability_of

from .common import colours

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from mcda_widget.model import Decision
    from mcda_widget.panel.workspace import Workspace
    from mcda_widget.ranking import Ranking
    from mcda_widget.sensitivity.setting import Setting


def view(workspace: Workspace, asked: Mapping[str, Any]) -> dict[str, Any]:
    """Return what Test shows for the criterion asked about."""
    results = workspace.results
    ranking = results.shown
    if ranking is None or results.stale:
        return {"problem": results.problem, "criteria": [], "charts": {}}
    decision = ranking.decision
    setting = results.what_if
    table = stability_of(setting)
    criterion = _asked(decision, str(asked.get("criterion", "")), table)
    k = setting.criteria.index(criterion)
    return {
        "problem": results.problem,
        "criterion": criterion,
        "criteria": [
            {"id": c.id, "name": c.name, **_interval(decision, row)}
            for c, row in zip(decision.criteria, table.to_dict("records"), strict=True)
        ],
        "leader": decision.option(ranking.winner).name,
        "sentence": one_way_sentence_of(setting, k),
        "crossings": _crossings(setting, k),
        "options": [
            {"id": o.id, "name": o.name, "colour": colours(workspace.decision)[o.id]}
            for o in decision.options
        ],
        "exact": setting.exact,
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
    room = (table["high"] - table["weight"]).clip(lower=0)
    below = table["weight"] - table["low"]
    room = room.where(table["above"].notna(), 2).combine(
        below.where(table["below"].notna(), 2), min
    )
    return str(room.idxmin())


def _interval(decision: Decision, row: Mapping[Any, Any]) -> dict[str, Any]:
    def name(option: Any) -> str:  # noqa: ANN401 - a cell of a frame, missing or not
        return decision.option(option).name if isinstance(option, str) else ""

    return {
        "weight": float(row["weight"]),
        "low": float(row["low"]),
        "high": float(row["high"]),
        "below": name(row["below"]),
        "above": name(row["above"]),
    }


def _crossings(setting: Setting, k: int) -> list[dict[str, Any]]:
    decision, found = setting.task.decision, crossings_of(setting, range(k, k + 1))
    return [
        {
            "weight": float(row["weight"]),
            "option": decision.option(row["option"]).name,
            "other": decision.option(row["other"]).name,
            "position": int(row["position"]),
            "first": bool(row["first"]),
        }
        for row in found.to_dict("records")
    ]


def _code(criterion: str, ranking: Ranking) -> str:
    given = {"method": ranking.method, "normalization": ranking.normalization, **ranking.parameters}
    how = ", ".join(f"{name}={value!r}" for name, value in given.items())
    return (
        f"mw.sensitivity.one_way(d, {criterion!r}, {how})\n"
        f"mw.sensitivity.crossings(d, {criterion!r}, {how})\n"
        f"mw.sensitivity.stability(d, {how})\n"
        f"mw.show(mw.charts.one_way(d, {criterion!r}, {how}))"
    )
