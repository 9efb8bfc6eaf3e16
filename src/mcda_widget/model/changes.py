"""What differs between two decisions, one record for each thing."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, Any, Literal

from . import changes_words as words
from .changes_judgements import judged
from .frozen import FrozenMap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .base import DecisionData
    from .parts import Criterion, Group, Option, Part, Score

    Item = Group | Criterion | Option

Kind = Literal["parts", "texts", "scales", "scores", "judgements"]

# Fields that are no texts, by what they are about.
KINDS: dict[str, Kind] = {
    "group": "parts",
    "direction": "scales",
    "scale": "scales",
    "open_ended": "scales",
}
LISTS = {"group": "groups", "criterion": "criteria", "option": "options"}
APART = {"mcda", "cells", "weighting", *LISTS.values()}  # fields that are gone into


@dataclass(frozen=True)
class Change:
    """One thing that differs between two decisions.

    Attributes
    ----------
    kind : str
        ``"parts"`` (added, removed, in another order or group), ``"texts"``, ``"scales"``
        (and directions), ``"scores"`` or ``"judgements"``.
    part : str
        ``"decision"``, ``"group"``, ``"criterion"``, ``"option"``, ``"score"`` or
        ``"judgement"``.
    key : tuple of str
        Which one: its ``id``; option and criterion of a score; the way of weighing and what
        is judged.
    name : str
        The same as people read it.
    field : str
        What of it differs; empty where all of it came or went.
    before, after
        What stood there and what stands there now; None for nothing.
    """

    kind: Kind
    part: str
    key: tuple[str, ...]
    name: str
    field: str
    before: Any
    after: Any

    @property
    def what(self) -> str:
        """What differs, in words."""
        return words.what(self.part, self.name, self.field, came=self.before is None)

    @property
    def said(self) -> tuple[str, str]:
        """What stood there and what stands there now, in words; empty for nothing."""
        return words.said(self.part, self.field, self.before, self.after)


def changes(before: DecisionData, after: DecisionData) -> tuple[Change, ...]:
    """Return what differs between two decisions.

    Parts are the same where their ``id`` is. What goes with an option or a criterion that
    came or went (its scores, judgements about it) is not listed beside it, and neither is the
    order in which comparisons were made.

    Parameters
    ----------
    before, after : Decision
        Two states of one decision.

    Returns
    -------
    tuple of Change
        Empty where nothing differs. ``pandas.DataFrame(changes(a, b))`` is a table of them.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     criteria=[{"id": "reach", "name": "Reach"}],
    ...     options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    ...     scores={"hill": {"reach": 2}, "port": {"reach": 7}},
    ... )
    >>> for change in changes(d, d.with_score("hill", "reach", 8).without_option("port")):
    ...     print(change.what, change.said)
    Option removed ('Port', '')
    Hill, Reach ('2', '8')
    """
    return tuple(_changes(before, after))


def _changes(before: DecisionData, after: DecisionData) -> Iterator[Change]:
    for field, old, new in _fields(before, after):
        if field not in APART:
            yield Change(KINDS.get(field, "texts"), "decision", (), "", field, old, new)
    for part, place in LISTS.items():
        yield from _of_list(part, getattr(before, place), getattr(after, place))
    yield from _of_scores(before, after)
    for key, name, field, old, new in judged(before, after):
        yield Change("judgements", "judgement", key, name, field, old, new)


def _of_list(part: str, before: tuple[Item, ...], after: tuple[Item, ...]) -> Iterator[Change]:
    old, new = ({item.id: item for item in items} for items in (before, after))
    for key in (key for key in old if key not in new):
        yield Change("parts", part, (key,), old[key].name, "", old[key], None)
    for key in (key for key in new if key not in old):
        yield Change("parts", part, (key,), new[key].name, "", None, new[key])
    was, now = [key for key in old if key in new], [key for key in new if key in old]
    if was != now:
        orders = (tuple(new[key].name for key in keys) for keys in (was, now))
        yield Change("parts", part, (), "", "order", *orders)
    for key in now:
        for field, kept, put in _fields(old[key], new[key]):
            yield Change(KINDS.get(field, "texts"), part, (key,), new[key].name, field, kept, put)


def _of_scores(before: DecisionData, after: DecisionData) -> Iterator[Change]:
    options = [o for o in after.options if any(o.id == other.id for other in before.options)]
    criteria = [c for c in after.criteria if any(c.id == other.id for other in before.criteria)]
    nothing: FrozenMap[str, Score] = FrozenMap()
    for option, criterion in product(options, criteria):
        old = before.cells.get(option.id, nothing).get(criterion.id)
        new = after.cells.get(option.id, nothing).get(criterion.id)
        key, name = (option.id, criterion.id), f"{option.name}, {criterion.name}"
        if old and new:
            for field, was, now in _fields(old, new):
                yield Change("scores", "score", key, name, field, was, now)
        elif old or new:
            yield Change("scores", "score", key, name, "", old, new)


def _fields(before: Part, after: Part) -> Iterator[tuple[str, Any, Any]]:
    """Yield the fields of a part that differ."""
    for field in type(after).model_fields:
        old, new = getattr(before, field), getattr(after, field)
        if old != new:
            yield field, old, new
