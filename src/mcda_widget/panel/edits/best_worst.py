"""The best and the worst criterion, and how the others compare with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mcda_widget.model import DecisionError
from mcda_widget.weighting.best_worst_sets import (
    best_worst_of,
    with_best_worst,
    with_comparison,
    with_end,
)

from .registry import edit
from .sets import set_with

if TYPE_CHECKING:
    from mcda_widget.model import BestWorstSet
    from mcda_widget.panel.workspace import Workspace
    from mcda_widget.weighting import WeighingSet
    from mcda_widget.weighting.best_worst_sets import End

STRONGEST = 9


@edit
def choose_end(workspace: Workspace, member: str, end: End) -> None:
    """Choose the best or the worst criterion, or group, of its set."""
    each = set_with(workspace.decision, "best-worst", member)
    found = with_end(_found(workspace, each), end, member)
    _state(workspace, each, found, f"{each.labels[member]} as the {end}")


@edit
def compare_with_end(workspace: Workspace, member: str, end: End, by: float | None) -> None:
    """Compare a criterion, or group, with the best or the worst, or take that back (None)."""
    each = set_with(workspace.decision, "best-worst", member)
    if by is not None and not 1 <= by <= STRONGEST:
        raise DecisionError(f"An answer is from 1 to {STRONGEST}, not {by:.15g}.")
    found = with_comparison(_found(workspace, each), end, member, by)
    _state(workspace, each, found, f"{each.labels[member]} against the {end}")


def _found(workspace: Workspace, each: WeighingSet) -> BestWorstSet:
    return best_worst_of(workspace.decision.weighting.judgements, each)


def _state(workspace: Workspace, each: WeighingSet, found: BestWorstSet, label: str) -> None:
    decision = workspace.decision
    stated = with_best_worst(decision.weighting.judgements, each, found)
    workspace.edit(label, decision=decision.with_judgements("best-worst", stated))
