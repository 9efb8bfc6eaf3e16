"""What moves the leader's margin most: a bar for each weight or score, over its range."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import altair as alt

from mcda_widget.sensitivity.tornado import tornado as tornado_frame

from .data import named
from .encode import layered, names_axis, own
from .palette import NEUTRAL
from .size import in_rows
from .text import TICK
from .tornado_data import MOST, tornado_data

if TYPE_CHECKING:
    import pandas as pd

    from mcda_widget.model import Decision

ROW = 40  # pixels: two lines of a name
BAR = 16


def tornado(
    decision: Decision,
    method: str = "topsis",
    normalization: str | None = None,
    *,
    most: int = MOST,
    points: float = 10,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> alt.LayerChart:
    """Draw how far each weight and each score, over its range, moves the leader's margin.

    A bar begins at today's margin; left of the rule at 0 the lead is lost, and the bar has the
    colour of the option that leads there.

    Parameters
    ----------
    decision, method, normalization, points, **parameters
        As for `mcda_widget.sensitivity.tornado`.
    most : int
        Bars at most, the longest first.

    Returns
    -------
    altair.LayerChart
        With the data sets ``bars``, ``ends`` and ``rules``.

    Raises
    ------
    DecisionError
        Where the decision cannot be ranked.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> mw.charts.tornado(mw.load("taliban-engagement")).to_dict()["height"]
    {'step': 40}
    """
    frame = tornado_frame(decision, method, normalization, points=points, **parameters)
    return tornado_chart(tornado_data(decision, frame, most))


def tornado_chart(data: dict[str, pd.DataFrame]) -> alt.LayerChart:
    """Draw the bars from their rows (see `tornado_data`)."""
    tooltip = [
        alt.Tooltip("what:N", title="What"),
        alt.Tooltip("value:N", title="At"),
        alt.Tooltip("shown:N", title="Leader's margin"),
        alt.Tooltip("leader:N", title="Leads there"),
    ]
    base = alt.Chart().encode(names_axis("label"))
    bars = base.mark_bar(height=BAR, opacity=1).encode(
        _x("today"), alt.X2("margin:Q"), own(alt.Fill, "colour:N"), tooltip=tooltip
    )
    words = base.mark_text(
        baseline="middle", align=alt.expr("datum.align"), dx=alt.expr("datum.dx")
    ).encode(_x("margin"), text="value:N")
    return in_rows(
        layered(
            layered(bars, data=named(data["bars"], "bars")),
            layered(words, data=named(data["ends"], "ends")),
            _rules(data["rules"]),
        ),
        ROW,
        "How far each weight and score moves the leader's margin",
    )


def _rules(frame: pd.DataFrame) -> alt.LayerChart:
    base = alt.Chart().encode(_x("at"))
    rule = base.mark_rule(color=NEUTRAL, strokeWidth=1.5)
    words = base.mark_text(
        baseline="bottom",
        align=alt.expr("datum.at > 0 ? 'left' : 'right'"),
        dx=alt.expr("datum.at > 0 ? -10 : 10"),
    ).encode(y=alt.value(-6), text="label:N")
    return layered(rule, words, data=named(frame, "rules"))


def _x(field: str) -> alt.X:
    axis = alt.Axis(title="Leader's margin", labelExpr=TICK, tickCount=5, domain=False, ticks=False)
    scale = alt.Scale(zero=True, nice=False, padding=24)
    return alt.X(field, type="quantitative", axis=axis, scale=scale)
