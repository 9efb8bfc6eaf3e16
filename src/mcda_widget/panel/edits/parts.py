"""The words of a decision; adding, removing and reordering its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from mcda_widget.model import Criterion, DecisionError, Option
from mcda_widget.panel.adding import free_name, with_new_criterion, with_new_option

from .registry import edit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mcda_widget.model import Decision
    from mcda_widget.model.parts import Direction
    from mcda_widget.panel.workspace import Workspace

P = TypeVar("P", Criterion, Option)

FIELDS = {
    "decision": ("title", "question", "note"),
    "criterion": ("name", "definition", "unit"),
    "group": ("name", "definition"),
    "option": ("name", "description"),
}


@edit
def set_text(workspace: Workspace, part: str, id: str, field: str, text: str) -> None:  # noqa: A002 - a message
    """Change a text of the decision or of one of its parts."""
    if field not in FIELDS.get(part, ()):
        raise DecisionError(f"“{field}” of a {part} cannot be edited here.")
    decision, text = workspace.decision, text.strip()
    if field == "title":
        text = free_name(text, (), part)
    if part == "decision":
        changed = decision.replace(**{field: text})
    else:
        parts, named, put = _of(decision, part)
        key = named(id).id
        text = free_name(text, parts, part, key) if field == "name" else text
        changed = put(key, **{field: text})
    workspace.edit(f"Change of {field}", key=f"text {part} {id} {field}", decision=changed)


@edit
def add_option(workspace: Workspace, name: str) -> None:
    """Add an option without scores."""
    changed, _ = with_new_option(workspace.decision, name)
    workspace.edit(f"Add {name.strip()}", decision=changed)


@edit
def add_criterion(
    workspace: Workspace,
    name: str,
    group: str | None = None,
    direction: Direction = "benefit",
    scale: Sequence[float | None] | None = None,
) -> None:
    """Add a criterion that nothing is scored on yet, and that does not count yet.

    Its scale is the decision's where none is given; ``(None, None)`` is one without fixed ends.
    """
    changed, key = with_new_criterion(workspace.decision, name, group)
    changed = changed.with_criterion(key, direction=direction)
    if scale is not None:
        changed = changed.with_scale(key, *scale)
    workspace.edit(f"Add {name.strip()}", decision=changed)


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


@edit
def move_option(workspace: Workspace, option: str, by: int) -> None:
    """Move an option so many places down the list, or up where `by` is below 0."""
    decision = workspace.decision
    moving = decision.option(option)
    order = _moved(decision.options, moving, decision.options, by)
    changed = decision.replace(options=order)
    workspace.edit(f"Move {moving.name}", key=f"move option {moving.id}", decision=changed)


@edit
def move_criterion(workspace: Workspace, criterion: str, by: int) -> None:
    """Move a criterion among those of its group, which it stays in."""
    decision = workspace.decision
    moving = decision.criterion(criterion)
    peers = [c for c in decision.criteria if c.group == moving.group]
    order = _moved(decision.criteria, moving, peers, by)
    changed = decision.replace(criteria=order)
    workspace.edit(f"Move {moving.name}", key=f"move criterion {moving.id}", decision=changed)


def _of(decision: Decision, part: str) -> tuple[Any, Any, Any]:
    """Return the parts of a kind, how one is found, and how one is changed."""
    return {
        "criterion": (decision.criteria, decision.criterion, decision.with_criterion),
        "group": (decision.groups, decision.group, decision.with_group),
        "option": (decision.options, decision.option, decision.with_option),
    }[part]


def _moved(parts: Sequence[P], moving: P, peers: Sequence[P], by: int) -> list[P]:
    """Return the parts with one of them where the peer stood that is so many places on."""
    wanted = min(max(peers.index(moving) + by, 0), len(peers) - 1)
    order = [part for part in parts if part is not moving]
    order.insert(list(parts).index(peers[wanted]), moving)
    return order
