"""Another scale for a criterion, and what would lie outside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .errors import DecisionError, Problem
from .figures import figure
from .parts import Scale

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .base import DecisionData
    from .parts import Criterion

SHOWN = 3  # scores that are named; more would hide what is to be done
ENDS = {
    "mode": "score",
    "low": "lowest plausible value",
    "high": "highest plausible value",
}


def scale_of(low: float | None, high: float | None) -> Scale | None:
    """Return the scale between two ends; None where there are none.

    Raises
    ------
    DecisionError
        Where one end is given without the other, or they are not in order.
    """
    if low is None and high is None:
        return None
    if low is None or high is None:
        which = "lowest" if low is None else "highest"
        message = f"The {which} value is missing. Give both ends of the scale, or neither."
        raise DecisionError(message)
    if not low < high:
        message = f"The lowest value ({figure(low)}) must be below the highest ({figure(high)})."
        raise DecisionError(message)
    return Scale(low=low, high=high)


def on_scale(decision: DecisionData, criterion: Criterion, scale: Scale | None) -> dict[str, Any]:
    """Return the fields of a criterion that say a scale, or that it has no fixed ends.

    Raises
    ------
    DecisionError
        Where a score, or words for a value, would lie outside; it names them.
    """
    if scale is None:
        return {"scale": None, "open_ended": decision.scale is not None}
    at = ("criteria", criterion.id, "scale")
    found = [
        *_scores_outside(decision, criterion, scale),
        *_words_outside(criterion, scale),
    ]
    if found:
        raise DecisionError(Problem(message, at) for message in found)
    # The decision's own scale need not be said again.
    return {"scale": None if scale == decision.scale else scale, "open_ended": False}


def _scores_outside(decision: DecisionData, criterion: Criterion, scale: Scale) -> Iterator[str]:
    outside: list[tuple[str, str, float]] = []
    for option in decision.options:
        if score := decision.score(option.id, criterion.id):
            given = {key: getattr(score, key) for key in ENDS}
            off = [(k, v) for k, v in given.items() if v is not None and not scale.holds(v)]
            outside += [(option.name, key, value) for key, value in off]
    if not outside:
        return
    wide = _widened(scale, [value for *_, value in outside])
    span = f"outside {_span(scale)}"
    by_name = {name: (key, value) for name, key, value in reversed(outside)}
    if len(by_name) == 1:
        [(name, (key, value))] = by_name.items()
        said = f"The {ENDS[key]} of {name} is {figure(value)}, {span}: change the score first"
    else:
        named = [f"{name} ({figure(value)})" for name, (_, value) in reversed(by_name.items())]
        said = f"The scores of {_some(named)} are {span}: change them first"
    yield f"{said}, or {wide}."


def _words_outside(criterion: Criterion, scale: Scale) -> Iterator[str]:
    values = [figure(value) for value in sorted(criterion.anchors) if not scale.holds(value)]
    if values:
        them = "them" if len(values) > 1 else "these words"
        said = f"There are words for {_some(values)}, outside {_span(scale)}"
        yield f"{said}: remove {them} first, or give them a value on the scale."


def _widened(scale: Scale, values: list[float]) -> str:
    """Say how far a scale must reach to hold the values too."""
    low, high = min(scale.low, *values), max(scale.high, *values)
    if low == scale.low:
        return f"widen the scale to {figure(high)}"
    if high == scale.high:
        return f"let the scale begin at {figure(low)}"
    return f"widen the scale to {figure(low)} to {figure(high)}"


def _span(scale: Scale) -> str:
    return f"{figure(scale.low)} to {figure(scale.high)}"


def _some(names: list[str]) -> str:
    if len(names) > SHOWN:
        names = [*names[: SHOWN - 1], f"{len(names) - SHOWN + 1} more"]
    *others, last = names
    return f"{', '.join(others)} and {last}" if others else last
