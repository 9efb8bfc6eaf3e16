"""A decision in which no score is missing, so that it can be made ready for a method."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mcda_widget.model import DecisionError

if TYPE_CHECKING:
    from typing import Literal

    from mcda_widget.model import Decision


def filled(decision: Decision, where: Literal["middle", "worst", "best"] = "middle") -> Decision:
    """Return the decision with each missing score at a place of its scale.

    Parameters
    ----------
    decision : Decision
    where : {"middle", "worst", "best"}
        The middle holds a place and is no estimate: draws take its place.

    Raises
    ------
    DecisionError
        Where a criterion has no scale.
    """
    changes: dict[str, dict[str, float]] = {}
    for option, criterion in decision.missing:
        scale = decision.scale_of(criterion)
        if scale is None:
            name = decision.criterion(criterion).name
            raise DecisionError(f"A score is missing on {name}, which has no scale.")
        worst, best = scale.low, scale.high
        if decision.criterion(criterion).direction == "cost":
            worst, best = best, worst
        value = {"middle": (worst + best) / 2, "worst": worst, "best": best}[where]
        changes.setdefault(option, {})[criterion] = value
    return decision.with_scores(changes) if changes else decision
