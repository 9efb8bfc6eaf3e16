"""The words of a decision; adding and removing its parts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mcda_widget.model import DecisionError

from .registry import edit

if TYPE_CHECKING:
    from mcda_widget.panel.workspace import Workspace


FIELDS = {
    "decision": ("title", "question", "note"),
    "criterion": ("name", "definition", "direction"),
    "option": ("name", "description"),
}


@edit
def set_text(workspace: Workspace, part: str, id: str, field: str, text: str) -> None:  # noqa: A002 - a message
    """Change a text of the decision, of a criterion or of an option."""
    if field not in FIELDS.get(part, ()):
        raise DecisionError(f"“{field}” of a {part} cannot be edited here.")
    text = text.strip()
    if field in ("name", "title") and not text:
        raise DecisionError(
            "A name is needed here. Write one, or press Escape to keep the old one."
        )
    decision = workspace.decision
    if part == "decision":
        changed = decision.replace(**{field: text})
    elif part == "criterion":
        changed = decision.with_criterion(decision.criterion(id).id, **{field: text})
    else:
        changed = decision.with_option(decision.option(id).id, **{field: text})
    workspace.edit(f"Change of {field}", key=f"text {part} {id} {field}", decision=changed)


@edit
def add_option(workspace: Workspace, name: str) -> None:
    """Add an option without scores."""
    decision = workspace.decision
    key = free_id(name, [option.id for option in decision.options])
    workspace.edit(f"Add {name}", decision=decision.with_option(key, name.strip()))


@edit
def add_criterion(workspace: Workspace, name: str, group: str | None = None) -> None:
    """Add a criterion that nothing is scored on yet, and that does not count yet."""
    decision = workspace.decision
    key = free_id(name, [criterion.id for criterion in decision.criteria])
    changed = decision.with_criterion(key, name.strip(), group=group)
    stated = decision.weighting.judgements.direct
    if stated is not None and decision.weighting.method == "direct":
        changed = changed.with_judgements("direct", {**stated, key: 0.0})
    workspace.edit(f"Add {name}", decision=changed)


@edit
def remove_option(workspace: Workspace, option: str) -> None:
    """Remove an option and its scores."""
    name = workspace.decision.option(option).name
    workspace.edit(f"Remove {name}", decision=workspace.decision.without_option(option))


@edit
def remove_criterion(workspace: Workspace, criterion: str) -> None:
    """Remove a criterion, its scores and its weight."""
    name = workspace.decision.criterion(criterion).name
    workspace.edit(
        f"Remove {name}",
        decision=workspace.decision.without_criterion(criterion),
        locked=workspace.state.locked - {criterion},
    )


def free_id(name: str, taken: list[str]) -> str:
    """Return a short name for the file that no other part has.

    Raises
    ------
    DecisionError
        Where the name is empty.

    Examples
    --------
    >>> free_id("Joint roadmap (Kabul)", [])
    'joint-roadmap-kabul'
    >>> free_id("Plan B", ["plan-b"])
    'plan-b-2'
    """
    if not name.strip():
        raise DecisionError("A name is needed here.")
    base = re.sub(r"[^\w]+", "-", name.strip().lower()).strip("-") or "part"
    key, number = base, 2
    while key in taken:
        key, number = f"{base}-{number}", number + 1
    return key
