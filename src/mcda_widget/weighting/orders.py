"""An order of importance as it is stated one at a time, within a set."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


def places(order: Mapping[str, float], members: Sequence[str]) -> dict[str, int]:
    """Return the places of those of a set that are ranked, the first first; ties share one.

    Examples
    --------
    >>> places({"cost": 3, "reach": 2, "speed": 3, "noise": 8}, ["reach", "cost", "speed", "noise"])
    {'reach': 1, 'cost': 2, 'speed': 2, 'noise': 4}
    """
    ranked = sorted((key for key in members if key in order), key=order.__getitem__)
    return {key: 1 + sum(order[other] < order[key] for other in ranked) for key in ranked}


def with_rank(
    order: Mapping[str, float], members: Sequence[str], member: str, rank: float | None
) -> dict[str, float]:
    """Return an order in which one has another rank, or none; an equal number is a tie.

    Examples
    --------
    >>> with_rank({"reach": 1, "cost": 2, "speed": 3}, ["reach", "cost", "speed"], "speed", 1)
    {'reach': 1, 'speed': 1, 'cost': 3}
    """
    changed: dict[str, float] = {**places(order, members)}
    changed.pop(member, None)
    if rank is not None:
        changed[member] = rank
    return _put(order, members, changed)


def with_next(order: Mapping[str, float], members: Sequence[str], member: str) -> dict[str, float]:
    """Return an order in which one comes next, after all that are ranked.

    Examples
    --------
    >>> with_next({"reach": 1}, ["reach", "cost", "speed"], "speed")
    {'reach': 1, 'speed': 2}
    """
    return with_rank(order, members, member, len(members) + 1)


def moved(
    order: Mapping[str, float], members: Sequence[str], member: str, by: int
) -> dict[str, float]:
    """Return an order in which one stands a step higher (`by` −1) or lower (1).

    One that shares its place leaves the tie; any other goes past the next place, and past all
    that share that.

    Examples
    --------
    >>> members = ["reach", "cost", "speed"]
    >>> moved({"reach": 1, "cost": 2, "speed": 3}, members, "cost", by=-1)
    {'cost': 1, 'reach': 2, 'speed': 3}
    >>> moved({"reach": 1, "cost": 1, "speed": 3}, members, "cost", by=1)
    {'reach': 1, 'cost': 2, 'speed': 3}
    """
    now = places(order, members)
    own = now[member]
    beyond = own
    if sum(place == own for place in now.values()) == 1:
        others = [place for place in now.values() if (place - own) * by > 0]
        beyond = min(others, key=lambda place: abs(place - own), default=own)
    return with_rank(order, members, member, beyond + by / 2)


def _put(
    order: Mapping[str, float], members: Iterable[str], changed: Mapping[str, float]
) -> dict[str, float]:
    others = {key: value for key, value in order.items() if key not in members}
    return {**others, **places(changed, [key for key in members if key in changed])}
