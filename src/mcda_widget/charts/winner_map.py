"""Who leads over all weights of two criteria."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import altair as alt

from mcda_widget.sensitivity.winner_map import winner_map as winner_frame

from .areas import areas
from .data import named
from .encode import layered, pixels
from .text import PERCENT_TICK
from .winner_map_data import winner_map_data

if TYPE_CHECKING:
    import pandas as pd

    from mcda_widget.model import Decision


def winner_map(  # noqa: PLR0913 - the map's own choices
    decision: Decision,
    first: str,
    second: str,
    method: str = "topsis",
    normalization: str | None = None,
    *,
    steps: int = 41,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> alt.LayerChart:
    """Draw who leads over all weights of two criteria, the others keeping their proportions.

    Parameters
    ----------
    decision, first, second, method, normalization, steps, **parameters
        As for `mcda_widget.sensitivity.winner_map`.

    Returns
    -------
    altair.LayerChart
        With the data sets ``tiles``, ``names``, ``now`` and ``titles``.

    Raises
    ------
    DecisionError
        Where a criterion is not known or the decision cannot be ranked.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.load("taliban-engagement")
    >>> mw.charts.winner_map(d, "kandahar", "sustainability").to_dict()["height"]
    340
    """
    frame = winner_frame(decision, first, second, method, normalization, steps=steps, **parameters)
    return winner_map_chart(winner_map_data(decision, frame, (first, second)))


def winner_map_chart(data: dict[str, pd.DataFrame]) -> alt.LayerChart:
    """Draw the map from its rows (see `winner_map_data`)."""
    base = alt.Chart()
    below = base.mark_text(baseline="top").encode(
        x=pixels("width / 2"), y=pixels("height + 30"), text="x:N"
    )
    beside = base.mark_text(angle=270, baseline="bottom").encode(
        x=alt.value(-40), y=pixels("height / 2"), text="y:N"
    )
    titles = layered(below, beside, data=named(data["titles"], "titles"))
    whole = alt.Scale(domain=[0, 1], nice=False)
    x = alt.X("x", type="quantitative", axis=_axis(), scale=whole)
    y = alt.Y("y", type="quantitative", axis=_axis(), scale=whole)
    chart = areas(data, x, y, titles)
    return chart.properties(description="Who leads over all weights of two criteria")


def _axis() -> alt.Axis:
    return alt.Axis(
        title=None, grid=False, values=[0, 0.25, 0.5, 0.75, 1], labelExpr=PERCENT_TICK, tickSize=4
    )
