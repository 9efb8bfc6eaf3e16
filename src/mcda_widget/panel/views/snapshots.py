"""Snapshots: the states kept under a name, and two of them compared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .common import colours
from .comparison import NOW, Side, comparison
from .hidden import RANKING_HIDDEN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mcda_widget.panel.history import Snapshot
    from mcda_widget.panel.state import State
    from mcda_widget.panel.workspace import Workspace


def view(workspace: Workspace, asked: Mapping[str, Any]) -> dict[str, Any]:
    """Return the snapshots, the newest first, and the comparison asked for.

    Without another wish the newest is compared with the decision as it is now.
    """
    if not asked.get("snapshots"):
        return {"open": False}
    kept = {s.name: s for s in sorted(workspace.snapshots, key=lambda s: s.since, reverse=True)}
    before = str(asked.get("from", ""))
    before = before if before in kept else next(iter(kept), "")
    after = str(asked.get("to", ""))
    after = after if after in kept and after != before else ""
    return {
        "open": True,
        "kept": [_row(workspace, snapshot) for snapshot in kept.values()],
        "deleted": workspace.deleted.name if workspace.deleted else "",
        "from": before,
        "to": after,
        "comparison": _compared(workspace, kept, before, after) if before else None,
    }


def _row(workspace: Workspace, snapshot: Snapshot[State]) -> dict[str, Any]:
    results = workspace.results_of(snapshot)
    finding = results.finding if results.ranking else "There was no ranking."
    return {
        "name": snapshot.name,
        "at": snapshot.since,
        "finding": RANKING_HIDDEN if workspace.results.hidden else finding,
        "now": snapshot.state == workspace.state,
    }


def _compared(
    workspace: Workspace, kept: Mapping[str, Snapshot[State]], before: str, after: str
) -> dict[str, Any]:
    first = Side(f"“{before}”", workspace.results_of(kept[before]))
    second = (
        Side(f"“{after}”", workspace.results_of(kept[after]))
        if after
        else Side(NOW, workspace.results)
    )
    is_hidden = workspace.results.hidden
    return comparison(first, second, colours(workspace.decision), is_hidden=is_hidden)
