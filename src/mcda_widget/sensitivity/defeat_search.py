"""The closest defeat under a method without a formula: along many lines from today's weights."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .defeat_race import STEPS, Race, ahead_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .setting import Setting

    Floats = NDArray[np.float64]
    Rows = NDArray[np.intp]

_SCATTERED = 300  # ends of lines beside the pair moves and the corners
# How many of the cheapest places follow slopes, and how many exchange points.
_FOLLOWING, _EXCHANGING = 3, 3


def found_by_search(setting: Setting, goal: str, rows: Rows, starts: int) -> Floats:
    """Return the nearest weights found at which each option passes today's winner, or wins.

    Lines lead to all pair moves, to all the weight on one criterion and to weights from all
    over. The cheapest places where one does it are improved: by where slopes lead, and by
    exchanging points until none helps.

    Parameters
    ----------
    setting : Setting
        What is asked about.
    goal : {"pass", "win"}
        Whether today's winner is to be passed, or all others.
    rows : array of int, shape (C,)
        Rows of the options that trail.
    starts : int
        How many places each option is improved from, at most.

    Returns
    -------
    array, shape (C, n)
        NaN where no line does it.
    """
    weights = setting.weights
    moved = np.full((len(rows), len(weights)), np.nan)
    ends = _ends(weights)
    if not len(ends):
        return moved
    share = np.arange(1, STEPS + 1) / STEPS
    tried = weights + share[:, None] * (ends - weights)[:, None]
    ahead = ahead_of(setting, goal, rows, tried.reshape(-1, len(weights)))
    does = (ahead >= 0).reshape(len(ends), STEPS, len(rows))
    first = does.argmax(axis=1)
    cost = share[first] * np.abs(ends - weights).sum(axis=1)[:, None]
    cost = np.where(does.any(axis=1), cost, np.inf)
    for place, row in enumerate(rows.tolist()):
        race = Race(setting, goal, np.array([row]))
        order = np.argsort(cost[:, place], kind="stable")[:starts]
        best = [
            race.nearer(tried[line, first[line, place]], float(share[first[line, place]]))
            for line in order.tolist()
            if np.isfinite(cost[line, place])
        ]
        if best:
            best.sort(key=race.cost)
            best[:_FOLLOWING] = [race.following(moved) for moved in best[:_FOLLOWING]]
            best.sort(key=race.cost)
            best[:_EXCHANGING] = [race.improved(moved) for moved in best[:_EXCHANGING]]
            moved[place] = min(best, key=race.cost)
    return moved


def _ends(weights: Floats) -> Floats:
    """Return the ends of the lines, each another place; (K, n)."""
    n = len(weights)
    corners = np.eye(n)
    pairs = (weights + weights[:, None, None] * (corners[None] - corners[:, None])).reshape(-1, n)
    scattered = np.random.default_rng(0).dirichlet(np.ones(n), _SCATTERED)
    ends = np.concatenate((pairs, corners, scattered))
    return np.asarray(ends[np.abs(ends - weights).sum(axis=1) > 1e-9])
