"""Swing ratings as they are given one at a time, within a set."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

FIRST = 100.0  # the rating of what would be raised first


def rated(ratings: Mapping[str, float], members: Collection[str]) -> dict[str, float]:
    """Return the ratings within a set, on a scale on which the highest has 100.

    What would be raised first stands first: of several with 100, the one given first.

    Examples
    --------
    >>> rated({"cost": 20, "reach": 40, "people": 7}, ["reach", "cost", "speed"])
    {'reach': 100.0, 'cost': 50.0}
    """
    given = {key: value for key, value in ratings.items() if key in members}
    top = max(given.values(), default=0.0)
    if top <= 0:
        return {}
    if top != FIRST:
        given = {key: FIRST * (value / top) for key, value in given.items()}
    return dict(sorted(given.items(), key=lambda each: each[1] < FIRST))


def with_first(
    ratings: Mapping[str, float], members: Collection[str], first: str
) -> dict[str, float]:
    """Return the ratings after a choice of what would be raised first.

    It has 100, and the others keep theirs, but for the one that was first before: what it is
    worth against the new one was never said.

    Examples
    --------
    >>> with_first({"reach": 100, "cost": 50, "speed": 20}, ["reach", "cost", "speed"], "cost")
    {'cost': 100.0, 'speed': 20}
    """
    before = rated(ratings, members)
    kept = dict(list(before.items())[1:])
    if first in before and before[first] == FIRST:
        kept = before  # of two that would both be raised first
    return _put(ratings, members, {first: FIRST} | kept | {first: FIRST})


def with_rating(
    ratings: Mapping[str, float], members: Collection[str], member: str, rating: float | None
) -> dict[str, float]:
    """Return the ratings with one more, or one less (None).

    Examples
    --------
    >>> with_rating({"reach": 100}, ["reach", "cost"], "cost", 30)
    {'reach': 100, 'cost': 30}
    """
    changed = rated(ratings, members)
    changed.pop(member, None)
    if rating is not None:
        changed[member] = rating
    return _put(ratings, members, changed)


def _put(
    ratings: Mapping[str, float], members: Collection[str], changed: Mapping[str, float]
) -> dict[str, float]:
    others = {key: value for key, value in ratings.items() if key not in members}
    return {**others, **changed}
