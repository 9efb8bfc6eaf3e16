"""On how much of a map of weights each option leads: what its maps share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from mcda_widget.model import DecisionError, Problem
from mcda_widget.ranking import competition_ranks
from mcda_widget.ranking.ranks import TIE
from mcda_widget.ranking.words import counted, listed

from .words import percent

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .setting import Setting

    Floats = NDArray[np.float64]

# What a method that is asked anew at every node is asked at most, along a side.
FEWER = 15
NAMED = 4  # options in a sentence
# What a node stands for: a third of each small triangle that meets there. Inside, on a side
# (or at an end of a line), in a corner.
AREA = np.array([1.0, 1 / 2, 1 / 6])


@dataclass(frozen=True)
class Led:
    """Who leads at each place of a map.

    Attributes
    ----------
    places : array, shape (K, parts)
        Weights or shares there, summing to 1: the corners of the map are its unit vectors.
    firsts : array of bool, shape (K, m)
        Which options are in first place: several where they tie.
    margin : array, shape (K,)
        By how much the first leads the best other; NaN for a single option.
    unknown : float
        The share of the map on which the method gives no number.
    """

    places: Floats
    firsts: NDArray[np.bool_]
    margin: Floats
    unknown: float

    def leaders(self, setting: Setting) -> list[str]:
        """Return who leads at each place, by ``id``; of several the first in the decision."""
        options = setting.options
        return [options[row] for row in self.firsts.argmax(axis=1).tolist()]

    def shares(self) -> list[tuple[tuple[int, ...], float]]:
        """Return on how much of the map options are first, the most first.

        Options that are first at the same places only stand together. What is known sums to 1
        with what is not.
        """
        together: dict[bytes, list[int]] = {}
        for row, column in enumerate(self.firsts.T):
            if column.any():
                together.setdefault(column.tobytes(), []).append(row)
        rows = [tuple(group) for group in together.values()]
        firsts = self.firsts[:, [group[0] for group in rows]]
        size = area(self.places)
        each = size / size.sum() * (1 - self.unknown) / firsts.sum(axis=1)
        found = zip(rows, (each @ firsts).tolist(), strict=True)
        return sorted(found, key=lambda each: -round(each[1], 9))


def area(places: Floats) -> Floats:
    """Return how much of a triangle, or a line, each node of its grid stands for.

    Examples
    --------
    >>> area(grid(4, 3))[:5].round(2)
    array([0.17, 0.5 , 0.5 , 0.17, 0.5 ])
    """
    return np.asarray(AREA[(places == 0).sum(axis=1)])


def grid(steps: int, parts: int, most: int | None = None) -> Floats:
    """Return the nodes of an even grid over all shares of two or three parts.

    Parameters
    ----------
    steps : int
        Nodes along a side.
    parts : {2, 3}
        Two share a line, three a triangle.
    most : int, optional
        Steps that are enough, however many are asked for.

    Returns
    -------
    array, shape (K, parts)
        Rows sum to 1; K is `steps` or ``steps * (steps + 1) / 2``.

    Raises
    ------
    DecisionError
        Where `steps` is no whole number from 2.

    Examples
    --------
    >>> grid(3, 3)[:4]
    array([[0. , 0. , 1. ],
           [0. , 0.5, 0.5],
           [0. , 1. , 0. ],
           [0.5, 0. , 0.5]])
    """
    if isinstance(steps, bool) or not isinstance(steps, int | np.integer) or steps < 2:
        message = f"{steps!r} is not a number of steps."
        raise DecisionError(Problem(message, ("steps",), "Write a whole number from 2."))
    side = int(steps) if most is None else min(int(steps), most)
    last = side - 1
    a, b = (index.ravel() for index in np.indices((side, side)))
    inside = a + b == last if parts == 2 else a + b <= last
    nodes = np.column_stack((a, b, last - a - b))[inside]
    return nodes[:, :parts] / last


def split(weights: Floats) -> Floats:
    """Return in which shares weights split what they weigh together; equal where that is nothing.

    Examples
    --------
    >>> split(np.array([0.1, 0.3])), split(np.zeros(2))
    (array([0.25, 0.75]), array([0.5, 0.5]))
    """
    total = weights.sum()
    return weights / total if total > 1e-12 else np.full(len(weights), 1 / max(len(weights), 1))


def led(setting: Setting, places: Floats, weights: Floats) -> Led:
    """Find who leads at places of a map.

    Parameters
    ----------
    setting : Setting
        A decision made ready.
    places : array, shape (K, parts)
        From `grid`.
    weights : array, shape (K, n)
        Weights of the criteria there.
    """
    m = len(setting.options)
    merits = setting.merits(weights) if len(weights) else np.empty((0, m))
    known = np.isfinite(merits).all(axis=1)
    size = area(places)
    unknown = 0.0 if known.all() else float(size[~known].sum() / size.sum())
    places, merits = places[known], merits[known]
    return Led(places, competition_ranks(merits) == 1, _margin(merits), unknown)


def area_words(setting: Setting, found: Led, place: str) -> str:
    """Say on how much of a map each option leads, as the second half of a sentence.

    Parameters
    ----------
    setting : Setting
        A decision made ready, of several options.
    found : Led
        From `led`.
    place : str
        What the map is called: ``"map"``.
    """
    title = setting.task.method.title
    if not len(found.places):
        return f"{title} gives no number"
    (best, share), *others = found.shares()
    many = len(best) > 1
    who = listed(setting.task.name(row) for row in best)
    leads = f"{who} {'share first place' if many else 'leads'}"
    tail = f"; {title} gives no number in {percent(found.unknown)}" if found.unknown else ""
    if not others:
        return f"{leads} {'wherever there is a number' if tail else 'everywhere'}{tail}"
    kept = others if len(others) < NAMED else others[: NAMED - 2]
    names = [(_jointly(setting, rows), part) for rows, part in kept]
    if rest := others[len(kept) :]:
        count = counted(sum(len(rows) for rows, _ in rest), "other", "others")
        names.append((f"{count} together", sum(part for _, part in rest)))
    told = [f"{leads} in {percent(share)} of the {place}"]
    return listed([*told, *(f"{name} in {percent(part)}" for name, part in names)]) + tail


def _jointly(setting: Setting, rows: tuple[int, ...]) -> str:
    who = listed(setting.task.name(row) for row in rows)
    return f"{who} jointly" if len(rows) > 1 else who


def _margin(merits: Floats) -> Floats:
    if merits.shape[1] == 1:
        return np.full(len(merits), np.nan)
    second, first = np.partition(merits, -2, axis=1)[:, -2:].T
    size = np.maximum(np.abs(merits).max(axis=1), 1.0)
    return np.where(first - second <= TIE * size, 0.0, first - second)
