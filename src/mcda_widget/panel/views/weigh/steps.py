"""Whether the groups are weighed first, and what stands in the way of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mcda_widget.model import in_groups, in_two_steps

if TYPE_CHECKING:
    from mcda_widget.model import Decision


def steps(decision: Decision) -> dict[str, Any] | None:
    """Return what the switch shows; None where there are no groups to weigh first."""
    if not decision.groups:
        return None
    wanted = decision.weighting.groups_first
    on = in_two_steps(decision)
    return {
        "on": on or bool(wanted),
        "possible": in_groups(decision),
        "lone": [criterion.name for criterion in decision.criteria if criterion.group is None],
    }
