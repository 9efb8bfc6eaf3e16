"""Going back and forth in the history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .registry import edit

if TYPE_CHECKING:
    from mcda_widget.panel.workspace import Workspace


@edit
def undo(workspace: Workspace) -> None:
    """Take back the last step."""
    workspace.undo()


@edit
def redo(workspace: Workspace) -> None:
    """Do again what was taken back."""
    workspace.redo()
