"""Answers to comparisons in pairs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mcda_widget.model import Ahp, Comparison

from .registry import edit

if TYPE_CHECKING:
    from mcda_widget.panel.workspace import Workspace


@edit
def compare(workspace: Workspace, prefer: str, over: str, by: float | None) -> None:
    """Answer a comparison of two criteria or groups, or take the answer back (`by` None)."""
    stated = workspace.decision.weighting.judgements.ahp or Ahp()
    pair = {prefer, over}
    made = [c for c in stated.comparisons if {c.prefer, c.over} != pair]
    if by is not None:
        if by < 1:
            prefer, over, by = over, prefer, 1 / by
        made.append(Comparison(prefer=prefer, over=over, by=by))
    answers = stated.model_copy(update={"comparisons": tuple(made)})
    workspace.edit(
        "Comparison",
        key=f"compare {sorted(pair)}",
        decision=workspace.decision.with_judgements("ahp", answers),
    )
