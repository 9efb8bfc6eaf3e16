"""What happens to the edits themselves: continued, set aside, saved, opened again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mcda_widget.model import DecisionError
from mcda_widget.panel.bundle import opened
from mcda_widget.panel.journal import Tale

from .registry import edit

if TYPE_CHECKING:
    from mcda_widget.panel.workspace import Workspace


@edit
def look_around(workspace: Workspace) -> None:
    """See what other panels on the decision have done; what is shown follows every edit."""


@edit
def bring_copies(workspace: Workspace, data: list[bytes]) -> None:
    """Take journals that a browser kept."""
    for journal in data:
        workspace.shelf.bring(journal)


@edit
def continue_edits(workspace: Workspace, session: str) -> None:
    """Go on from where another journal ended."""
    workspace.continue_with(_told(workspace, session))


@edit
def set_aside(workspace: Workspace, session: str) -> None:
    """Let the edits of another journal be."""
    workspace.settle(_told(workspace, session))


@edit
def save_file(workspace: Workspace, over: bool = False) -> None:  # noqa: FBT001, FBT002 - a message
    """Write the decision into its file."""
    workspace.file.save(workspace.decision, over=over)


@edit
def reopen_file(workspace: Workspace) -> None:
    """Take over what the decision's file says now."""
    decision = workspace.file.read()
    workspace.edit("Take over what the file says", decision=decision)


@edit
def open_copy(workspace: Workspace, filename: str, data: list[bytes]) -> None:
    """Go on with a file that was downloaded here: one decision, or everything."""
    found = opened(filename, data[0])
    label = f"Open {filename}"
    if isinstance(found, Tale):
        workspace.continue_with(found, label)
    else:
        # What is saved from here on still goes to this decision's own file.
        workspace.edit(label, decision=found.written_in(found.document, workspace.decision.file))


def _told(workspace: Workspace, session: str) -> Tale:
    for told in workspace.untold:
        if told.session == session:
            return told
    raise DecisionError("These edits are no longer there. They may have been continued elsewhere.")
