"""Rows of the chart `winner_map`: who leads over all weights of two criteria."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from mcda_widget.sensitivity import percent

from .areas_data import areas_data
from .text import wrapped

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mcda_widget.model import Decision

TITLE = 34  # letters to a line


def winner_map_data(
    decision: Decision,
    frame: pd.DataFrame,
    criteria: tuple[str, str],
    colours: Mapping[str, str] | None = None,
) -> dict[str, pd.DataFrame]:
    """Rows of the chart `winner_map`, by the name of their data set.

    Parameters
    ----------
    decision : Decision
        What is ranked.
    frame : DataFrame
        From `mcda_widget.sensitivity.winner_map`.
    criteria : (str, str)
        The two, by ``id`` or name.
    colours : mapping, optional
        Colour by option ``id``.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.load("taliban-engagement")
    >>> both = ("kandahar", "sustainability")
    >>> data = winner_map_data(d, mw.sensitivity.winner_map(d, *both, steps=5), both)
    >>> len(data["tiles"]), data["titles"]["x"].tolist()
    (15, [['Weight of Reach to Kandahar']])
    """
    names = [decision.criterion(key).name for key in criteria]
    at = [frame[side].to_numpy(dtype=float) for side in ("first", "second")]
    said = cache(percent)  # of a grid: the same few over and over
    half = 0.5 / max(len(np.unique(at[0])) - 1, 1)
    places = pd.DataFrame(
        {
            **{f"{axis}": np.maximum(side - half, 0) for axis, side in zip("xy", at, strict=True)},
            **{f"{axis}2": np.minimum(side + half, 1) for axis, side in zip("xy", at, strict=True)},
            "at": [
                f"{names[0]} {said(a)}, {names[1]} {said(b)}"
                for a, b in zip(*(side.tolist() for side in at), strict=True)
            ],
        }
    )
    today = frame.attrs["today"]
    titles = [wrapped(f"Weight of {name}", TITLE) for name in names]
    return {
        **areas_data(decision, frame, places, today, colours),
        "now": pd.DataFrame([dict(zip("xy", today, strict=True))]),
        "titles": pd.DataFrame([dict(zip("xy", titles, strict=True))]),
    }
