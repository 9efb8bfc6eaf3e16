"""Rows of the chart `triangle`: who leads over all shares of three."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from mcda_widget.sensitivity import percent

from .areas_data import areas_data
from .text import LINE, wrapped

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mcda_widget.model import Decision

TOP = float(np.sqrt(0.75))  # height of a triangle of side 1
NAME = 22  # letters to a line
CORNERS = (
    (0.0, 0.0, "left", "top", 8),
    (1.0, 0.0, "right", "top", 8),
    (0.5, TOP, "center", "bottom", -8),
)


def triangle_data(
    decision: Decision, frame: pd.DataFrame, colours: Mapping[str, str] | None = None
) -> dict[str, pd.DataFrame]:
    """Rows of the chart `triangle`, by the name of their data set.

    Parameters
    ----------
    decision : Decision
        What is ranked.
    frame : DataFrame
        From `mcda_widget.sensitivity.triangle`.
    colours : mapping, optional
        Colour by option ``id``.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.load("taliban-engagement")
    >>> data = triangle_data(d, mw.sensitivity.triangle(d, steps=5))
    >>> len(data["tiles"]), data["corners"]["label"].iloc[1]
    (15, ['The environment'])
    """
    names = list(frame.attrs["names"])
    said = cache(percent)  # of a grid: the same few over and over
    gap = 1 / max(len(np.unique(frame["y"].round(9))) - 1, 1)
    x, y = (frame[axis].to_numpy(dtype=float) for axis in ("x", "y"))
    shares = frame[["a", "b", "c"]].to_numpy(dtype=float).tolist()
    places = pd.DataFrame(
        {
            "x": x - gap / 2,
            "x2": x + gap / 2,
            "y": y - gap * TOP / 2,
            "y2": y + gap * TOP / 2,
            "at": [
                ", ".join(f"{name} {said(round(s, 9))}" for name, s in zip(names, row, strict=True))
                for row in shares
            ],
        }
    )
    _, b, c = frame.attrs["today"]
    corners = pd.DataFrame(
        {
            "x": at,
            "y": up,
            "label": wrapped(name, NAME),
            "align": align,
            "baseline": baseline,
            "dy": dy - (LINE * (len(wrapped(name, NAME)) - 1) if dy < 0 else 0),
        }
        for name, (at, up, align, baseline, dy) in zip(names, CORNERS, strict=True)
    )
    now = (b + c / 2, c * TOP)
    return {
        **areas_data(decision, frame, places, now, colours),
        "now": pd.DataFrame([dict(zip("xy", now, strict=True))]),
        "corners": corners,
    }
