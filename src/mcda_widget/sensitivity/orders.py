"""The order of the options all along a one-way line: where it begins, and the crossings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from .curves import line_scores
from .trades import all_pairs, trades

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .setting import Setting


@dataclass(frozen=True)
class Orders:
    """Ranks from which, crossing by crossing, every ranking on a line follows.

    Options may tie at an end without a crossing, so the ends have ranks of their own.

    Attributes
    ----------
    start : array of int, shape (options,)
        Ranks where the criterion weighs nothing.
    inside : array of int
        Ranks above that, up to the first crossing.
    end : array of int
        Ranks where the criterion has all the weight.
    """

    start: NDArray[np.int64]
    inside: NDArray[np.int64]
    end: NDArray[np.int64]


def orders(setting: Setting, k: int) -> Orders:
    """Return the orders on the line of the criterion at position `k`.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> from mcda_widget.sensitivity.setting import Setting
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     scale={"low": 0, "high": 10},
    ...     criteria=[{"id": "reach", "name": "Reach"}, {"id": "calm", "name": "Calm"}],
    ...     options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    ...     scores={"hill": {"reach": 2, "calm": 9}, "port": {"reach": 7, "calm": 9}},
    ... )
    >>> orders(Setting.of(d, "wsm"), 0)
    Orders(start=array([1, 1]), inside=array([2, 1]), end=array([2, 1]))
    """
    found = trades(setting, *all_pairs(len(setting.options)), np.array([k]))
    first = float(found.weight.min(initial=1.0))
    ranks = setting.ranks(line_scores(setting, k, np.array([0.0, first / 2, 1.0])))
    return Orders(*ranks)
