"""The scores of options on criteria."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .registry import edit

if TYPE_CHECKING:
    from mcda_widget.panel.workspace import Workspace


@edit
def set_score(workspace: Workspace, option: str, criterion: str, **fields: Any) -> None:  # noqa: ANN401 - a score's fields
    """Change a score: ``mode``, ``low``, ``high``, ``rationale``, ``assumption``."""
    workspace.edit(
        f"Score of {workspace.decision.option(option).name}",
        key=f"score {option} {criterion} {sorted(fields)}",
        decision=workspace.decision.with_score(option, criterion, **fields),
    )


@edit
def clear_score(workspace: Workspace, option: str, criterion: str) -> None:
    """Take a score away."""
    name = workspace.decision.option(option).name
    decision = workspace.decision.without_score(option, criterion)
    workspace.edit(f"Clear a score of {name}", decision=decision)
