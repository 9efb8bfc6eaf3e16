"""Findings about weights, in sentences short enough to read out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mcda_widget.ranking.words import listed

from .reigns import Reign, around, reigns
from .setting import Setting
from .stability import limits
from .words import percent

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mcda_widget.model import Decision


def one_way_sentence(
    decision: Decision,
    criterion: str,
    method: str = "topsis",
    normalization: str | None = None,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> str:
    """Say over which weights of a criterion today's winner stays first, and who leads beyond.

    Parameters
    ----------
    decision : Decision
        What is ranked.
    criterion : str
        The one that moves, by ``id`` or name; the others keep their proportions.
    method, normalization, **parameters
        As for `rank`.

    Raises
    ------
    DecisionError
        Where the criterion is not known or the decision cannot be ranked.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     scale={"low": 0, "high": 10},
    ...     criteria=[{"id": "reach", "name": "Reach"}, {"id": "calm", "name": "Calm"}],
    ...     options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    ...     scores={"hill": {"reach": 2, "calm": 9}, "port": {"reach": 7, "calm": 5}},
    ... )
    >>> mw.sensitivity.one_way_sentence(d, "calm", method="wsm")
    'Port stays first while Calm weighs less than 56 %; above that Hill leads.'
    """
    k = [c.id for c in decision.criteria].index(decision.criterion(criterion).id)
    return one_way_sentence_of(Setting.of(decision, method, normalization, **parameters), k)


def one_way_sentence_of(setting: Setting, k: int) -> str:
    """Return `one_way_sentence` of a decision made ready, for the criterion at position `k`."""
    name = setting.task.decision.criteria[k].name
    leaders = tuple(setting.leaders.tolist())
    if len(setting.options) == 1:
        return f"{_names(setting, leaders)} is the only option, whatever {name} weighs."
    if len(setting.weights) == 1:
        return f"{name} is the only criterion, so its weight cannot change."
    today, found = float(setting.weights[k]), reigns(setting, k)
    below, above = around(found, today)
    here = above or below
    if here is None or {reign.leaders for reign in (below, above) if reign} != {leaders}:
        return _tie(setting, name, today, below, above)
    return _reign(setting, name, found, here)


def firmness_sentence(
    decision: Decision,
    method: str = "topsis",
    normalization: str | None = None,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> str:
    """Say which weight is nearest to costing today's winner its lead.

    The winner is not named: the sentence stands beside it.

    Parameters
    ----------
    decision : Decision
        What is ranked.
    method, normalization, **parameters
        As for `rank`.

    Raises
    ------
    DecisionError
        Where the decision cannot be ranked.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     scale={"low": 0, "high": 10},
    ...     criteria=[{"id": "reach", "name": "Reach"}, {"id": "calm", "name": "Calm"}],
    ...     options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    ...     scores={"hill": {"reach": 2, "calm": 9}, "port": {"reach": 7, "calm": 5}},
    ... )
    >>> mw.sensitivity.firmness_sentence(d, method="wsm")
    'Leads while Reach weighs more than 44 % (now 50 %).'
    """
    return firmness_sentence_of(Setting.of(decision, method, normalization, **parameters))


def firmness_sentence_of(setting: Setting) -> str:
    """Return `firmness_sentence` of a decision made ready."""
    options, leaders = len(setting.options), setting.leaders.tolist()
    if options == 1:
        return "It is the only option."
    if len(leaders) == options:
        return "All options score the same."
    if len(leaders) > 1:
        return f"Shares first place with {_names(setting, leaders[1:])}."
    if len(setting.weights) == 1:
        return f"Leads on the only criterion, {setting.task.decision.criteria[0].name}."
    found, names = limits(setting), [c.name for c in setting.task.decision.criteria]
    sides = ((found.low, found.below, "more"), (found.high, found.above, "less"))
    ends = [
        (abs(limit - weight), limit, weight, word, name)
        for limits_of, rivals, word in sides
        for name, weight, limit, rival in zip(
            names, setting.weights.tolist(), limits_of.tolist(), rivals, strict=True
        )
        if rival is not None
    ]
    if not ends:
        return "Leads whatever any one criterion weighs."
    _, limit, weight, word, name = min(ends, key=lambda end: end[0])
    now = percent(weight, limit)
    return f"Leads while {name} weighs {word} than {percent(limit, weight)} (now {now})."


def _reign(setting: Setting, name: str, found: list[Reign], here: Reign) -> str:
    who, many = _names(setting, here.leaders), len(here.leaders) > 1
    head = f"{who} {'share first place' if many else 'stays first'}"
    place = found.index(here)
    low, high = percent(here.start, here.end), percent(here.end, here.start)
    before = _leads(setting, found[place - 1]) if place else ""
    after = _leads(setting, found[place + 1]) if place + 1 < len(found) else ""
    if before and after:
        between = f"{low.removesuffix(' %')} and {high}"
        return f"{head} while {name} weighs between {between}; below that {before}, above {after}."
    if after:
        return f"{head} while {name} weighs less than {high}; above that {after}."
    if before:
        return f"{head} while {name} weighs more than {low}; below that {before}."
    return f"{head} whatever {name} weighs."


def _tie(
    setting: Setting, name: str, today: float, below: Reign | None, above: Reign | None
) -> str:
    """Say who shares first place today, where a small move of the weight ends that."""
    head = f"{_names(setting, setting.leaders.tolist())} share first place at today's weight of "
    sides = [
        f"{word} that {_leads(setting, reign)}"
        for word, reign in (("below", below), ("above", above))
        if reign is not None
    ]
    return f"{head}{name}, {percent(today)}; {', '.join(sides)}."


def _leads(setting: Setting, reign: Reign) -> str:
    return f"{_names(setting, reign.leaders)} {'lead' if len(reign.leaders) > 1 else 'leads'}"


def _names(setting: Setting, rows: Iterable[int]) -> str:
    return listed(setting.task.decision.options[row].name for row in rows)
