"""What each weight rests on, in a few words: what was stated for it, and how much of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from mcda_widget.model import Decision

    from .derive import Derived
    from .result import WeightingResult


def basis(decision: Decision, derived: Derived) -> dict[str, str]:
    """Say by criterion what its weight rests on.

    Parameters
    ----------
    decision : Decision
        What is weighed.
    derived : Derived
        Its weights, as `derive` gives them.

    Returns
    -------
    dict of str to str
        By the criterion's ``id``; where groups were weighed first, with what the group's weight
        rests on.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     criteria=[{"id": "reach", "name": "Reach"}, {"id": "cost", "name": "Cost"}],
    ...     options=[],
    ...     weighting={"method": "swing", "judgements": {"reach": 100, "cost": 25}},
    ... )
    >>> basis(d, mw.weighting.derive(d))
    {'reach': 'rated 100', 'cost': 'rated 25'}
    """
    whole = derived.parts[""]
    if set(derived.parts) == {""}:
        return {c.id: _said(whole, c.id) for c in decision.criteria}
    said = {}
    for criterion in decision.criteria:
        group = criterion.group or ""
        inside, outside = _said(derived.parts[group], criterion.id), _said(whole, group)
        said[criterion.id] = f"{inside}; its group: {outside}" if outside else inside
    return said


def _said(result: WeightingResult, name: str) -> str:
    if result.answers is not None:
        return _compared(result, name)
    say = _SAYING.get(str(result.details.get("method")))
    if say is None:
        return _SAYING["ranks"](result, name) if "ranks" in result.details else ""
    return say(result, name)


def _compared(result: WeightingResult, name: str) -> str:
    answers = result.answers
    if answers is None or answers.n == 1:
        return "the only one"
    at = answers.names.index(name)
    open_pairs = sum(int(at in pair) for pair in zip(*answers.missing, strict=True))
    others = answers.n - 1
    return f"{others - open_pairs} of {others} comparison{'s' if others > 1 else ''}"


def _equal(result: WeightingResult, _: str) -> str:
    return f"1 of {len(result.weights)} equal shares"


def _points(result: WeightingResult, name: str) -> str:
    given = result.details["points"]
    total = float(given.sum())
    figure = _figure(float(given[name]))
    of = "" if abs(total - 100) < 0.05 else f" of {_figure(total)}"
    return f"{figure}{of} point{'' if figure == '1' and not of else 's'} given"


def _rated(result: WeightingResult, name: str) -> str:
    return f"rated {_figure(float(result.details['ratings'][name]))}"


def _ranked(result: WeightingResult, name: str) -> str:
    ranks = result.details["ranks"]
    shared = ", shared" if int((ranks == ranks[name]).sum()) > 1 else ""
    return f"rank {_figure(float(ranks[name]))} of {len(ranks)}{shared}"


def _best_worst(result: WeightingResult, name: str) -> str:
    best, worst = result.details["best"], result.details["worst"]
    if name in (best, worst):
        return "the best" if name == best else "the worst"
    above, below = result.details["from_best"], result.details["to_worst"]
    return f"the best is {_figure(above[name])} × it, it is {_figure(below[name])} × the worst"


def _between(result: WeightingResult, name: str) -> str:
    low, high = (float(result.details["intervals"].loc[name, end]) for end in ("low", "high"))
    return f"between {_figure(low)} and {_figure(high)} points"


def _figure(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


_SAYING: dict[str, Callable[[WeightingResult, str], str]] = {
    "equal": _equal,
    "direct": _points,
    "swing": _rated,
    "ranks": _ranked,
    "best_worst": _best_worst,
    "intervals": _between,
}
