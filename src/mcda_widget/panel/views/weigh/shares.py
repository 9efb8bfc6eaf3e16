"""Shared points where the groups come first: of 100 among them, and of 100 within each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .members import set_of

if TYPE_CHECKING:
    from mcda_widget.panel.workspace import Workspace
    from mcda_widget.weighting import WeighingSet


def shares(workspace: Workspace, each: WeighingSet) -> dict[str, Any]:
    """Return the points of a set, and which of them are held fast."""
    shown, _ = set_of(workspace.decision, each, "direct")
    for member in shown["members"]:
        member["locked"] = member["id"] in workspace.state.locked
    return shown
