"""Standing: who leads and how firmly, in sight at every place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mcda_widget.ranking.registry import find

from .common import colours, ranked
from .hidden import hidden

if TYPE_CHECKING:
    from mcda_widget.panel.workspace import Workspace


def view(workspace: Workspace) -> dict[str, Any]:
    """Return the standing; the last good one, marked, where there is no ranking now."""
    results, ranking = workspace.results, workspace.results.shown
    nothing = {"rows": [], "sentence": "", "problem": "", "stale": False}
    if results.hidden:
        return {**nothing, "hidden": hidden(results)}
    if ranking is None:
        return {**nothing, "problem": results.problem}
    rows = ranked(ranking, colours(workspace.decision))
    shares = bars([row["score"] for row in rows], lower_is_better=not ranking.high_is_better)
    return {
        "rows": [{**row, "bar": share} for row, share in zip(rows, shares, strict=True)],
        "sentence": results.firmness,
        "problem": results.problem,
        "stale": results.stale,
        "unranked": [] if results.stale else results.unranked,
        "method": find(ranking.method).title,
    }


def bars(scores: list[float], *, lower_is_better: bool) -> list[float]:
    """Return how far each bar reaches, 0 to 1: from zero where scores lie in 0…1, else by range."""
    if not lower_is_better and all(0 <= score <= 1 for score in scores):
        return scores
    low, high = min(scores), max(scores)
    if low == high:
        return [1.0 for _ in scores]
    reach = [(score - low) / (high - low) for score in scores]
    return [1 - share for share in reach] if lower_is_better else reach
