"""The order of the options by every way of calculating: a line for each option."""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt

from mcda_widget.sensitivity.ways import compare_ways

from .data import named
from .encode import layered, own, pixels
from .text import LINE
from .ways_data import ways_data

if TYPE_CHECKING:
    import pandas as pd

    from mcda_widget.model import Decision

ROW = 34  # pixels from a rank to the next


def ways(decision: Decision) -> alt.LayerChart:
    """Draw the rank of every option by every method and normalization that can rank it.

    Parameters
    ----------
    decision : Decision
        What is ranked.

    Returns
    -------
    altair.LayerChart
        With the data sets ``ranks`` and ``names``.

    Raises
    ------
    DecisionError
        Where no method can rank it.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> mw.charts.ways(mw.load("taliban-engagement")).to_dict()["height"]
    {'step': 34}
    """
    return ways_chart(ways_data(decision, compare_ways(decision)))


def ways_chart(data: dict[str, pd.DataFrame]) -> alt.LayerChart:
    """Draw the lines from their rows (see `ways_data`)."""
    x = alt.X(
        "way:N",
        sort=alt.EncodingSortField("order", op="min"),
        scale=alt.Scale(type="point", padding=0.3),
        axis=alt.Axis(title=None, labelAngle=-55, labelLimit=150, domain=False, grid=False),
    )
    y = alt.Y("place:O", axis=alt.Axis(title="Rank", domain=False, ticks=False))
    base = alt.Chart().encode(x, y, detail="option:N")
    lines = base.mark_line(strokeCap="round").encode(
        own(alt.Stroke, "colour:N"), own(alt.StrokeWidth, "width:Q"), own(alt.StrokeDash, "dash:N")
    )
    points = base.mark_point(filled=True, size=60, opacity=1).encode(
        own(alt.Fill, "colour:N"),
        tooltip=[
            alt.Tooltip("name:N", title="Option"),
            alt.Tooltip("way:N", title="Way"),
            alt.Tooltip("rank:Q", title="Rank"),
        ],
    )
    words = (
        alt.Chart()
        .mark_text(
            align="left",
            baseline="middle",
            lineHeight=LINE,
            dy=alt.expr(f"-(length(datum.label) - 1) * {LINE / 2}"),
            fontWeight=alt.expr("datum.font"),
        )
        .encode(y, x=pixels("width + 6"), text="label:N")
    )
    return layered(
        layered(lines, points, data=named(data["ranks"], "ranks")),
        layered(words, data=named(data["names"], "names")),
    ).properties(
        width="container",
        height=alt.Step(ROW),
        autosize=alt.AutoSizeParams(type="fit-x", contains="padding", resize=True),
        view=alt.ViewBackground(stroke=None),
        description="Rank of every option by every way of calculating",
    )
