"""A decision as the plain data a file holds: what is worth writing, in the order of the format."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from .parts import Part, Score

if TYPE_CHECKING:
    from .base import DecisionData

Plain = str | float | bool | list["Plain"] | dict[str, "Plain"]

WHOLE = 1e15  # below it a float that is a whole number is written as one
KEPT = 2**14  # scores whose plain data are kept: an edit changes one of hundreds


class NumberText(str):
    """A number as text, which needs no quotes as a key."""

    __slots__ = ()


class ScoreData(dict[str, Plain]):
    """What a score holds; a file may write a mode alone as a bare number."""

    def shortest(self) -> Plain:
        """Return the mode where there is nothing else, and all of it otherwise."""
        return self["mode"] if set(self) == {"mode"} else self


def plain(decision: DecisionData) -> dict[str, Plain]:
    """Return what a file of this decision says; values equal to the default are left out.

    Equal scores share one object, so that nothing is to be changed in what is returned.
    """
    return {"mcda": decision.mcda, **_fields(decision)}


def number_text(value: float) -> str:
    """Write a number as a person would.

    Examples
    --------
    >>> number_text(7.0), number_text(2.5)
    ('7', '2.5')
    """
    return str(int(value)) if value == int(value) and abs(value) < WHOLE else repr(value)


def _fields(part: Part) -> dict[str, Plain]:
    told: dict[str, Plain] = {}
    for key, name, default in _defaults(type(part)):
        value = getattr(part, name)
        if value != default:
            told[key] = _plain(value)
    return told


@cache
def _defaults(kind: type[Part]) -> list[tuple[str, str, Any]]:
    """Return every key of a part, its field, and the default; nothing equals a missing one."""
    found: list[tuple[str, str, Any]] = []
    for key, name in kind.key_fields().items():
        field = kind.model_fields[name]
        none: Any = object()
        told = none if field.is_required() else field.get_default(call_default_factory=True)
        found.append((key, name, told))
    return found


@lru_cache(maxsize=KEPT)
def _score(score: Score) -> ScoreData:
    return ScoreData(_fields(score))


def _plain(value: object) -> Plain:
    if isinstance(value, Score):
        return _score(value)
    if isinstance(value, Part):
        return _fields(value)
    if isinstance(value, Mapping):
        return {_key(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, tuple):
        return [_plain(inner) for inner in value]
    return value if isinstance(value, str | float | bool) else str(value)


def _key(key: object) -> str:
    return NumberText(number_text(key)) if isinstance(key, float) else str(key)
