"""The one-way chart: every option's score as one criterion's weight moves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import altair as alt

from .data import named
from .encode import layered, own, pixels, score_scale
from .one_way_data import HEIGHT, one_way_data
from .palette import NEUTRAL
from .text import LINE, PERCENT_TICK, SHORT, TICK

if TYPE_CHECKING:
    import pandas as pd

    from mcda_widget.model import Decision

RESERVED = 56  # pixels above the plot that are kept free, so that notes do not move it


def one_way(
    decision: Decision,
    criterion: str,
    method: str = "topsis",
    normalization: str | None = None,
    steps: int = 101,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> alt.LayerChart:
    """Draw every option's score against the weight of one criterion.

    Today's weight is a rule; every crossing is a point, and where the leader changes it says
    who leads from there. Today's leader is the bold line. Moving over the chart marks the
    weight there (selection ``hover``).

    Parameters
    ----------
    decision, criterion, method, normalization, steps, **parameters
        As for `mcda_widget.sensitivity.one_way`.

    Returns
    -------
    altair.LayerChart
        With the data sets ``curves``, ``today``, ``crossings`` and ``labels``.

    Raises
    ------
    DecisionError
        Where the criterion is not known or the decision cannot be ranked.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     scale={"low": 0, "high": 10},
    ...     criteria=[{"id": "reach", "name": "Reach"}, {"id": "calm", "name": "Calm"}],
    ...     options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    ...     scores={"hill": {"reach": 2, "calm": 9}, "port": {"reach": 7, "calm": 4}},
    ... )
    >>> mw.charts.one_way(d, "reach").to_dict()["height"]
    380
    """
    return one_way_chart(
        one_way_data(decision, criterion, method, normalization, steps, **parameters)
    )


def one_way_chart(data: dict[str, pd.DataFrame], *, hover: bool = True) -> alt.LayerChart:
    """Draw the one-way chart from its rows (see `one_way_data`).

    Parameters
    ----------
    data : dict of DataFrame
        As `one_way_data` gives it.
    hover : bool
        Whether moving over it marks the weight there; it needs the ranks.
    """
    return layered(
        _today(data["today"]),
        _names(data["labels"]),
        _curves(data["curves"], hover=hover),
        _crossings(data["crossings"]),
    ).properties(
        width="container",
        height=HEIGHT,
        autosize=alt.AutoSizeParams(type="fit-x", contains="padding"),
        view=alt.ViewBackground(stroke=None),
        description="Score of every option as the weight of one criterion moves",
    )


def _x(field: str = "weight") -> alt.X:
    axis = alt.Axis(
        title=None,
        grid=False,
        values=[0, 0.2, 0.4, 0.6, 0.8, 1],
        labelExpr=PERCENT_TICK,
        labelFlush=False,
        labelOverlap="parity",
        labelSeparation=6,
        tickSize=4,
    )
    return alt.X(field, type="quantitative", scale=alt.Scale(domain=[0, 1], nice=False), axis=axis)


def _y(field: str = "score") -> alt.Y:
    axis = alt.Axis(title=None, labelExpr=TICK, tickCount=5, domain=False, ticks=False)
    return alt.Y(field, type="quantitative", scale=score_scale("today"), axis=axis)


def _curves(frame: pd.DataFrame, *, hover: bool) -> alt.LayerChart:
    base = alt.Chart().encode(_x(), _y(), detail="option:N")
    lines = base.mark_line(strokeCap="round", strokeJoin="round").encode(
        own(alt.Stroke, "colour:N"),
        own(alt.StrokeWidth, "width:Q"),
        own(alt.StrokeDash, "dash:N"),
    )
    if not hover:
        plain = layered(lines, data=named(frame, "curves"))
        return plain.transform_flatten(["weight", "score"])
    rule, dots, near = _hovered(base)
    layers = layered(rule, lines, dots, near, data=named(frame, "curves"))
    return layers.transform_flatten(["weight", "score", "rank"])


def _hovered(base: alt.Chart) -> tuple[alt.Chart, alt.Chart, alt.Chart]:
    hover = alt.selection_point(
        name="hover",
        on="pointermove",
        clear="pointerout",
        nearest=True,
        encodings=["x"],
        empty=False,
    )
    near = (
        base.mark_point(size=1, opacity=0)
        .transform_calculate(
            at="format(100 * datum.weight, '.0f') + ' %'", shown=SHORT.format("datum.score")
        )
        .encode(
            tooltip=[
                alt.Tooltip("name:N", title="Option"),
                alt.Tooltip("at:N", title="Weight"),
                alt.Tooltip("shown:N", title="Score"),
                alt.Tooltip("rank:Q", title="Rank"),
            ]
        )
        .add_params(hover)
        .properties(name="near")
    )
    rule = (
        alt.Chart()
        .transform_filter(hover)
        .transform_filter("datum.rank == 1")
        .mark_rule(color=NEUTRAL, opacity=0.5)
        .encode(_x())
    )
    dots = (
        base.transform_filter(hover)
        .mark_point(filled=True, size=70, opacity=1)
        .encode(own(alt.Fill, "colour:N"))
    )
    return rule, dots, near


def _today(frame: pd.DataFrame) -> alt.LayerChart:
    base = alt.Chart().encode(_x())
    rule = base.mark_rule(color=NEUTRAL, strokeWidth=1.5)
    edge = alt.expr("datum.align")
    label = base.mark_text(align=edge, baseline="bottom", fontWeight="bold").encode(
        y=alt.value(-6), text="label:N"
    )
    free = (
        alt.Chart()
        .mark_text(opacity=0, aria=False, baseline="bottom")
        .encode(x=alt.value(0), y=alt.value(LINE - RESERVED), text="label:N")
    )
    below = (
        alt.Chart()
        .mark_text(baseline="top")
        .encode(x=pixels("width / 2"), y=pixels("height + 30"), text="criterion:N")
    )
    beside = (
        alt.Chart()
        .mark_text(angle=270, baseline="bottom")
        .encode(x=alt.value(-36), y=pixels("height / 2"), text="score:N")
    )
    return layered(rule, label, free, below, beside).properties(data=named(frame, "today"))


def _crossings(frame: pd.DataFrame) -> alt.LayerChart:
    base = alt.Chart().encode(_x())
    changes = base.transform_filter("datum.first")
    drops = changes.mark_rule(color=NEUTRAL, strokeDash=[2, 3]).encode(
        _y(), y2=pixels("-datum.floor")
    )
    notes = changes.mark_text(
        baseline="top",
        align=alt.expr("datum.align"),
        dx=alt.expr("datum.align == 'left' ? -1 : 1"),
        lineHeight=LINE,
    ).encode(y=pixels("-datum.top"), text="text:N")
    tooltip = [
        alt.Tooltip("name:N", title="Ahead above"),
        alt.Tooltip("other_name:N", title="Ahead below"),
        alt.Tooltip("weight:Q", title="Weight", format=".1%"),
        alt.Tooltip("position:Q", title="For place"),
    ]
    others = (
        base.transform_filter("!datum.first")
        .mark_point(filled=True, size=26, opacity=1, fill=NEUTRAL)
        .encode(_y(), tooltip=tooltip)
    )
    leaders = changes.mark_point(filled=True, size=110, opacity=1, strokeWidth=3).encode(
        _y(), own(alt.Fill, "colour:N"), own(alt.Stroke, "other_colour:N"), tooltip=tooltip
    )
    return layered(drops, notes, others, leaders).properties(data=named(frame, "crossings"))


def _names(frame: pd.DataFrame) -> alt.LayerChart:
    base = alt.Chart().encode(_y("y"))
    ties = (
        alt.Chart()
        .mark_rule(strokeWidth=1, opacity=0.7)
        .encode(
            own(alt.Stroke, "colour:N"),
            _y("score"),
            y2="y:Q",
            x=pixels("width + 2"),
            x2=pixels("width + 14"),
        )
    )
    names = base.mark_text(
        align="left",
        baseline="middle",
        lineHeight=LINE,
        dy=alt.expr("datum.shift"),
        fontWeight=alt.expr("datum.font"),
    ).encode(x=pixels("width + 18"), text="name:N")
    return layered(ties, names).properties(data=named(frame, "labels"))
