"""The closest defeat, in sentences short enough to read out."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Any

import numpy as np

from mcda_widget.ranking.words import counted, listed

from .defeat_found import Defeats, defeats
from .setting import Setting

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mcda_widget.model import Decision

_NAMED = 0.05  # points of 100: what moves less is not named
_MOST = 4  # criteria of a list
_ROUNDING = 1e-9


def defeat_sentence(  # noqa: PLR0913 - the goal beside how it is ranked
    decision: Decision,
    option: str,
    method: str = "topsis",
    normalization: str | None = None,
    *,
    goal: str = "pass",
    starts: int = 12,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> str:
    """Say which points must move for an option to draw level with today's winner.

    Points are rounded up, so that moving as many is enough.

    Parameters
    ----------
    decision : Decision
        What is ranked.
    option : str
        By ``id`` or name.
    method, normalization, goal, starts, **parameters
        As for `closest_defeat`.

    Raises
    ------
    DecisionError
        Where the option is not known or the decision cannot be ranked.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     scale={"low": 0, "high": 10},
    ...     criteria=[{"id": "reach", "name": "Reach"}, {"id": "calm", "name": "Calm"}],
    ...     options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    ...     scores={"hill": {"reach": 2, "calm": 9}, "port": {"reach": 7, "calm": 6}},
    ... )
    >>> defeat_sentence(d, "Hill", "wsm")
    'Move 13 of 100 points from Reach to Calm, and Hill leads.'
    """
    setting = Setting.of(decision, method, normalization, **parameters)
    return defeat_sentence_of(setting, decision.option(option).id, goal, starts)


def defeat_sentence_of(setting: Setting, option: str, goal: str = "pass", starts: int = 12) -> str:
    """Return `defeat_sentence` of a decision made ready, for an option by ``id``."""
    row, leaders = setting.options.index(option), setting.leaders.tolist()
    name = setting.task.name(row)
    if len(setting.options) == 1:
        return f"{name} is the only option."
    if row in leaders:
        others = [other for other in leaders if other != row]
        shared = f"shares first place with {_names(setting, others)}" if others else "leads"
        return f"{name} {shared} already."
    found = defeats(setting, goal, starts)
    place = found.rows.tolist().index(row)
    if found.leaders[place] is None:
        where = "first" if goal == "win" else f"ahead of {setting.task.name(found.winner)}"
        known = "No weights put" if found.exact[place] else "No weights were found that put"
        return f"{known} {name} {where}."
    return f"Move {_moved(setting, found, place)}, and {_then(setting, found, place)}."


def closest_defeat_sentence(
    decision: Decision,
    method: str = "topsis",
    normalization: str | None = None,
    *,
    starts: int = 12,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> str:
    """Say how few points it takes for any other option to take the lead, and which.

    Parameters
    ----------
    decision : Decision
        What is ranked.
    method, normalization, starts, **parameters
        As for `closest_defeat`.

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
    ...     scores={"hill": {"reach": 2, "calm": 9}, "port": {"reach": 7, "calm": 6}},
    ... )
    >>> closest_defeat_sentence(d, "wsm")
    'It takes 13 of 100 points to dethrone Port: from Reach to Calm, and Hill leads.'
    """
    return closest_defeat_sentence_of(
        Setting.of(decision, method, normalization, **parameters), starts
    )


def closest_defeat_sentence_of(setting: Setting, starts: int = 12) -> str:
    """Return `closest_defeat_sentence` of a decision made ready."""
    leaders = setting.leaders.tolist()
    name = setting.task.name(leaders[0])
    if len(setting.options) == 1:
        return f"{name} is the only option."
    if len(leaders) > 1:
        return f"{_names(setting, leaders)} share first place."
    if len(setting.weights) == 1:
        return (
            f"{setting.task.decision.criteria[0].name} is the only criterion: no weight can move."
        )
    # Whoever passes the winner soonest has nobody ahead: another would have passed it sooner.
    found = defeats(setting, "pass", starts)
    able = [
        place
        for place, row in enumerate(found.leaders)
        if row is not None and not _better(setting, int(found.rows[place]))
    ]
    if not able:
        sure = setting.exact
        known = "No weights put" if sure else "No weights were found that put"
        return f"{known} another option ahead of {name}."
    place = min(able, key=lambda place: float(found.points[place]))
    amount, way = _moved(setting, found, place).split(" from ", 1)
    closest = "" if found.exact[place] else ", the closest found,"
    then = _then(setting, found, place)
    return f"It takes {amount}{closest} to dethrone {name}: from {way}, and {then}."


def points(value: float) -> str:
    """Write points of 100, rounded up, with as many digits as mean something.

    Examples
    --------
    >>> [points(x) for x in (8.5, 8.5077, 12.3, 0.31, 0.042, 0.0001, 100)]
    ['8.5', '8.6', '13', '0.4', '0.05', 'under 0.01', '100']
    """
    if value < 0.01:
        return "under 0.01"
    digits = 0 if value > 10 else 1 if value >= 0.1 else 2
    up = min(ceil(value * 10**digits - _ROUNDING) / 10**digits, 100.0)
    return f"{up:.{digits}f}".removesuffix(".0")


def _moved(setting: Setting, found: Defeats, place: int) -> str:
    change = 100 * (found.weights[place] - setting.weights)
    amount = points(float(found.points[place]))
    return (
        f"{amount} of 100 points from {_criteria(setting, -change)} to {_criteria(setting, change)}"
    )


def _criteria(setting: Setting, change: np.ndarray[Any, np.dtype[np.float64]]) -> str:
    """Name the criteria that gain most, the one that does first."""
    order = np.argsort(-change, kind="stable").tolist()
    named = [j for j in order if change[j] >= _NAMED] or order[:1]
    names = [setting.task.decision.criteria[j].name for j in named]
    if len(names) <= _MOST:
        return listed(names)
    rest = len(names) - _MOST + 1
    return listed([*names[: _MOST - 1], counted(rest, "other criterion", "other criteria")])


def _then(setting: Setting, found: Defeats, place: int) -> str:
    """Say who leads once the points have moved."""
    row, leader = int(found.rows[place]), found.leaders[place]
    name, winner = setting.task.name(row), setting.task.name(found.winner)
    if leader is not None and leader != row:
        return f"{name} draws level with {winner}, behind {setting.task.name(leader)}"
    if better := _better(setting, row):
        return f"{name} draws level with {_names(setting, better)}"
    values = _values(setting)
    same = np.flatnonzero((values == values[row]).all(axis=1)).tolist()
    return f"{_names(setting, same)} {'lead' if len(same) > 1 else 'leads'}"


def _better(setting: Setting, row: int) -> list[int]:
    """Return the options that are nowhere worse than this one, and somewhere better."""
    values = _values(setting)
    nowhere = (values >= values[row] - _ROUNDING).all(axis=1)
    somewhere = (values > values[row] + _ROUNDING).any(axis=1)
    return [int(other) for other in np.flatnonzero(nowhere & somewhere)]


def _values(setting: Setting) -> np.ndarray[Any, np.dtype[np.float64]]:
    """Return what options are compared by, higher being better; shape (m, n)."""
    if setting.addends is None:
        return setting.task.normalized
    return setting.addends if setting.task.method.high else -setting.addends


def _names(setting: Setting, rows: Iterable[int]) -> str:
    return listed(setting.task.name(row) for row in rows)
