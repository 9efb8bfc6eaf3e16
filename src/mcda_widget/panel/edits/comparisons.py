"""Answers to comparisons in pairs: of criteria, of groups, and of options under a criterion."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Any

from mcda_widget.model import Ahp, Comparison, DecisionError, Problem
from mcda_widget.weighting import read_ratio

from .registry import edit

if TYPE_CHECKING:
    from mcda_widget.model import Decision
    from mcda_widget.panel.workspace import Workspace


@edit
def compare(workspace: Workspace, prefer: str, over: str, by: float | None) -> None:
    """Answer a comparison of two criteria or groups, or take the answer back (`by` None)."""
    changed = _answered(workspace.decision, prefer, over, by)
    workspace.edit("Comparison", key=f"compare {sorted((prefer, over))}", decision=changed)


@edit
def compare_options(
    workspace: Workspace, criterion: str, prefer: str, over: str, by: float | None
) -> None:
    """Answer a comparison of two options under a criterion; the way of weighing stays."""
    changed = _answered(workspace.decision, prefer, over, by, criterion)
    key = f"compare {sorted((prefer, over))} {criterion}"
    workspace.edit("Comparison", key=key, decision=changed)


@edit
def enter_comparison(
    workspace: Workspace, prefer: str, over: str, text: str, criterion: str = ""
) -> None:
    """Answer by what was typed, “3” or “1/3”; an empty text takes the answer back."""
    by = read_ratio(text) if text.strip() else None
    changed = _answered(workspace.decision, prefer, over, by, criterion)
    workspace.edit("Comparison in the matrix", decision=changed)


@edit
def take_advice(
    workspace: Workspace, prefer: str, over: str, by: float, criterion: str = ""
) -> None:
    """Change an answer to what the others imply: a step of its own, whatever came before."""
    changed = _answered(workspace.decision, prefer, over, by, criterion)
    workspace.edit("Change of a comparison", decision=changed)


@edit
def set_solver(workspace: Workspace, solver: str) -> None:
    """Take weights from the comparisons another way."""
    decision = workspace.decision
    changed = _with(decision, decision.weighting.method, solver=solver)
    workspace.edit("Way of computing", decision=changed)


def _answered(
    decision: Decision, prefer: str, over: str, by: float | None, criterion: str = ""
) -> Decision:
    """Return the decision with one comparison answered anew."""
    stated = _stated(decision)
    if not criterion:
        return _with(decision, "ahp", comparisons=_replaced(stated.comparisons, prefer, over, by))
    changed = _replaced(stated.options.get(criterion, ()), prefer, over, by)
    # Without an answer the criterion is rated by its scores again.
    options = {key: made for key, made in {**stated.options, criterion: changed}.items() if made}
    return _with(decision, decision.weighting.method, options=options)


def _replaced(
    made: tuple[Comparison, ...], prefer: str, over: str, by: float | None
) -> tuple[Comparison, ...]:
    """Return the comparisons with one answered anew, told as a preference."""
    others = tuple(c for c in made if {c.prefer, c.over} != {prefer, over})
    if by is None:
        return others
    if not (isfinite(by) and by > 0):
        message = f"{by:g} is not a comparison, which says how many times as much."
        raise DecisionError(Problem(message, hint="It is above 0: 1 for the same, 3, 1/3."))
    if by < 1:
        prefer, over, by = over, prefer, 1 / by
    # 1/(1/7) is 7, and 1/.3333333333 is meant as 3.
    if abs(by - round(by)) < 1e-9 * by:
        by = float(round(by))
    return (*others, Comparison(prefer=prefer, over=over, by=by))


def _stated(decision: Decision) -> Ahp:
    return decision.weighting.judgements.ahp or Ahp()


def _with(decision: Decision, way: str, **fields: Any) -> Decision:  # noqa: ANN401 - Ahp's fields
    """Return the decision with these fields of its comparisons changed, weighed this way."""
    judgements = decision.weighting.judgements
    known = {key: getattr(judgements, name) for key, name in judgements.key_fields().items()}
    stated = {**known, "ahp": {**dict(_stated(decision)), **fields}}
    return decision.replace(weighting={"method": way, "judgements": stated})
