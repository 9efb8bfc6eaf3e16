"""Criteria in order of importance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mcda_widget.model import DecisionError
from mcda_widget.weighting import orders

from .registry import edit
from .sets import set_with

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mcda_widget.panel.workspace import Workspace


@edit
def rank_next(workspace: Workspace, member: str) -> None:
    """Say that a criterion, or group, comes next."""
    members = set_with(workspace.decision, "ranks", member).members
    _state(workspace, member, orders.with_next(_order(workspace), members, member))


@edit
def move_rank(workspace: Workspace, member: str, by: int) -> None:
    """Move a ranked criterion, or group, a place up (`by` −1) or down (1)."""
    members = set_with(workspace.decision, "ranks", member).members
    order = _order(workspace)
    if member in order:
        _state(workspace, member, orders.moved(order, members, member, by))


@edit
def set_rank(workspace: Workspace, member: str, rank: float | None) -> None:
    """Give a criterion, or group, a place by its number, or take it out of the order (None)."""
    members = set_with(workspace.decision, "ranks", member).members
    if rank is not None and not 1 <= rank <= len(members):
        message = f"There are {len(members)} to put in order, so there is no place {rank:.15g}."
        raise DecisionError(f"{message} The same number twice says that two matter the same.")
    _state(workspace, member, orders.with_rank(_order(workspace), members, member, rank))


@edit
def set_rank_formula(workspace: Workspace, formula: str) -> None:
    """Make weights of the ranks another way."""
    stated = {"order": _order(workspace), "method": formula}
    decision = workspace.decision.with_judgements("ranks", stated)
    workspace.edit("Change of what ranks come to", decision=decision)


def _order(workspace: Workspace) -> Mapping[str, float]:
    stated = workspace.decision.weighting.judgements.ranks
    return stated.order if stated else {}


def _state(workspace: Workspace, member: str, order: Mapping[str, float]) -> None:
    decision = workspace.decision
    stated = decision.weighting.judgements.ranks
    ranks = {"order": order, "method": stated.method if stated else "roc"}
    name = set_with(decision, "ranks", member).labels[member]
    workspace.edit(f"Rank of {name}", decision=decision.with_judgements("ranks", ranks))
