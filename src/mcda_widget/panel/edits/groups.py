"""Groups of criteria, and which criterion belongs to which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mcda_widget.panel.adding import with_new_group

from .registry import edit
from .steps import with_points_of

if TYPE_CHECKING:
    from mcda_widget.model import Criterion, Decision
    from mcda_widget.panel.workspace import Workspace


@edit
def set_group(workspace: Workspace, criterion: str, group: str | None) -> None:
    """Put a criterion into a group, after those that are there; or into none."""
    part = workspace.decision.criterion(criterion)
    workspace.edit(
        f"Group of {part.name}",
        key=f"group {part.id}",
        decision=_grouped(workspace.decision, part, group),
    )


@edit
def add_group(workspace: Workspace, name: str, criterion: str | None = None) -> None:
    """Add a group, with a criterion in it or with none yet."""
    changed, key = with_new_group(workspace.decision, name)
    if criterion is not None:
        changed = _grouped(changed, changed.criterion(criterion), key)
    workspace.edit(f"Add the group {name.strip()}", decision=changed)


@edit
def move_group(workspace: Workspace, group: str, by: int) -> None:
    """Move a group, and its criteria with it, so many places down, or up where `by` is below 0."""
    decision = workspace.decision
    moving = decision.group(group)
    groups = [other for other in decision.groups if other is not moving]
    place = decision.groups.index(moving) + by
    groups.insert(min(max(place, 0), len(groups)), moving)
    order = {part.id: i for i, part in enumerate(groups)}
    criteria = sorted(decision.criteria, key=lambda c: order.get(c.group or "", len(order)))
    workspace.edit(
        f"Move the group {moving.name}",
        key=f"move group {moving.id}",
        decision=decision.replace(groups=groups, criteria=criteria),
    )


@edit
def remove_group(workspace: Workspace, group: str) -> None:
    """Remove a group; its criteria stay, without one."""
    name = workspace.decision.group(group).name
    changed = with_points_of(workspace.decision, workspace.decision.without_group(group))
    workspace.edit(f"Remove the group {name}", decision=changed)


def _grouped(decision: Decision, moving: Criterion, group: str | None) -> Decision:
    """Return the decision with a criterion in a group, last of those that are in it."""
    if moving.group == group:
        return decision
    order = [criterion for criterion in decision.criteria if criterion is not moving]
    peers = [i for i, criterion in enumerate(order) if criterion.group == group]
    place = peers[-1] + 1 if peers else len(order)
    order.insert(place, moving)
    changed = decision.replace(criteria=order).with_criterion(moving.id, group=group)
    return with_points_of(decision, changed)
