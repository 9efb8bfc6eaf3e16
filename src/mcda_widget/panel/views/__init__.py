"""What each place of the panel shows: plain data from a state and its results, no arithmetic."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import frame, keeping, rank, score, sensitivity, shell, snapshots, standing, weigh

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mcda_widget.panel.workspace import Workspace

# In the order of the tabs: place, what its tab says, and what fills it.
PLACES: Mapping[str, tuple[str, Callable[[Workspace, Mapping[str, Any]], dict[str, Any]]]] = {
    "frame": ("Frame", frame.view),
    "weigh": ("Weigh", weigh.view),
    "score": ("Score", score.view),
    "rank": ("Rank", rank.view),
    "test": ("Test", sensitivity.view),
}

__all__ = ["PLACES", "in_sight"]


def in_sight(workspace: Workspace, place: str, asked: Mapping[str, Any]) -> dict[str, Any]:
    """Return the head, the standing and the place in sight, nothing else."""
    return {
        "shell": shell.view(workspace, {key: name for key, (name, _) in PLACES.items()}),
        "standing": standing.view(workspace),
        "keeping": keeping.view(workspace),
        "snapshots": snapshots.view(workspace, asked),
        "view": {"place": place, **PLACES[place][1](workspace, asked)},
    }
