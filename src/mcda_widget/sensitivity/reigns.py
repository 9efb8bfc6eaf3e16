"""Who leads along a one-way line, and from where to where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from .line import points
from .trades import SAME_PLACE, all_pairs, trades

if TYPE_CHECKING:
    from .setting import Setting


@dataclass(frozen=True)
class Reign:
    """A stretch of weights over which the same options are first.

    Attributes
    ----------
    start, end : float
        Weights of the criterion that moves, in [0, 1].
    leaders : tuple of int
        Rows of the options in first place: several where they tie throughout.
    """

    start: float
    end: float
    leaders: tuple[int, ...]


def reigns(setting: Setting, k: int) -> list[Reign]:
    """Return the reigns on the line of the criterion at position `k`, by weight."""
    found = trades(setting, *all_pairs(len(setting.options)), np.array([k]))
    marks = found.weight[np.diff(found.weight, prepend=-1.0) > SAME_PLACE]
    edges = np.concatenate(([0.0], marks, [1.0]))
    middles = (edges[:-1] + edges[1:]) / 2
    there = points(setting.weights, np.full(len(middles), k), middles)
    ranks = setting.ranks(setting.scores(there))
    kept: list[Reign] = []
    for row, start, end in zip(ranks, edges[:-1].tolist(), edges[1:].tolist(), strict=True):
        leaders = tuple(np.flatnonzero(row == 1).tolist())
        same = kept and kept[-1].leaders == leaders
        kept.append(Reign(kept.pop().start if same else start, end, leaders))
    return kept


def around(found: list[Reign], weight: float) -> tuple[Reign | None, Reign | None]:
    """Return the reign just below a weight and the one just above: mostly the same one."""
    below = [reign for reign in found if reign.start < weight - SAME_PLACE]
    above = [reign for reign in found if reign.end > weight + SAME_PLACE]
    return (below[-1] if below else None), (above[0] if above else None)
