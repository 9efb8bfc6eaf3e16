"""What each criterion counts, as stated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mcda_widget.model import Ahp, DecisionError
from mcda_widget.model.figures import figure
from mcda_widget.model.stepping import in_steps
from mcda_widget.ranking.words import listed
from mcda_widget.weighting import answers_left, rebalance, weighing_sets
from mcda_widget.weighting.points import of_hundred

from .registry import edit
from .sets import set_with

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from mcda_widget.model import Decision
    from mcda_widget.panel.workspace import Workspace

SAME_POINTS = 1e-9


@edit
def set_way(workspace: Workspace, way: str) -> None:
    """State importance another way; what was stated before is kept."""
    decision = workspace.decision
    stated = decision.weighting.judgements
    if way == "direct" and answers_left(decision.weighed_by("direct")):
        points = _filled(decision, stated.direct) if stated.direct else _points(workspace)
        changed = decision.with_judgements("direct", points)
    elif way == "ahp" and stated.ahp is None:
        changed = decision.with_judgements("ahp", Ahp())
    else:
        changed = decision.weighed_by(way)
    workspace.edit("Change of weighing", decision=changed)


@edit
def set_weight(workspace: Workspace, criterion: str, points: float) -> None:
    """Give a criterion, or a group, points of 100; the others not locked make room.

    Where groups come first the others are those of its set: the groups, or the criteria of
    its group.
    """
    if not 0 <= points <= 100:
        raise DecisionError(f"There are 100 points to share, so {figure(points)} cannot be given.")
    decision, before = workspace.decision, _points(workspace)
    each = set_with(decision, "direct", criterion)
    inside = {key: before[key] for key in each.members}
    locked = workspace.state.locked & set(each.members)
    shared = _rebalanced(inside, each.labels, criterion, points, locked)
    workspace.edit(
        f"Weight of {each.labels[criterion]}",
        key=f"weight {criterion}",
        decision=decision.with_judgements("direct", {**before, **shared}),
    )


@edit
def take_weight(workspace: Workspace, criterion: str, points: float) -> None:
    """Give a criterion points of 100 as its one-way line does: the others keep their proportions.

    Unlike `set_weight` it moves locked ones too or not at all: the ranking that was looked at
    is the one that follows.
    """
    decision, before = workspace.decision, _weights(workspace)
    names = {c.id: c.name for c in decision.criteria}
    after = _rebalanced(before, names, criterion, points)
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
        decision=decision.with_weights(after),
    )


@edit
def set_lock(workspace: Workspace, criterion: str, locked: bool) -> None:  # noqa: FBT001 - a message
    """Hold the points of a criterion, or a group, fast, or let them go."""
    name = set_with(workspace.decision, "direct", criterion).labels[criterion]
    held = workspace.state.locked - {criterion} | ({criterion} if locked else set())
    workspace.edit(f"{'Lock' if locked else 'Unlock'} {name}", locked=frozenset(held))


@edit
def share_equally(workspace: Workspace, within: str | None = None) -> None:
    """Give all the same points, in one set (by its ``id``) or in every one, and unlock them."""
    decision = workspace.decision
    points, freed = _points(workspace), set[str]()
    for each in weighing_sets(decision, "direct"):
        if within in (None, each.id):
            points |= dict.fromkeys(each.members, 100 / len(each.members))
            freed |= set(each.members)
    shared = decision.with_judgements("direct", points)
    workspace.edit("Equal shares", decision=shared, locked=workspace.state.locked - freed)


def _rebalanced(
    points: Mapping[str, float],
    names: Mapping[str, str],
    key: str,
    to: float,
    locked: Collection[str] = frozenset(),
) -> dict[str, float]:
    """Rebalance points given by ``id``, by names, so that a refusal says what people see."""
    named = {names[each]: value for each, value in points.items()}
    held = {names[each] for each in locked}
    return dict(zip(points, rebalance(named, names[key], to, held).values(), strict=True))


def _points(workspace: Workspace) -> dict[str, float]:
    """Return what the sliders stand at, of 100 in each set.

    These are points stated directly, where that is the way in use, else today's weights.
    """
    decision = workspace.decision
    stated = decision.weighting.judgements.direct
    if decision.weighting.method == "direct" and stated:
        return _filled(decision, stated)
    return _filled(decision, {**(stated or {}), **in_steps(decision, _weights(workspace))})


def _filled(decision: Decision, stated: Mapping[str, float]) -> dict[str, float]:
    """Return points as shares of 100 in each set; a group not stated has those of its criteria."""
    criteria = {criterion.id: stated.get(criterion.id, 0.0) for criterion in decision.criteria}
    points = {**in_steps(decision, criteria), **stated}
    return {**points, **of_hundred(points, weighing_sets(decision, "direct"))}


def _weights(workspace: Workspace) -> dict[str, float]:
    """Return today's weights of 100; the same for all where there are none."""
    criteria, weights = workspace.decision.criteria, workspace.results.weights
    if weights is None:
        return {criterion.id: 100 / len(criteria) for criterion in criteria}
    return {str(criterion): 100 * float(weight) for criterion, weight in weights.items()}
