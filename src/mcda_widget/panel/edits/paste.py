"""A block from a spreadsheet, put into the scores."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mcda_widget.model import DecisionError
from mcda_widget.panel.pasting import Paste, report
from mcda_widget.ranking.words import counted

from .registry import edit

if TYPE_CHECKING:
    from mcda_widget.panel.workspace import Workspace


@edit
def paste_scores(
    workspace: Workspace,
    *,
    add: bool = False,
    asked: bool = False,
    **block: Any,  # noqa: ANN401 - the fields of a Paste
) -> None:
    """Put a block into the scores, in one step; all of it, or what the person agreed to.

    Parameters
    ----------
    workspace : Workspace
        Whose scores are to change.
    add : bool
        Whether options and criteria that the table lacks are added.
    asked : bool
        Whether the person was told what cannot be used, and agreed to the rest.
    **block
        Fields of `Paste`, besides the decision.

    Raises
    ------
    DecisionError
        Where something of it cannot be used and nobody was asked.
    """
    paste = Paste(workspace.decision, **block)
    told = report(paste)
    if not (asked or told["clean"]):
        raise DecisionError(told["sentence"])
    count = len(paste.usable(add=add))
    workspace.edit(f"Paste {counted(count, 'score', 'scores')}", decision=paste.result(add=add))
