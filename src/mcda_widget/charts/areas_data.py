"""Rows of maps in the leaders' colours."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from mcda_widget.ranking.words import short

from .palette import option_colours
from .text import wrapped

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mcda_widget.model import Decision

NAME = 18  # letters to a line
CLEAR = 0.12, 0.09  # of the map's width and height, around today's place
SMALL = 0.03  # a part of the map smaller than this has no name on it


def areas_data(
    decision: Decision,
    frame: pd.DataFrame,
    places: pd.DataFrame,
    now: tuple[float, float],
    colours: Mapping[str, str] | None = None,
) -> dict[str, pd.DataFrame]:
    """Rows of a map.

    Parameters
    ----------
    decision : Decision
        What is ranked.
    frame : DataFrame
        Who leads: ``leader`` and ``margin``, a row per tile.
    places : DataFrame
        The same rows: ``x``, ``x2``, ``y`` and ``y2`` of the tiles, and ``at``, the place in words.
    now : (float, float)
        Where today's weights are: names keep clear of it.
    colours : mapping, optional
        Colour by option ``id``.

    Returns
    -------
    dict of DataFrame
        ``"tiles"`` and ``"names"``, one for each option that leads on a part of some size,
        on the tile of that part that is nearest to its middle and clear of today's.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.load("taliban-engagement")
    >>> who = pd.DataFrame({"leader": ["monitoring"], "margin": [0.2]})
    >>> where = pd.DataFrame({"x": [0.0], "x2": [1.0], "y": [0.0], "y2": [1.0], "at": ["here"]})
    >>> areas_data(d, who, where, (0, 0))["names"]["label"].tolist()
    [['Monitoring only']]
    """
    hues = colours or option_colours(option.id for option in decision.options)
    names = {option.id: option.name for option in decision.options}
    leaders = [str(leader) for leader in frame["leader"]]
    tiles = places.assign(
        leader=[names[leader] for leader in leaders],
        margin=[short(m) if isfinite(m) else "" for m in frame["margin"].tolist()],
        colour=[hues[leader] for leader in leaders],
    )
    x, y = (((places[side] + places[f"{side}2"]) / 2).to_numpy(dtype=float) for side in ("x", "y"))
    beside = (np.abs(x - now[0]) < CLEAR[0]) & (np.abs(y - now[1]) < CLEAR[1])
    written = []
    for option in dict.fromkeys(leaders):
        mine = np.array([leader == option for leader in leaders])
        if mine.mean() < SMALL:
            continue
        away = (x - x[mine].mean()) ** 2 + (y - y[mine].mean()) ** 2 + beside
        middle = int(np.where(mine, away, np.inf).argmin())
        written.append({"x": x[middle], "y": y[middle], "label": wrapped(names[option], NAME)})
    return {"tiles": tiles, "names": pd.DataFrame(written, columns=["x", "y", "label"])}
