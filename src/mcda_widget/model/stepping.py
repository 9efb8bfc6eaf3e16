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

    A group then has the points of its criteria together.
    """
    totals: dict[str, float] = {}
    if in_two_steps(decision, "direct"):
        for criterion in decision.criteria:
            group, own = criterion.group or "", number_of(points[criterion.id])
            totals[group] = totals.get(group, 0.0) + (own or 0.0)
    return {**points, **totals}
