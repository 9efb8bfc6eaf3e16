"""What raising each criterion from worst to best is worth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mcda_widget.model import DecisionError
from mcda_widget.weighting.ratings import FIRST, with_first, with_rating

from .registry import edit
from .sets import set_with

if TYPE_CHECKING:
    from mcda_widget.panel.workspace import Workspace


@edit
def raise_first(workspace: Workspace, member: str) -> None:
    """Say which criterion, or group, would be raised to its best first."""
    decision = workspace.decision
    each = set_with(decision, "swing", member)
    ratings = with_first(decision.weighting.judgements.swing or {}, each.members, member)
    workspace.edit(
        f"{each.labels[member]} first", decision=decision.with_judgements("swing", ratings)
    )


@edit
def rate(workspace: Workspace, member: str, rating: float | None) -> None:
    """Rate a criterion, or group, against the first one, or take the rating back (None)."""
    decision = workspace.decision
    each = set_with(decision, "swing", member)
    name = each.labels[member]
    if rating is not None and not 0 <= rating <= FIRST:
        message = f"The one raised first has 100, so {name} has from 0 to 100"
        hint = "If it is worth more, choose it as the first." if rating > FIRST else ""
        raise DecisionError(f"{message}, not {rating:.15g}. {hint}".strip())
    ratings = with_rating(decision.weighting.judgements.swing or {}, each.members, member, rating)
    workspace.edit(
        f"Rating of {name}",
        key=f"rate {member}",
        decision=decision.with_judgements("swing", ratings),
    )
