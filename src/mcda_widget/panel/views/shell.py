"""The frame of the panel: title, places, undo and redo."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mcda_widget.panel.workspace import Workspace


def view(workspace: Workspace, places: dict[str, str]) -> dict[str, Any]:
    """Return what the panel's head shows."""
    decision = workspace.decision
    return {
        "title": decision.title,
        "illustrative": decision.illustrative,
        "places": [{"key": key, "name": name} for key, name in places.items()],
        "undo": workspace.undo_label,
        "redo": workspace.redo_label,
    }
