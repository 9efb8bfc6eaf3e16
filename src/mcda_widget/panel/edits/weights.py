"""What each criterion counts, as stated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mcda_widget.model import Ahp, DecisionError
from mcda_widget.ranking.words import listed
from mcda_widget.weighting import rebalance

from .registry import edit

if TYPE_CHECKING:
    from mcda_widget.panel.workspace import Workspace

SAME_POINTS = 1e-9


@edit
def set_way(workspace: Workspace, way: str) -> None:
    """State importance another way; what was stated before is kept."""
    decision = workspace.decision
    stated = decision.weighting.judgements
    if way == "direct" and stated.direct is None:
        changed = decision.with_judgements("direct", _points(workspace))
    elif way == "ahp" and stated.ahp is None:
        changed = decision.with_judgements("ahp", Ahp())
    else:
        changed = decision.weighed_by(way)
    workspace.edit("Change of weighing", decision=changed)


@edit
def set_weight(workspace: Workspace, criterion: str, points: float) -> None:
    """Give a criterion points of 100; the others that are not locked make room."""
    if not 0 <= points <= 100:
        raise DecisionError(f"There are 100 points to share, so {points:.15g} cannot be given.")
    shared = rebalance(_points(workspace), criterion, points, locked=workspace.state.locked)
    workspace.edit(
        f"Weight of {workspace.decision.criterion(criterion).name}",
        key=f"weight {criterion}",
        decision=workspace.decision.with_judgements("direct", shared),
    )


@edit
def take_weight(workspace: Workspace, criterion: str, points: float) -> None:
    """Give a criterion points of 100 as its one-way line does: the others keep their proportions.

    Unlike `set_weight` it moves locked ones too or not at all: the ranking that was looked at
    is the one that follows.
    """
    decision, before = workspace.decision, _points(workspace)
    after = rebalance(before, criterion, points)
    held = [
        c.name
        for c in decision.criteria
        if c.id in workspace.state.locked and abs(after[c.id] - before[c.id]) > SAME_POINTS
    ]
    if held:
        are, it = ("are", "them") if len(held) > 1 else ("is", "it")
        message = f"{listed(held)} {are} locked, and on this line would have to change too."
        raise DecisionError(f"{message} Unlock {it} in Weigh to take this weight over.")
    workspace.edit(
        f"Weight of {decision.criterion(criterion).name}",
        decision=decision.with_judgements("direct", after),
    )


@edit
def set_lock(workspace: Workspace, criterion: str, locked: bool) -> None:  # noqa: FBT001 - a message
    """Hold a criterion's points fast, or let them go."""
    name = workspace.decision.criterion(criterion).name
    held = workspace.state.locked - {criterion} | ({criterion} if locked else set())
    workspace.edit(f"{'Lock' if locked else 'Unlock'} {name}", locked=frozenset(held))


@edit
def share_equally(workspace: Workspace) -> None:
    """Give every criterion the same points, and unlock all."""
    criteria = workspace.decision.criteria
    points = {criterion.id: 100 / len(criteria) for criterion in criteria}
    decision = workspace.decision.with_judgements("direct", points)
    workspace.edit("Equal shares", decision=decision, locked=frozenset())


def _points(workspace: Workspace) -> dict[str, float]:
    """Return what the sliders stand at: points stated directly, else today's weights of 100."""
    decision = workspace.decision
    stated = decision.weighting.judgements.direct
    if decision.weighting.method == "direct" and stated:
        total = sum(stated.values())
        if total > 0 and len(stated) == len(decision.criteria):
            return {c.id: 100 * stated[c.id] / total for c in decision.criteria}
    weights = workspace.results.weights
    if weights is None:
        return {c.id: 100 / len(decision.criteria) for c in decision.criteria}
    return {str(criterion): 100 * float(weight) for criterion, weight in weights.items()}
