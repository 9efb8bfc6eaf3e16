"""Score: options in rows, criteria in columns, and what each value means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .common import colours, criterion_card

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mcda_widget.model import Score
    from mcda_widget.panel.workspace import Workspace


def view(workspace: Workspace, _: Mapping[str, Any]) -> dict[str, Any]:
    """Return what Score shows."""
    decision = workspace.decision
    colour = colours(decision)
    return {
        "groups": [{"id": g.id, "name": g.name} for g in decision.groups],
        "criteria": [
            {**criterion_card(decision, c), "definition": c.definition, **_reach(workspace, c.id)}
            for c in decision.criteria
        ],
        "options": [
            {
                "id": o.id,
                "name": o.name,
                "description": o.description,
                "colour": colour[o.id],
                "cells": [_cell(decision.score(o.id, c.id)) for c in decision.criteria],
            }
            for o in decision.options
        ],
        "missing": len(decision.missing),
    }


def _reach(workspace: Workspace, criterion: str) -> dict[str, float | None]:
    """Return what a column's shading runs between: the scale, else the values there are."""
    scale = workspace.decision.scale_of(criterion)
    if scale is not None:
        return {"from": scale.low, "to": scale.high}
    column = workspace.decision.scores[criterion].dropna()
    if column.empty:
        return {"from": None, "to": None}
    return {"from": float(column.min()), "to": float(column.max())}


def _cell(score: Score | None) -> dict[str, Any] | None:
    if score is None:
        return None
    return {
        "mode": score.mode,
        "low": score.low,
        "high": score.high,
        "rationale": score.rationale,
        "assumption": score.assumption,
        "evidence": [evidence.model_dump() for evidence in score.evidence],
    }
