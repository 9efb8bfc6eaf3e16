"""What is kept, where, and what else there is of this decision."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mcda_widget.panel.workspace import Workspace


def view(workspace: Workspace) -> dict[str, Any]:
    """Return how the edits are kept, and the edits elsewhere that could be continued."""
    journal, file = workspace.journal, workspace.file
    return {
        "decision": journal.decision,
        "session": journal.session,
        "at": journal.at,
        "folder": "" if journal.path is None else str(journal.path.parent),
        "problem": journal.problem,
        "file": "" if file.path is None else file.path.name,
        "edited": file.path is not None and file.decision != workspace.decision,
        "offers": [
            {"session": told.session, "at": told.at, "edits": told.edits, "last": told.last}
            for told in workspace.untold
        ],
    }
