"""Which set of things that are weighed among each other an edit is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mcda_widget.model import DecisionError
from mcda_widget.weighting import weighing_sets

if TYPE_CHECKING:
    from mcda_widget.model import Decision
    from mcda_widget.weighting import WeighingSet


def set_with(decision: Decision, way: str, member: str) -> WeighingSet:
    """Return the set that a criterion or a group is weighed in, by a way.

    Raises
    ------
    DecisionError
        Where it is in none, as a group where all criteria are weighed at once.
    """
    for each in weighing_sets(decision, way):
        if member in each.members:
            return each
    raise DecisionError(f"“{member}” is not among what is weighed now.")
