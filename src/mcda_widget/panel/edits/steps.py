"""Whether the groups are weighed first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mcda_widget.model import DecisionError
from mcda_widget.model.stepping import in_steps
from mcda_widget.weighting import derive

from .registry import edit

if TYPE_CHECKING:
    from mcda_widget.model import Decision
    from mcda_widget.panel.workspace import Workspace


@edit
def weigh_groups_first(workspace: Workspace, first: bool) -> None:  # noqa: FBT001 - a message
    """Weigh the groups first, then the criteria within each, or all criteria at once.

    Points that were shared are shared anew, so that they come to the same weights; all else
    that was stated stays as it is.
    """
    before = workspace.decision
    changed = before.with_groups_first(first=first)
    label = "Groups first" if first else "All criteria at once"
    workspace.edit(label, decision=_with_points_of(before, changed))


def _with_points_of(before: Decision, changed: Decision) -> Decision:
    stated = before.weighting.judgements.direct
    if not stated:
        return changed
    try:
        weights = derive(before.weighed_by("direct")).weights
    except DecisionError:
        return changed
    points = in_steps(changed, {str(key): 100 * float(w) for key, w in weights.items()})
    shared = changed.with_judgements("direct", {**stated, **points})
    return shared.weighed_by(before.weighting.method)
