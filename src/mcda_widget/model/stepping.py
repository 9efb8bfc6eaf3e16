"""Whether criteria are weighed all at once, or their groups first and then those within each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .raw import number_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .base import DecisionData


def in_groups(decision: DecisionData) -> bool:
    """Whether every criterion is in a group, so that groups can be weighed first."""
    return bool(decision.groups) and all(c.group is not None for c in decision.criteria)


def in_two_steps(decision: DecisionData, way: str | None = None) -> bool:
    """Whether a way of weighing takes the groups first, then the criteria within each.

    Parameters
    ----------
    decision : Decision
        Its ``weighting.groups_first`` decides; where that is None, only ``"ahp"`` does.
    way : str, optional
        The way; the one in use where left out.
    """
    wanted = decision.weighting.groups_first
    if wanted is None:
        wanted = (way or decision.weighting.method) == "ahp"
    return wanted and in_groups(decision)


def in_steps(decision: DecisionData, points: Mapping[str, float]) -> dict[str, float]:
    """Return points of the criteria as they are shared directly, which may be in two steps.

    A group then has the points of its criteria together. Within a group that has none, each
    criterion has as many as the others.
    """
    if not in_two_steps(decision, "direct"):
        return dict(points)
    inside = {
        group.id: [c.id for c in decision.criteria if c.group == group.id]
        for group in decision.groups
    }
    totals = {
        group: sum(number_of(points[c]) or 0.0 for c in members)
        for group, members in inside.items()
    }
    shared = {
        c: points[c] if totals[group] else 1.0 for group, members in inside.items() for c in members
    }
    return shared | {group: totals[group] for group, members in inside.items() if members}
