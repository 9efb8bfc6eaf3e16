"""What the way in use asks, and what was answered so far, set by set."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mcda_widget.weighting import weighing_sets

from .best_worst import best_worst
from .intervals import intervals
from .ranks import formulas, ranks
from .shares import shares
from .swing import swing

if TYPE_CHECKING:
    from mcda_widget.panel.workspace import Workspace

ASKED = {"swing": swing, "ranks": ranks, "best-worst": best_worst, "intervals": intervals}


def stating(workspace: Workspace) -> dict[str, Any] | None:
    """Return what is asked, by set; None where what it comes to says it all."""
    decision = workspace.decision
    way, sets = decision.weighting.method, weighing_sets(decision)
    if way == "direct" and len(sets) > 1:
        return {"way": way, "sets": [shares(workspace, each) for each in sets]}
    if way not in ASKED:
        return None
    more = formulas(decision) if way == "ranks" else {}
    return {"way": way, "sets": [ASKED[way](decision, each) for each in sets], **more}
