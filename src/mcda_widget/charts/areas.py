"""Maps in the leaders' colours: tiles, the leaders' names on them, and where one stands today."""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt

from .data import named
from .encode import layered, own
from .text import LINE

if TYPE_CHECKING:
    import pandas as pd

HEIGHT = 340  # pixels
TILE = 0.55  # opacity: names stay legible on it


def areas(
    data: dict[str, pd.DataFrame], x: alt.X, y: alt.Y, *others: alt.LayerChart
) -> alt.LayerChart:
    """Draw a map from its rows.

    Parameters
    ----------
    data : dict of DataFrame
        ``tiles`` and ``names`` of `areas_data`, and ``now``, one row: where today's weights are.
    x, y : X, Y
        The axes, of the fields ``x`` and ``y``.
    *others : LayerChart
        What else is drawn on it.
    """
    tooltip = [
        alt.Tooltip("leader:N", title="Leads"),
        alt.Tooltip("margin:N", title="By"),
        alt.Tooltip("at:N", title="At"),
    ]
    tiles = (
        alt.Chart()
        .mark_rect(fillOpacity=TILE, stroke=None)
        .encode(x, y, alt.X2("x2:Q"), alt.Y2("y2:Q"), own(alt.Fill, "colour:N"), tooltip=tooltip)
    )
    names = (
        alt.Chart()
        .mark_text(
            baseline="middle",
            fontWeight="bold",
            lineHeight=LINE,
            dy=alt.expr(f"-(length(datum.label) - 1) * {LINE / 2}"),
        )
        .encode(x, y, text="label:N")
    )
    now = alt.Chart().encode(x, y)
    # Dark within light, so that it is seen on every colour.
    ring = now.mark_point(size=150, filled=True, fill="white", opacity=1)
    dot = now.mark_point(size=60, filled=True, fill="black", opacity=1, tooltip="today's weights")
    today = layered(ring, dot, data=named(data["now"], "now"))
    return layered(
        layered(tiles, data=named(data["tiles"], "tiles")),
        layered(names, data=named(data["names"], "names")),
        today,
        *others,
    ).properties(
        width="container",
        height=HEIGHT,
        autosize=alt.AutoSizeParams(type="fit-x", contains="padding"),
        view=alt.ViewBackground(stroke=None),
    )
