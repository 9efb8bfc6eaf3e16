"""Rows of the chart `weights_compared`: two sets of weights side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from mcda_widget.sensitivity import percent

from .palette import criterion_colours
from .text import wrapped

if TYPE_CHECKING:
    from mcda_widget.model import Decision

NAME = 32  # letters to a line


def weights_compared_data(
    decision: Decision,
    weights: pd.Series[float],
    other: pd.Series[float],
    sides: tuple[str, str],
) -> dict[str, pd.DataFrame]:
    """Rows of the chart `weights_compared`, by the name of their data set.

    Parameters
    ----------
    decision : Decision
        What is weighed.
    weights, other : Series
        By criterion ``id``.
    sides : (str, str)
        What the two are called.

    Returns
    -------
    dict of DataFrame
        ``"compared"``: a row per criterion. ``"sides"``: what the filled and the hollow dots are.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.load("taliban-engagement")
    >>> halves = d.weights.copy()
    >>> halves[:] = [0.5, 0.5] + [0.0] * 7
    >>> data = weights_compared_data(d, d.weights, halves, ("equal", "halves"))
    >>> data["compared"][["shown", "other_shown", "difference"]].iloc[0].tolist()
    ['11 %', '50 %', '−39']
    """
    criteria, colours = decision.criteria, criterion_colours(decision)
    keys = [criterion.id for criterion in criteria]
    ours, theirs = (side[keys].astype(float).tolist() for side in (weights, other))
    both = list(zip(ours, theirs, strict=True))
    frame = pd.DataFrame(
        {
            "criterion": keys,
            "name": [criterion.name for criterion in criteria],
            "label": ["\n".join(wrapped(c.name, NAME, most=2)) for c in criteria],
            "order": range(len(keys)),
            "weight": ours,
            "other": theirs,
            "right": [max(pair) for pair in both],
            "shown": [percent(a, b) for a, b in both],
            "other_shown": [percent(b, a) for a, b in both],
            "difference": [_signed(100 * (a - b)) for a, b in both],
            "colour": [colours[key] for key in keys],
        }
    )
    key = pd.DataFrame({"label": list(sides), "place": [0, 1], "fill": [1, 0]})
    return {"compared": frame, "sides": key}


def _signed(points: float) -> str:
    """Write a difference with its sign, in as many digits as mean something."""
    text = f"{abs(points):.0f}" if abs(points) >= 9.95 else f"{abs(points):.1f}".removesuffix(".0")
    return text if text == "0" else f"{'−' if points < 0 else '+'}{text}"
