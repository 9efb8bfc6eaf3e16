"""Whether the groups are weighed first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mcda_widget.model import DecisionError, in_two_steps
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
    workspace.edit(label, decision=with_points_of(before, changed))


def with_points_of(before: Decision, changed: Decision) -> Decision:
    """Return a decision whose groups, or their place, changed, with shared points as they weighed.

    Where groups come first, before or now, points mean something else in another group or
    without one: they are shared anew, so that they come to the same weights.
    """
    stated = before.weighting.judgements.direct
    if not stated or not any(in_two_steps(each, "direct") for each in (before, changed)):
        return changed
    try:
        weights = derive(before.weighed_by("direct")).weights
    except DecisionError:
        return changed
    points = in_steps(changed, {str(key): 100 * float(w) for key, w in weights.items()})
    known = {c.id for c in changed.criteria} | {g.id for g in changed.groups}
    kept = {key: value for key, value in stated.items() if key in known}
    shared = changed.with_judgements("direct", {**kept, **points})
    return shared.weighed_by(changed.weighting.method)
