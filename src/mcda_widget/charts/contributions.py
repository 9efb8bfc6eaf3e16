"""Stacked bars: what each criterion contributes to each option's score."""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt

from .contributions_data import contributions_data
from .data import named
from .encode import layered, names_axis, own, pixels
from .size import in_rows
from .text import LINE, TICK

if TYPE_CHECKING:
    import pandas as pd

    from mcda_widget.ranking import Ranking

ROW = 40  # pixels


def contributions(ranking: Ranking) -> alt.LayerChart:
    """Draw what each criterion contributes to each option's score, best option first.

    What the parts are, `Ranking.contributions_note` says.

    Parameters
    ----------
    ranking : Ranking
        What to draw.

    Returns
    -------
    altair.LayerChart
        With the data sets ``contributions``, ``scores`` and ``criteria``.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     scale={"low": 0, "high": 10},
    ...     criteria=[{"id": "reach", "name": "Reach"}, {"id": "calm", "name": "Calm"}],
    ...     options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    ...     scores={"hill": {"reach": 2, "calm": 9}, "port": {"reach": 7, "calm": 6}},
    ... )
    >>> mw.charts.contributions(mw.rank(d)).to_dict()["height"]
    {'step': 40}
    """
    return contributions_chart(contributions_data(ranking))


def contributions_chart(data: dict[str, pd.DataFrame], *, key: bool = True) -> alt.LayerChart:
    """Draw the stacked bars from their rows (see `contributions_data`).

    Parameters
    ----------
    data : dict of DataFrame
        As `contributions_data` gives it.
    key : bool
        Whether criteria are named beside the bars.
    """
    y = names_axis("label")
    x = alt.X(
        "start",
        type="quantitative",
        axis=alt.Axis(
            title=None, labelExpr=TICK, tickCount=5, domain=False, ticks=False, labelFlush=False
        ),
        scale=alt.Scale(zero=True, nice=False),
    )
    bars = (
        # A hair's breadth parts the segments, whatever the background.
        alt.Chart(named(data["contributions"], "contributions"))
        .mark_bar(height=alt.RelativeBandSize(0.62), x2Offset=-1)
        .encode(
            y,
            x,
            own(alt.Fill, "colour:N"),
            x2="end:Q",
            tooltip=[
                alt.Tooltip("name:N", title="Option"),
                alt.Tooltip("criterion_name:N", title="Criterion"),
                alt.Tooltip("shown:N", title="Contributes"),
                alt.Tooltip("weight:N", title="Weight"),
            ],
        )
    )
    scores = (
        alt.Chart(named(data["scores"], "scores"))
        .mark_text(align="left", baseline="middle", dx=6, fontWeight=alt.expr("datum.font"))
        .encode(y, alt.X("end", type="quantitative"), text="shown:N")
    )
    layers = [bars, scores, *([_keys(data["criteria"])] if key else [])]
    chart = layered(*layers)
    return in_rows(chart, ROW, "What each criterion contributes to the score of each option")


def _keys(frame: pd.DataFrame) -> alt.LayerChart:
    base = alt.Chart().encode(y=pixels("datum.top"))
    swatches = base.mark_point(shape="square", filled=True, size=110, opacity=1).encode(
        own(alt.Fill, "colour:N"), x=pixels("width + 56")
    )
    names = base.mark_text(align="left", baseline="middle", lineHeight=LINE).encode(
        x=pixels("width + 68"), text="name:N"
    )
    return layered(swatches, names).properties(data=named(frame, "criteria"))
