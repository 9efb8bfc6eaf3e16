"""Places before and after: a line for each option, from its rank to its rank."""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt

from .data import named
from .encode import layered, own
from .size import in_rows
from .slope_data import SIDES, slope_data
from .text import LINE

if TYPE_CHECKING:
    import pandas as pd

    from mcda_widget.sensitivity import Effect

ROW = 44  # pixels: three lines of a name


def slope(effect: Effect, sides: tuple[str, str] = SIDES) -> alt.LayerChart:
    """Draw the place of each option before and after; the leader after is the bold line.

    Parameters
    ----------
    effect : Effect
        From `mcda_widget.sensitivity.effect`.
    sides : (str, str)
        What the two are called.

    Returns
    -------
    altair.LayerChart
        With the data sets ``places`` and ``sides``.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     scale={"low": 0, "high": 10},
    ...     criteria=[{"id": "reach", "name": "Reach"}],
    ...     options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    ...     scores={"hill": {"reach": 2}, "port": {"reach": 7}},
    ... )
    >>> later = d.with_score("hill", "reach", 9)
    >>> e = mw.sensitivity.effect(mw.rank(d), mw.rank(later))
    >>> mw.charts.slope(e, ("Monday", "Friday")).to_dict()["height"]
    {'step': 44}
    """
    return slope_chart(slope_data(effect, sides))


def slope_chart(data: dict[str, pd.DataFrame]) -> alt.LayerChart:
    """Draw the slopes from their rows (see `slope_data`)."""
    chart = layered(_lines(data["places"]), _sides(data["sides"]))
    return in_rows(chart, ROW, "Place of every option before and after")


def _lines(frame: pd.DataFrame) -> alt.LayerChart:
    base = alt.Chart().encode(_x(), alt.Y("y:O", axis=None), detail="option:N")
    lines = base.mark_line(strokeCap="round").encode(
        own(alt.Stroke, "colour:N"),
        own(alt.StrokeWidth, "width:Q"),
        own(alt.StrokeDash, "dash:N"),
    )
    points = base.mark_point(filled=True, size=70, opacity=1).encode(
        own(alt.Fill, "colour:N"),
        tooltip=[
            alt.Tooltip("name:N", title="Option"),
            alt.Tooltip("rank:Q", title="Rank"),
            alt.Tooltip("score:N", title="Score"),
        ],
    )
    words = base.mark_text(
        align=alt.expr("datum.align"),
        baseline="middle",
        dx=alt.expr("datum.dx"),
        dy=alt.expr(f"-(length(datum.label) - 1) * {LINE / 2}"),
        lineHeight=LINE,
        fontWeight=alt.expr("datum.font"),
    ).encode(text="label:N")
    return layered(lines, points, words, data=named(frame, "places"))


def _sides(frame: pd.DataFrame) -> alt.LayerChart:
    base = alt.Chart().encode(_x(), y=alt.value(-6), text="label:N")
    words = base.mark_text(
        align="left",
        baseline="bottom",
        dx=alt.expr("datum.dx"),
        dy=alt.expr(f"-(length(datum.label) - 1) * {LINE}"),
        lineHeight=LINE,
    )
    return layered(words, data=named(frame, "sides"))


def _x() -> alt.X:
    return alt.X("x", type="quantitative", axis=None, scale=alt.Scale(domain=[0, 1], nice=False))
