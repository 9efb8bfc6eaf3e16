"""Who leads over all weights of two criteria."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from mcda_widget.model import DecisionError, Problem

from .areas import FEWER, Led, grid, led, split
from .setting import Setting, once
from .stability import limits

if TYPE_CHECKING:
    from mcda_widget.model import Decision


def winner_map(  # noqa: PLR0913 - the map's own choices
    decision: Decision,
    first: str | None = None,
    second: str | None = None,
    method: str = "topsis",
    normalization: str | None = None,
    *,
    steps: int = 41,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> pd.DataFrame:
    """Show who leads over all weights of two criteria.

    Each of the two weighs from 0 to 1, and both together at most 1. The others share what is
    left in today's proportions, equally where they weigh nothing today.

    Parameters
    ----------
    decision : Decision
        What is ranked.
    first, second : str, optional
        The two criteria, by ``id`` or name; by default those of `map_pair`.
    method, normalization, **parameters
        As for `rank`.
    steps : int
        Weights of each, evenly from 0 to 1, 2 or more; at most 15 where the method has no
        formula.

    Returns
    -------
    DataFrame
        A row per pair of weights:

        - ``first``, ``second``: weights of the two, in [0, 1];
        - ``leader``: ``id`` of the option that leads there, of several that tie the first in
          the decision's order;
        - ``margin``: by how much its score is better than that of the best other, ≥ 0; 0 in
          a tie, NaN for a single option.

        A place where the method gives no number has no row. Where there are no other
        criteria, the two weights sum to 1. Empty for a single criterion.
        ``.attrs["criteria"]`` has the ``id`` of both, ``.attrs["today"]`` their weights today.

    Raises
    ------
    DecisionError
        Where a criterion is not known, both are the same, or the decision cannot be ranked.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> from mcda_widget.sensitivity.winner_map import winner_map
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     scale={"low": 0, "high": 10},
    ...     criteria=[
    ...         {"id": "reach", "name": "Reach"},
    ...         {"id": "calm", "name": "Calm"},
    ...         {"id": "roads", "name": "Roads"},
    ...     ],
    ...     options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    ...     scores={
    ...         "hill": {"reach": 2, "calm": 9, "roads": 4},
    ...         "port": {"reach": 7, "calm": 6, "roads": 5},
    ...     },
    ... )
    >>> winner_map(d, "reach", "calm", "wsm", steps=3).round(2)
       first  second leader  margin
    0    0.0     0.0   port     0.1
    1    0.0     0.5   hill     0.1
    2    0.0     1.0   hill     0.3
    3    0.5     0.0   port     0.3
    4    0.5     0.5   port     0.1
    5    1.0     0.0   port     0.5
    """
    setting = Setting.of(decision, method, normalization, **parameters)
    return winner_map_of(setting, first, second, steps=steps)


def winner_map_of(
    setting: Setting, first: str | None = None, second: str | None = None, *, steps: int = 41
) -> pd.DataFrame:
    """Return `winner_map` of a decision made ready."""
    pair = pair_of(setting, first, second)
    found = map_of(setting, pair, steps)
    today = [setting.weights[setting.criteria.index(key)] for key in pair]
    frame = pd.DataFrame(
        {
            "first": found.places[:, 0],
            "second": found.places[:, 1],
            "leader": pd.Series(found.leaders(setting), dtype=object),
            "margin": found.margin,
        }
    )
    frame.attrs = {"criteria": pair, "today": tuple(map(float, today))}
    return frame


def map_pair(setting: Setting) -> tuple[str, ...]:
    """Return the two criteria whose weights are nearest to costing the winner its lead.

    They are those whose limits in `stability` are nearest to their weights today, the nearest
    first; where fewer than two have a limit, the heaviest of the rest.

    Parameters
    ----------
    setting : Setting
        A decision made ready.

    Returns
    -------
    tuple of str
        Two, by ``id``; empty for a single criterion.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> map_pair(Setting.of(mw.load("taliban-engagement").weighed_by("equal")))
    ('sustainability', 'hardliners')
    """
    return pair_of(setting, None, None)


def pair_of(setting: Setting, first: str | None, second: str | None) -> tuple[str, ...]:
    """Return the criteria of a map by ``id``, chosen where they are not given."""
    given = [setting.task.decision.criterion(key).id for key in (first, second) if key is not None]
    if len(given) < 2:
        free = [key for key in _nearest(setting) if key not in given]
        given = [*free[:1], *given] if given and first is None else [*given, *free][:2]
    if len(given) < 2:
        return ()
    if given[0] == given[1]:
        name = setting.task.decision.criterion(given[0]).name
        message = f"{name} is given twice, and a map takes two criteria."
        raise DecisionError(Problem(message, ("second",), "Name another one."))
    return tuple(given)


def map_of(setting: Setting, pair: tuple[str, ...], steps: int) -> Led:
    """Return who leads over all weights of a pair, drawn once."""
    known, key = _known(setting), (pair, steps)
    if key not in known:
        known[key] = _led(setting, pair, steps)
    return known[key]


def _nearest(setting: Setting) -> list[str]:
    """Return the criteria, the one nearest to ending the winner's lead first."""
    found, today = limits(setting), setting.weights
    sides = ((found.low, found.below), (found.high, found.above))
    gaps = [
        np.where([rival is not None for rival in rivals], np.abs(limit - today), np.inf)
        for limit, rivals in sides
    ]
    order = np.lexsort((-today.round(9), np.minimum(*gaps).round(9)))
    return [setting.criteria[k] for k in order]


@once
def _known(_: Setting) -> dict[tuple[tuple[str, ...], int], Led]:
    """Return the maps that were drawn so far."""
    return {}


def _led(setting: Setting, pair: tuple[str, ...], steps: int) -> Led:
    n, at = len(setting.weights), [setting.criteria.index(key) for key in pair]
    places = grid(steps, 2 if n < 3 else 3, None if setting.exact else FEWER)
    if not pair:
        return led(setting, places[:0], np.empty((0, n)))
    weights = np.zeros((len(places), n))
    weights[:, at] = places[:, :2]
    others = np.setdiff1d(np.arange(n), at)
    weights[:, others] = places[:, 2:] * split(setting.weights[others])
    return led(setting, places, weights)
