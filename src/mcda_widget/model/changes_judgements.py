"""What differs between the judgements of two decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from .weighting import Ahp, BestWorst, BestWorstSet, Ranks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from .base import DecisionData
    from .parts import Criterion, Group, Option
    from .weighting import Comparison

V = TypeVar("V")

# Key, name, field, what stood there, what stands there now.
Judged = tuple[tuple[str, ...], str, str, Any, Any]


def judged(before: DecisionData, after: DecisionData) -> Iterator[Judged]:
    """Yield every judgement that differs about what both decisions have."""
    names = _shared((*before.criteria, *before.groups), (*after.criteria, *after.groups))
    options = _shared(before.options, after.options)
    old, new = before.weighting.judgements, after.weighting.judgements
    if before.weighting.method != after.weighting.method:
        yield (), "", "method", before.weighting.method, after.weighting.method
    first, now_first = before.weighting.groups_first, after.weighting.groups_first
    if first != now_first:
        yield (), "", "groups_first", first, now_first
    for way in ("direct", "swing", "intervals"):
        yield from _values((way,), getattr(old, way), getattr(new, way), names)
    yield from _ranks(old.ranks, new.ranks, names)
    yield from _ahp(old.ahp or Ahp(), new.ahp or Ahp(), names, options)
    yield from _best_worst(old.best_worst, new.best_worst, names)


def _shared(
    before: Iterable[Criterion | Group | Option], after: Iterable[Criterion | Group | Option]
) -> dict[str, str]:
    """Return the names of the parts that both decisions have, by ``id``."""
    known = {part.id for part in before}
    return {part.id: part.name for part in after if part.id in known}


def _values(
    key: tuple[str, ...],
    before: Mapping[str, V] | None,
    after: Mapping[str, V] | None,
    names: Mapping[str, str],
) -> Iterator[Judged]:
    was, now = before or {}, after or {}
    for part, name in names.items():
        if was.get(part) != now.get(part):
            yield (*key, part), name, key[-1], was.get(part), now.get(part)


def _ranks(before: Ranks | None, after: Ranks | None, names: Mapping[str, str]) -> Iterator[Judged]:
    was, now = before.order if before else None, after.order if after else None
    yield from _values(("ranks",), was, now, names)
    if before and after and before.method != after.method:
        yield ("ranks",), "", "formula", before.method, after.method


def _ahp(
    before: Ahp, after: Ahp, names: Mapping[str, str], options: Mapping[str, str]
) -> Iterator[Judged]:
    yield from _compared(("ahp",), before.comparisons, after.comparisons, names)
    for criterion in names:
        was, now = before.options.get(criterion, ()), after.options.get(criterion, ())
        under = f" under {names[criterion]}"
        yield from _compared(("ahp", criterion), was, now, options, under)
    if before.solver != after.solver:
        yield ("ahp",), "", "solver", before.solver, after.solver


def _compared(
    key: tuple[str, ...],
    before: Iterable[Comparison],
    after: Iterable[Comparison],
    names: Mapping[str, str],
    under: str = "",
) -> Iterator[Judged]:
    was, now = ({frozenset((c.prefer, c.over)): c for c in made} for made in (before, after))
    for pair in dict.fromkeys((*was, *now)):
        if not pair <= set(names) or was.get(pair) == now.get(pair):
            continue
        made = now.get(pair) or was[pair]
        name = f"{names[made.prefer]} and {names[made.over]}{under}"
        old, new = (_told(side.get(pair), names) for side in (was, now))
        yield (*key, made.prefer, made.over), name, "comparison", old, new


def _told(made: Comparison | None, names: Mapping[str, str]) -> tuple[float, str] | None:
    return (made.by, names[made.prefer]) if made else None


def _best_worst(
    before: BestWorst | None, after: BestWorst | None, names: Mapping[str, str]
) -> Iterator[Judged]:
    was, now = before or BestWorst(), after or BestWorst()
    yield from _ends(("best-worst",), "", was, now, names)
    nothing = BestWorstSet()
    top = was.groups or nothing, now.groups or nothing
    yield from _ends(("best-worst", "groups"), "the groups", *top, names)
    for group in dict.fromkeys((*was.within, *now.within)):
        if group in names:
            inside = was.within.get(group, nothing), now.within.get(group, nothing)
            yield from _ends(("best-worst", "within", group), names[group], *inside, names)


def _ends(
    key: tuple[str, ...],
    title: str,
    before: BestWorstSet,
    after: BestWorstSet,
    names: Mapping[str, str],
) -> Iterator[Judged]:
    """Yield what differs in the best and the worst of a set, and in what is held to them."""
    for end in ("best", "worst"):
        was, now = (names.get(getattr(side, end)) for side in (before, after))
        if was != now:
            yield key, title, end, was, now
    for field in ("best_to_others", "others_to_worst"):
        yield from _values((*key, field), getattr(before, field), getattr(after, field), names)
