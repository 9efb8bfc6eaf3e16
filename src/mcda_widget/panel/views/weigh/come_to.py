"""What the judgements come to: weights, what they rest on, and what they can be held against."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from mcda_widget.panel.charts import rows
from mcda_widget.weighting import basis
from mcda_widget.weighting.notices import notices_of

from .contrast import contrast
from .read_back import neighbours, read_back

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from mcda_widget.model import Decision
    from mcda_widget.panel.workspace import Workspace


def come_to(
    workspace: Workspace, asked: Mapping[str, Any], titles: Mapping[str, str]
) -> dict[str, Any]:
    """Return what Weigh shows of the weights.

    Parameters
    ----------
    workspace : Workspace
        Of which.
    asked : mapping
        ``collapsed``: groups of which the total alone is wanted, a line each; and what
        `contrast` is asked.
    titles : mapping
        What the panel calls the ways of weighing.
    """
    decision, weights = workspace.decision, workspace.results.weights
    shared = {
        "hide_results": workspace.state.hide_results,
        "contrast": contrast(workspace, asked, titles),
    }
    if weights is None:
        nothing = {"read_back": "", "neighbours": [], "basis": {}, "totals": {}, "collapsed": []}
        nothing |= {"notices": []}
        return {**shared, **nothing, "charts": {}}
    derived = workspace.results.derived
    collapsed = str(asked.get("collapsed", ""))
    totals = _totals(decision, weights)
    return {
        **shared,
        "notices": [vars(notice) for notice in notices_of(decision, derived)],
        "read_back": read_back(decision, weights),
        "neighbours": neighbours(decision, weights),
        "basis": basis(decision, derived),
        "totals": totals,
        "collapsed": [group for group in totals if group in collapsed.splitlines()],
        "charts": {"weights": rows("weights", workspace.results, collapsed)},
    }


def _totals(decision: Decision, weights: pd.Series[float]) -> dict[str, float]:
    """Return the weight of each group that has criteria."""
    inside = {
        group.id: [float(weights[c.id]) for c in decision.criteria if c.group == group.id]
        for group in decision.groups
    }
    return {group: math.fsum(found) for group, found in inside.items() if found}
