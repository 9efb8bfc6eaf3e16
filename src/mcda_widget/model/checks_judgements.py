"""What must hold between judgements and the criteria, groups and options they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .errors import Path, Problem, did_you_mean, unknown
from .raw import get, items_of, listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

A_CRITERION, A_GROUP = "a criterion", "a group"


def misjudged(
    stated: object, criteria: list[str], groups: list[str], options: list[str]
) -> Iterator[Problem]:
    """Find judgements about what is not there, or that contradict one another's form."""
    at: Path = ("weighting", "judgements")
    weighed, what = [*criteria, *groups], "a criterion or a group" if groups else "a criterion"
    for way in ("direct", "swing", "intervals"):
        named = (key for key, _ in items_of(get(stated, way)))
        yield from unknown(named, weighed, what, (*at, way))
    order = items_of(get(get(stated, "ranks"), "order"))
    yield from unknown((c for c, _ in order), weighed, what, (*at, "ranks", "order"))
    yield from _best_worst(get(stated, "best-worst"), criteria, groups, (*at, "best-worst"))
    ahp, at_ahp = get(stated, "ahp"), (*at, "ahp")
    made = list(listed(ahp, "comparisons"))
    yield from _comparisons(made, [criteria, groups], (*at_ahp, "comparisons"))
    by_criterion = items_of(get(ahp, "options"))
    named = (criterion for criterion, _ in by_criterion)
    yield from unknown(named, criteria, A_CRITERION, (*at_ahp, "options"))
    for criterion, found in by_criterion:
        made = list(found) if isinstance(found, list | tuple) else []
        yield from _comparisons(made, [options], (*at_ahp, "options", criterion))


def _best_worst(
    stated: object, criteria: list[str], groups: list[str], at: Path
) -> Iterator[Problem]:
    yield from _ends(stated, criteria, A_CRITERION, at)
    yield from _ends(get(stated, "groups"), groups, A_GROUP, (*at, "groups"))
    within = items_of(get(stated, "within"))
    yield from unknown((group for group, _ in within), groups, A_GROUP, (*at, "within"))
    for group, found in within:
        yield from _ends(found, criteria, A_CRITERION, (*at, "within", group))


def _ends(stated: object, known: list[str], what: str, at: Path) -> Iterator[Problem]:
    """Check the best and the worst of a set, and what is compared with them."""
    for key in ("best", "worst"):
        if isinstance(named := get(stated, key), str) and named not in known:
            hint = did_you_mean(named, known)
            yield Problem(f"“{named}” is not the id of {what}.", (*at, key), hint)
    for key in ("best_to_others", "others_to_worst"):
        compared = (other for other, _ in items_of(get(stated, key)))
        yield from unknown(compared, known, what, (*at, key))


def _comparisons(made: Sequence[object], kinds: list[list[str]], at: Path) -> Iterator[Problem]:
    """Check comparisons, each within one of these kinds of things."""
    known = [key for kind in kinds for key in kind]
    pairs: set[frozenset[str]] = set()
    for i, comparison in enumerate(made):
        sides = [get(comparison, key) for key in ("prefer", "over")]
        for key, value in zip(("prefer", "over"), sides, strict=True):
            if isinstance(value, str) and value not in known:
                hint = did_you_mean(value, known)
                yield Problem(f"“{value}” is not an id to compare here.", (*at, i, key), hint)
        if not all(side in known for side in sides):
            continue
        pair = frozenset(sides)
        if len(pair) == 1:
            yield Problem("Something is compared with itself.", (*at, i), "Remove this entry.")
        elif not any(pair <= set(kind) for kind in kinds):
            hint = "Compare criteria with criteria, and groups with groups."
            yield Problem("A criterion is compared with a group.", (*at, i), hint)
        elif pair in pairs:
            yield Problem("These two are compared twice.", (*at, i), "Keep one of the two.")
        pairs.add(pair)
