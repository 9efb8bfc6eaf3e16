"""Score: options in rows, criteria in columns, and what each value means."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from .common import colours, criterion_card, usual_scale
from .option_pairs import option_pairs

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from mcda_widget.model import Decision, Score
    from mcda_widget.panel.workspace import Workspace


def view(workspace: Workspace, asked: Mapping[str, Any]) -> dict[str, Any]:
    """Return what Score shows, and the options in pairs under the criterion asked about."""
    decision = workspace.decision
    colour = colours(decision)
    reach = _reach(decision)
    return {
        "groups": [{"id": g.id, "name": g.name} for g in decision.groups],
        "criteria": [
            {**criterion_card(decision, c), "definition": c.definition, **reach[c.id]}
            for c in decision.criteria
        ],
        "options": [
            {
                "id": o.id,
                "name": o.name,
                "description": o.description,
                "colour": colour[o.id],
                "cells": _row(decision, o.id),
            }
            for o in decision.options
        ],
        "usual_scale": usual_scale(decision),
        "missing": len(decision.missing),
        "pairs": option_pairs(workspace, str(asked.get("compared", ""))),
    }


def _reach(decision: Decision) -> dict[str, dict[str, float | None]]:
    """Return what a column's shading runs between: the scale, else the values there are."""
    frame, ends = decision.scores, {}
    for criterion in decision.criteria:
        scale = decision.scale_of(criterion.id)
        low, high = (scale.low, scale.high) if scale else _ends(frame[criterion.id])
        ends[criterion.id] = {"from": low, "to": high}
    return ends


def _ends(column: pd.Series[float]) -> tuple[float | None, float | None]:
    given = column.dropna()
    return (None, None) if given.empty else (float(given.min()), float(given.max()))


def _row(decision: Decision, option: str) -> list[dict[str, Any] | None]:
    scores: Mapping[str, Score] = decision.cells.get(option, {})
    return [_cell(scores.get(criterion.id)) for criterion in decision.criteria]


# Equal scores share one cell: what an edit left alone is the same object as before, and so is
# not looked into when the difference is sought.
@lru_cache(maxsize=2**14)
def _cell(score: Score | None) -> dict[str, Any] | None:
    """Return a score as the table shows it, without what it does not say."""
    if score is None:
        return None
    said = {
        "low": score.low,
        "high": score.high,
        "rationale": score.rationale or None,
        "assumption": score.assumption or None,
        "evidence": [evidence.model_dump() for evidence in score.evidence] or None,
    }
    return {"mode": score.mode, **{key: value for key, value in said.items() if value is not None}}
