"""Going back and forth in the history, and the snapshots kept of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mcda_widget.model import DecisionError

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


@edit
def take_snapshot(workspace: Workspace, name: str) -> None:
    """Keep the decision as it stands under a name."""
    workspace.keep(_free(workspace, name))


@edit
def rename_snapshot(workspace: Workspace, name: str, to: str) -> None:
    """Give a snapshot another name."""
    if to.strip() != name:
        workspace.keep(_free(workspace, to), workspace.snapshot(name))
        workspace.forget(name)


@edit
def delete_snapshot(workspace: Workspace, name: str) -> None:
    """Let a snapshot go; the last one can be brought back."""
    gone = workspace.snapshot(name)
    workspace.forget(name)
    workspace.deleted = gone


@edit
def bring_back_snapshot(workspace: Workspace) -> None:
    """Bring back the snapshot that was deleted last."""
    gone = workspace.deleted
    if gone is None:
        raise DecisionError("No snapshot was deleted here.")
    name = _free(workspace, gone.name)
    workspace.deleted = None
    workspace.keep(name, gone)


@edit
def go_back(workspace: Workspace, name: str) -> None:
    """Go back to a snapshot, as one step that can be undone."""
    workspace.take_up(f"Back to “{name}”", workspace.snapshot(name).state)


def _free(workspace: Workspace, name: str) -> str:
    """Return a name that no other snapshot has."""
    name = name.strip()
    if not name:
        raise DecisionError("A snapshot needs a name, such as “After the first round”.")
    if any(snapshot.name == name for snapshot in workspace.snapshots):
        raise DecisionError(f"There is a snapshot “{name}” already. Choose another name.")
    return name
