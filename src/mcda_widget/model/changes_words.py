"""How changes of a decision are said."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .parts import Evidence, Scale, Score, Source
from .plain import number_text
from .weighting import Interval

if TYPE_CHECKING:
    from collections.abc import Callable

FIELDS = {
    "anchors": "Words for the values",
    "group": "Group",
    "scale": "Scale",
    "open_ended": "No fixed ends",
    "mode": "",
    "low": "lowest",
    "high": "highest",
    "illustrative": "Illustrative scores",
}
JUDGED = {
    "method": "Way of weighing",
    "groups_first": "Weighing the groups first",
    "direct": "Points",
    "swing": "Swing",
    "intervals": "Interval",
    "ranks": "Rank",
    "formula": "From ranks to weights",
    "solver": "From comparisons to weights",
    "best": "Best criterion",
    "worst": "Worst criterion",
    "best_to_others": "Best against",
    "others_to_worst": "Against the worst:",
}
NOTHING = {
    ("score", ""): "missing",
    ("judgement", "comparison"): "not compared",
    ("judgement", "groups_first"): "only when comparing in pairs",
}
PLURALS = {"group": "groups", "criterion": "criteria", "option": "options"}
DIRECTIONS = {"benefit": "more is better", "cost": "less is better"}
WAYS = {
    "equal": "all the same",
    "direct": "shared points",
    "swing": "swing",
    "ranks": "ranks",
    "ahp": "comparisons in pairs",
    "best-worst": "best–worst",
    "intervals": "intervals",
}


def what(part: str, name: str, field: str, *, came: bool) -> str:
    """Say what differs.

    Examples
    --------
    >>> what("option", "Hill", "", came=False), what("option", "Hill", "name", came=False)
    ('Option removed', 'Name of Hill')
    >>> what("score", "Hill, Reach", "low", came=False)
    'Hill, Reach, lowest'
    """
    if part == "judgement":
        return f"Comparing {name}" if field == "comparison" else _of(JUDGED[field], name)
    if part == "score":
        return ", ".join(filter(None, (name, FIELDS.get(field, field))))
    if field == "order":
        return f"Order of the {PLURALS[part]}"
    if not field:
        return f"{part.capitalize()} {'added' if came else 'removed'}"
    return _of(FIELDS.get(field, field.capitalize()), name)


def said(part: str, field: str, before: Any, after: Any) -> tuple[str, str]:  # noqa: ANN401 - any field's value
    """Say what stood there and what stands there now.

    Examples
    --------
    >>> said("judgement", "direct", 11.1111, 31.0), said("score", "", None, 8.5)
    (('11.1', '31'), ('missing', '8.5'))
    """
    if part == "judgement" and field in ("direct", "swing"):
        return _points(before, after)
    says, nothing = _saying(part, field), NOTHING.get((part, field), "")
    return says(before) or nothing, says(after) or nothing


def _of(field: str, name: str) -> str:
    if field.endswith(("against", ":")):
        return f"{field} {name}"
    field = field.removesuffix(" criterion") if name else field
    return f"{field} of {name}" if name else field


def _saying(part: str, field: str) -> Callable[[Any], str]:
    if part == "judgement":
        return {"comparison": _comparison, "method": lambda way: WAYS[way]}.get(field, _value)
    if field == "direction":
        return lambda direction: DIRECTIONS[direction]
    return _value


def _comparison(told: tuple[float, str] | None) -> str:
    if told is None:
        return ""
    by, name = told
    return "the same" if by == 1 else f"{name} counts {_value(by)} times as much"


def _points(before: float | None, after: float | None) -> tuple[str, str]:
    """Write points with as few decimals as tell them apart, one at least where they have any."""
    for digits in range(1, 7):
        texts = tuple("" if p is None else number_text(round(p, digits)) for p in (before, after))
        if texts[0] != texts[1]:
            return texts[0], texts[1]
    return _value(before), _value(after)


def _between(interval: Interval) -> str:
    low, high = ("…" if end is None else _value(end) for end in (interval.low, interval.high))
    return f"{low} to {high}"


def _value(value: Any) -> str:  # noqa: ANN401, C901, PLR0911 - any field's value, one way of saying each
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case float() | int():
            return number_text(float(value))
        case Score():
            return number_text(value.mode)
        case Scale():
            return f"{number_text(value.low)} to {number_text(value.high)}"
        case Interval():
            return _between(value)
        case Source():
            return ", ".join(filter(None, (value.author, value.title, value.note)))
        case Evidence():
            return f"“{value.quote}”" + "".join(f" ({x})" for x in (value.where, value.note) if x)
        case tuple():
            return ", ".join(map(_value, value))
        case Mapping():
            return "; ".join(f"{_value(key)}: {words}" for key, words in sorted(value.items()))
    return str(getattr(value, "name", value))
