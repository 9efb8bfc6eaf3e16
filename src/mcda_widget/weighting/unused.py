"""What was stated and is kept, but does not count as criteria are weighed now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mcda_widget.model import in_groups, in_two_steps

from .checks import listed
from .hierarchy import unused as unused_comparisons
from .steps import weighing_sets

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mcda_widget.model import Decision

WHAT = {
    "direct": "Points",
    "swing": "Swing ratings",
    "ranks": "Ranks",
    "intervals": "Intervals",
}


def notes(decision: Decision) -> tuple[str, ...]:
    """Return what a reader of the weights should know of judgements that do not count."""
    return tuple(note for note in (_steps(decision), _kept(decision)) if note)


def _steps(decision: Decision) -> str:
    """Say why groups are not weighed first, where that was asked for."""
    if not decision.weighting.groups_first or in_groups(decision):
        return ""
    if not decision.groups:
        return "There are no groups to weigh first, so all criteria are weighed at once."
    lone = listed(c.name for c in decision.criteria if c.group is None)
    return f"All criteria are weighed at once, because there is no group for {lone}."


def _kept(decision: Decision) -> str:
    match decision.weighting.method:
        case "ahp":
            return _comparisons(decision)
        case "best-worst":
            return _best_worst(decision)
        case way if way in WHAT:
            return _figures(decision, way)
    return ""


def _comparisons(decision: Decision) -> str:
    kept, called = unused_comparisons(decision), _names(decision)
    if not kept:
        return ""
    pairs = "; ".join(f"{called[c.prefer]} and {called[c.over]}" for c in kept)
    count = "1 comparison is" if len(kept) == 1 else f"{len(kept)} comparisons are"
    why = "no groups are used"
    if in_two_steps(decision):
        why = "criteria are compared within their group"
    return f"{count} kept but not used, because {why}: {pairs}."


def _figures(decision: Decision, way: str) -> str:
    stated = decision.weighting.judgements
    given: Iterable[str] = getattr(stated, way) or ()
    if way == "ranks":
        given = stated.ranks.order if stated.ranks else ()
    used = {key for each in weighing_sets(decision) for key in each.members}
    called = _names(decision)
    kept = [called[key] for key in called if key in given and key not in used]
    if not kept:
        return ""
    why = "all criteria are weighed at once"
    if in_two_steps(decision):
        why = "no criterion is in them"
    return f"{WHAT[way]} of {listed(kept)} are kept but not used, because {why}."


def _best_worst(decision: Decision) -> str:
    stated = decision.weighting.judgements.best_worst
    if stated is None:
        return ""
    if in_two_steps(decision):
        if not (stated.best or stated.worst):
            return ""
        return "Best and worst of all criteria are kept but not used, because groups come first."
    if not (stated.groups or stated.within):
        return ""
    return (
        "Best and worst of groups and within them are kept but not used, because all criteria "
        "are weighed at once."
    )


def _names(decision: Decision) -> dict[str, str]:
    called = {group.id: group.name for group in decision.groups}
    return called | {criterion.id: criterion.name for criterion in decision.criteria}
