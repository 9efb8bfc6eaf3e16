"""What stands where the ranking would, while it is hidden: why, and how to see it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mcda_widget.panel.results import Results

HIDDEN = "Hidden until the weights are given, so that nobody weighs towards a result."
RANKING_HIDDEN = "The ranking is hidden until the weights are given."


def hidden(results: Results) -> dict[str, Any]:
    """Return why the ranking is hidden, and what is to be done before it can be shown."""
    problem = results.weights_problem
    return {
        "why": HIDDEN,
        "how": problem or "All is weighed. Show the ranking once nobody has more to change.",
        "ready": not problem,
    }
