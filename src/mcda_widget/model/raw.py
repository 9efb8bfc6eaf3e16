"""Looking into sound parts and into raw data alike, whatever a file holds."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from .parts import Part
from .plain import number_text

P = TypeVar("P", bound=Part)

TRUTH = TypeAdapter(bool)


def get(holder: object, key: str) -> Any:  # noqa: ANN401 - whatever a file holds
    """Return what stands under a key, or None."""
    if isinstance(holder, Part):
        return getattr(holder, holder.key_fields()[key])
    if isinstance(holder, Mapping):
        value = holder.get(key, holder.get(key.replace("-", "_")))
        return value.strip() if isinstance(value, str) else value
    return None


def listed(holder: object, key: str) -> Iterable[object]:
    """Return the entries of the list under a key; none where there is no list."""
    found = get(holder, key)
    return found if isinstance(found, list | tuple) else ()


def items_of(value: object) -> list[tuple[Any, Any]]:
    """Return the keys and values of a mapping; none of anything else."""
    return list(value.items()) if isinstance(value, Mapping) else []


def ids_of(items: Iterable[object]) -> list[str]:
    """Return the ``id`` of every entry that has one."""
    return [key for item in items if isinstance(key := get(item, "id"), str)]


def parsed(kind: type[P], value: object) -> P | None:
    """Return the sound part a value makes, or None."""
    if value is None or isinstance(value, kind):
        return value
    try:
        return kind.model_validate(value)
    except ValidationError:
        return None


def number_of(value: object) -> float | None:
    """Return the finite number a value stands for, or None."""
    try:
        number = float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return None
    return number if math.isfinite(number) else None


def is_true(value: object) -> bool:
    """Whether a value says yes, as a part would read it."""
    try:
        return TRUTH.validate_python(value)
    except ValidationError:
        return False


def key_of(value: object) -> str:
    """Return a key as a file writes it."""
    return number_text(value) if isinstance(value, float) else str(value)
