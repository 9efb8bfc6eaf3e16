"""Who leads over all shares of three criteria or groups: a triangle."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import altair as alt

from mcda_widget.sensitivity.triangle import triangle as triangle_frame

from .areas import areas
from .data import named
from .encode import layered
from .text import LINE
from .triangle_data import triangle_data

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from mcda_widget.model import Decision


def triangle(
    decision: Decision,
    parts: Sequence[str] | None = None,
    method: str = "topsis",
    normalization: str | None = None,
    *,
    steps: int = 41,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> alt.LayerChart:
    """Draw who leads over all shares of three criteria or groups.

    At a corner one of the three has all that they share, along a side two of them.

    Parameters
    ----------
    decision, parts, method, normalization, steps, **parameters
        As for `mcda_widget.sensitivity.triangle`.

    Returns
    -------
    altair.LayerChart
        With the data sets ``tiles``, ``names``, ``now`` and ``corners``.

    Raises
    ------
    DecisionError
        Where there are not three, one is not known, or the decision cannot be ranked.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> mw.charts.triangle(mw.load("taliban-engagement")).to_dict()["height"]
    340
    """
    frame = triangle_frame(decision, parts, method, normalization, steps=steps, **parameters)
    return triangle_chart(triangle_data(decision, frame))


def triangle_chart(data: dict[str, pd.DataFrame]) -> alt.LayerChart:
    """Draw the triangle from its rows (see `triangle_data`)."""
    x = alt.X(
        "x", type="quantitative", axis=None, scale=alt.Scale(domain=[-0.05, 1.05], nice=False)
    )
    y = alt.Y("y", type="quantitative", axis=None, scale=alt.Scale(domain=[-0.16, 1.0], nice=False))
    words = (
        alt.Chart()
        .mark_text(
            align=alt.expr("datum.align"),
            baseline=alt.expr("datum.baseline"),
            dy=alt.expr("datum.dy"),
            lineHeight=LINE,
        )
        .encode(x, y, text="label:N")
    )
    corners = layered(words, data=named(data["corners"], "corners"))
    chart = areas(data, x, y, corners)
    return chart.properties(description="Who leads over all shares of three parts")
