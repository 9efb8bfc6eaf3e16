"""Whether the ranking is in sight while people weigh."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mcda_widget.model import DecisionError

from .registry import edit

if TYPE_CHECKING:
    from mcda_widget.panel.workspace import Workspace


@edit
def hide_results(workspace: Workspace, on: bool) -> None:  # noqa: FBT001 - a message
    """Keep the ranking out of sight until the weights are given, or no longer do so."""
    early = " before all was weighed" if workspace.results.weights_problem else ""
    workspace.edit("Hide the ranking" if on else f"Show the ranking{early}", hide_results=on)


@edit
def show_ranking(workspace: Workspace) -> None:
    """Show the ranking, as all is weighed."""
    if problem := workspace.results.weights_problem:
        raise DecisionError(f"All must be weighed first. {problem}")
    workspace.edit("Show the ranking", hide_results=False)
