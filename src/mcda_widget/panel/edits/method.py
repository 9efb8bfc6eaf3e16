"""How the decision is ranked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .registry import edit

if TYPE_CHECKING:
    from mcda_widget.panel.workspace import Workspace


@edit
def set_method(workspace: Workspace, method: str) -> None:
    """Rank by another method; its parameters and normalization begin anew."""
    workspace.edit("Change of method", method=method, normalization=None, parameters={})


@edit
def set_normalization(workspace: Workspace, normalization: str) -> None:
    """Normalize another way; an empty text leaves the choice to the method."""
    workspace.edit("Change of normalization", normalization=normalization or None)


@edit
def set_ahp_mode(workspace: Workspace, mode: str) -> None:
    """Put local priorities together another way."""
    workspace.edit("Change of AHP mode", parameters={"mode": mode})
