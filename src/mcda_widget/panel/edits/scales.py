"""What the values of a criterion mean: which way is better, the scale, and words for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mcda_widget.model import DecisionError
from mcda_widget.model.figures import figure

from .registry import edit

if TYPE_CHECKING:
    from mcda_widget.model import Decision
    from mcda_widget.model.parts import Direction
    from mcda_widget.panel.workspace import Workspace


@edit
def set_direction(workspace: Workspace, criterion: str, direction: Direction) -> None:
    """Say whether more of a criterion is better, or less."""
    part = workspace.decision.criterion(criterion)
    changed = workspace.decision.with_criterion(part.id, direction=direction)
    workspace.edit(f"Direction of {part.name}", decision=changed)


@edit
def set_scale(workspace: Workspace, criterion: str, low: float | None, high: float | None) -> None:
    """Give a criterion a scale, or none: values without fixed ends."""
    name = workspace.decision.criterion(criterion).name
    changed = workspace.decision.with_scale(criterion, low, high)
    workspace.edit(f"Scale of {name}", decision=changed)


@edit
def set_anchor(workspace: Workspace, criterion: str, value: float, words: str) -> None:
    """Say in words what a value means; empty words take away what was said."""
    part, words = workspace.decision.criterion(criterion), words.strip()
    _insist_on_scale(workspace.decision, part.id, value)
    others = {key: said for key, said in part.anchors.items() if key != value}
    anchors = sorted((others | ({value: words} if words else {})).items())
    workspace.edit(
        f"Words for {figure(value)}, {part.name}",
        decision=workspace.decision.with_criterion(part.id, anchors=dict(anchors)),
    )


@edit
def add_anchor(workspace: Workspace, criterion: str, value: float, words: str) -> None:
    """Say in words what a value means that has no words yet."""
    part = workspace.decision.criterion(criterion)
    if value in part.anchors:
        said = f"{figure(value)} has words already: “{part.anchors[value]}”."
        raise DecisionError(f"{said} Change those, or give another value.")
    set_anchor(workspace, criterion, value, words)


def _insist_on_scale(decision: Decision, criterion: str, value: float) -> None:
    scale = decision.scale_of(criterion)
    if scale and not scale.holds(value):
        span = f"{figure(scale.low)} to {figure(scale.high)}"
        hint = "Give the words a value on it, or widen the scale first."
        raise DecisionError(f"{figure(value)} is outside the scale, {span}. {hint}")
