"""What must hold between the parts of a decision.

The checks look at sound parts and at raw data alike, so that what does not fit together
is reported beside what is unsound by itself, not one after the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .checks_judgements import misjudged
from .errors import Path, Problem, did_you_mean, unknown
from .figures import figure
from .parts import Scale, Score
from .raw import get, ids_of, is_true, items_of, key_of, listed, number_of, parsed
from .weighting import long_form

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence


def misfits(data: object) -> Iterator[Problem]:
    """Find everything that does not fit together, in a decision or the raw data of one."""
    lists = {key: list(listed(data, key)) for key in ("groups", "criteria", "options")}
    for place, items in lists.items():
        yield from _duplicates(items, "id", place)
        yield from _duplicates(items, "name", place)
    groups, criteria, options = (ids_of(items) for items in lists.values())
    yield from _shared(lists["groups"], criteria)
    yield from _unknown_groups(lists["criteria"], groups)
    yield from _scales(data, lists["criteria"], criteria, options)
    stated = get(long_form(get(data, "weighting")), "judgements")
    yield from misjudged(stated, criteria, groups, options)


def _duplicates(items: Sequence[object], key: str, place: str) -> Iterator[Problem]:
    """Find parts of a list that share an ``id``, or a name people would confuse."""
    first: dict[str, int] = {}
    for i, item in enumerate(items):
        value = get(item, key)
        if not isinstance(value, str):
            continue
        if value in first:
            message = f"“{value}” already stands at {place}[{first[value]}]."
            yield Problem(message, (place, i, key), f"Give each its own {key}.")
        first.setdefault(value, i)


def _shared(groups: Sequence[object], criteria: Collection[str]) -> Iterator[Problem]:
    for i, group in enumerate(groups):
        if (key := get(group, "id")) in criteria:
            message = f"“{key}” is the id of a criterion too, so that judgements are unclear."
            yield Problem(message, ("groups", i, "id"), "Give each its own id.")


def _unknown_groups(criteria: Sequence[object], groups: list[str]) -> Iterator[Problem]:
    for i, criterion in enumerate(criteria):
        group = get(criterion, "group")
        if isinstance(group, str) and group not in groups:
            hint = did_you_mean(group, groups) or "Add it under “groups”."
            message = f"“{group}” is not the id of a group."
            yield Problem(message, ("criteria", i, "group"), hint)


def _scales(
    data: object, criteria: Sequence[object], known: list[str], options: list[str]
) -> Iterator[Problem]:
    default = parsed(Scale, get(data, "scale"))
    scales: dict[str, Scale | None] = {}
    for i, criterion in enumerate(criteria):
        own = get(criterion, "scale")
        scale = default if own is None else parsed(Scale, own)
        if is_true(get(criterion, "open_ended")):
            scale = None
        if isinstance(key := get(criterion, "id"), str):
            scales[key] = scale
        for value, _ in items_of(get(criterion, "anchors")):
            yield from _off(scale, number_of(value), ("criteria", i, "anchors", key_of(value)))
    rows = items_of(get(data, "scores"))
    yield from unknown((option for option, _ in rows), options, "an option", ("scores",))
    for option, row in rows:
        cells = items_of(row)
        yield from unknown((c for c, _ in cells), known, "a criterion", ("scores", option))
        for criterion, cell in cells:
            score, scale = parsed(Score, cell), scales.get(criterion)
            if score and scale and not scale.spans(*score.bounds):
                for key in ("low", "mode", "high"):
                    at = ("scores", option, criterion, key)
                    yield from _off(scale, getattr(score, key), at)


def _off(scale: Scale | None, value: float | None, at: Path) -> Iterator[Problem]:
    if scale is not None and value is not None and not scale.holds(value):
        message = f"{figure(value)} is off the scale, {figure(scale.low)} to {figure(scale.high)}."
        hint = "Write a value on the scale, or widen the scale."
        yield Problem(message, at, hint, mend="scale")
