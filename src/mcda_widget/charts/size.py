"""Charts of rows: as wide as their place, and as high as they have rows."""

from __future__ import annotations

import altair as alt


def in_rows(chart: alt.LayerChart, row: float, description: str) -> alt.LayerChart:
    """Give a chart the width of its place, and each of its rows a height.

    Parameters
    ----------
    chart : LayerChart
        With names along its y axis.
    row : float
        Height of a row in pixels, above 0.
    description : str
        What the chart shows, for those who do not see it.

    Examples
    --------
    >>> bars = alt.layer(alt.Chart().mark_bar().encode(y="name:N"))
    >>> in_rows(bars, 30, "Weight of each criterion").to_dict()["height"]
    {'step': 30}
    """
    return chart.properties(
        width="container",
        height=alt.Step(row),
        autosize=alt.AutoSizeParams(type="fit-x", contains="padding", resize=True),
        view=alt.ViewBackground(stroke=None),
        description=description,
    )
