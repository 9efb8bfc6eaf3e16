"""Best and worst: which they are, how the others compare, and how that fits together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mcda_widget.weighting import consistency_words
from mcda_widget.weighting.best_worst_sets import best_worst_of, comparisons, made, most_at_odds

from .members import set_of

if TYPE_CHECKING:
    from mcda_widget.model import Decision
    from mcda_widget.weighting import WeighingSet


def best_worst(decision: Decision, each: WeighingSet) -> dict[str, Any]:
    """Return the choices and comparisons of a set, and how well they fit together."""
    shown, result = set_of(decision, each, "best-worst")
    found = best_worst_of(decision.weighting.judgements, each)
    odd = most_at_odds(result, found) if result else None
    return {
        **shown,
        "best": found.best if found.best in each.members else "",
        "worst": found.worst if found.worst in each.members else "",
        "questions": [
            {"end": end, "other": other, "by": made(found, end, other)}
            for end, other in comparisons(found, each.members)
        ],
        "consistency": consistency_words(result) if result and len(each.members) > 1 else "",
        "firm": result is None or result.acceptable is not False,
        "look_again": {"other": odd[0], "sentence": odd[1]} if odd else None,
    }
