"""The edits a panel knows, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mcda_widget.model import DecisionError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mcda_widget.panel.workspace import Workspace

    Edit = Callable[..., None]

EDITS: dict[str, Edit] = {}


def edit(function: Edit) -> Edit:
    """Let the front-end ask for this edit by its name."""
    EDITS[function.__name__] = function
    return function


def carry_out(workspace: Workspace, name: str, arguments: Mapping[str, Any]) -> None:
    """Carry out one edit.

    Raises
    ------
    DecisionError
        Where it cannot be carried out; nothing has changed then.
    """
    if name not in EDITS:
        raise DecisionError(f"The panel does not know the edit “{name}”.")
    EDITS[name](workspace, **arguments)
