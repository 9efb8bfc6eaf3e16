"""Weigh: one way of stating importance at a time, and the weights it comes to."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING, Any

from mcda_widget.panel.charts import rows
from mcda_widget.weighting import ahp_sets, consistency_words

from .common import criterion_card

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from mcda_widget.model import Decision
    from mcda_widget.panel.workspace import Workspace
    from mcda_widget.weighting import ComparisonSet, WeightingResult

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
        "sets": [_set(decision, found) for found in ahp_sets(decision)] if way == "ahp" else [],
        "charts": {} if weights is None else {"weights": rows("weights", workspace.results)},
    }


def _ways(current: str) -> list[dict[str, str]]:
    ways = [{"key": key, "title": t, "when": when} for key, (t, when) in WAYS.items()]
    if current in OTHER_WAYS:
        when = "The weights come from judgements in the decision's file and are shown as they are."
        ways.append({"key": current, "title": OTHER_WAYS[current], "when": when})
    return ways


def read_back(decision: Decision, weights: pd.Series[float]) -> str:
    """Say the weights back in words, so that a person can hear whether they meant them."""
    order = weights.sort_values(ascending=False, kind="stable")
    top, least = order.index[0], order.index[-1]
    name = {c.id: c.name for c in decision.criteria}
    if len(order) == 1:
        return f"{name[top]} is all that counts."
    idle = [name[key] for key in order.index if order[key] == 0]
    tail = f" {', '.join(idle)} {'does' if len(idle) == 1 else 'do'} not count." if idle else ""
    order = order[order > 0]
    least = order.index[-1]
    ratio = order.iloc[0] / order.iloc[-1]
    if len(order) == 1:
        return f"{name[top]} is all that counts.{tail}"
    if ratio < 1.05:
        return f"Raising any criterion from worst to best counts the same.{tail}"
    return (
        f"So raising {name[top]} from worst to best counts {_times(ratio)} "
        f"raising {name[least]}.{tail}"
    )


def _times(ratio: float) -> str:
    if abs(ratio - 2) < 0.05:
        return "twice as much as"
    return f"{ratio:.1f} times as much as".replace(".0 ", " ")


def _set(decision: Decision, found: ComparisonSet) -> dict[str, Any]:
    """Return one set of things compared two at a time: its questions, answers and advice."""
    result = found.result
    matrix, place = (
        found.matrix.to_numpy(dtype=float),
        {key: i for i, key in enumerate(found.members)},
    )
    ratios = {(a, b): float(matrix[place[a], place[b]]) for a, b in found.pairs}
    return {
        "id": found.id,
        "title": found.title,
        "members": [
            {"id": key, "name": name, **_meaning(decision, key)}
            for key, name in found.labels.items()
        ],
        "pairs": [
            {"a": a, "b": b, "ratio": None if isnan(ratios[a, b]) else ratios[a, b]}
            for a, b in found.pairs
        ],
        "needed": found.answers_needed,
        "consistency": consistency_words(result) if result and found.answered else "",
        "firm": result is None or result.acceptable is not False,
        "look_again": None if result is None else _look_again(result),
    }


def _look_again(result: WeightingResult) -> dict[str, Any] | None:
    """Return the judgement most at odds with the others, where changing it would help."""
    if result.acceptable is not False or result.advice.empty:
        return None
    row = result.advice.iloc[0]
    return {
        "a": row["prefer"],
        "b": row["over"],
        "sentence": row["sentence"],
        "ratio": float(row["suggested"]),
    }


def _meaning(decision: Decision, key: str) -> dict[str, str]:
    """Say what raising a criterion, or a group, from worst to best would mean."""
    for criterion in decision.criteria:
        if criterion.id == key:
            card = criterion_card(decision, criterion)
            return {"worst": card["worst"], "best": card["best"], "covers": ""}
    covered = [criterion.name for criterion in decision.criteria if criterion.group == key]
    return {"worst": "", "best": "", "covers": ", ".join(covered)}
