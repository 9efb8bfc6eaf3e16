"""How often each option has each rank: a field for each, the fuller the more often."""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt

from .acceptability_data import acceptability_data
from .data import named
from .encode import layered, names_axis, own
from .size import in_rows

if TYPE_CHECKING:
    import pandas as pd

    from mcda_widget.sensitivity import Robustness

ROW = 40  # pixels: two lines of a name


def acceptability(result: Robustness) -> alt.LayerChart:
    """Draw the share of the draws in which each option has each rank.

    Parameters
    ----------
    result : Robustness
        From `mcda_widget.robustness`.

    Returns
    -------
    altair.LayerChart
        With the data set ``acceptability``.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> r = mw.robustness(mw.load("coastal-flooding"), samples=500)
    >>> mw.charts.acceptability(r).to_dict()["height"]
    {'step': 40}
    """
    return acceptability_chart(acceptability_data(result))


def acceptability_chart(data: dict[str, pd.DataFrame]) -> alt.LayerChart:
    """Draw the fields from their rows (see `acceptability_data`)."""
    axis = alt.Axis(
        title="Rank", orient="top", labelAngle=0, domain=False, ticks=False, labelPadding=6
    )
    base = alt.Chart().encode(alt.X("rank:O", axis=axis), names_axis("label"))
    fields = base.mark_rect(fillOpacity=alt.expr("datum.opacity"), cornerRadius=2).encode(
        own(alt.Fill, "colour:N"),
        tooltip=[
            alt.Tooltip("name:N", title="Option"),
            alt.Tooltip("rank:O", title="Rank"),
            alt.Tooltip("exact:N", title="Share of the draws"),
            alt.Tooltip("between:N", title="Within, at 95 %"),
        ],
    )
    figures = base.mark_text(
        baseline="middle", fontWeight=alt.expr("datum.share > .5 ? 'bold' : 'normal'")
    ).encode(text="shown:N")
    frame = data["acceptability"]
    chart = layered(fields, figures, data=named(frame, "acceptability"))
    return in_rows(chart, ROW, "Share of the draws in which each option has each rank")
