"""Two sets of weights side by side: two dots for each criterion."""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt

from mcda_widget.weighting.compare import weights_of

from .data import named
from .encode import layered, names_axis, own, pixels
from .size import in_rows
from .text import PERCENT_TICK
from .weights_compared_data import weights_compared_data

if TYPE_CHECKING:
    import pandas as pd

    from mcda_widget.model import Decision

ROW = 30  # pixels
DOT = 90  # square pixels
KEY = 18  # pixels from one line of the key to the next


def weights_compared(decision: Decision, other: str, way: str | None = None) -> alt.LayerChart:
    """Draw the weights by two ways of weighing, a line from the one dot to the other.

    Parameters
    ----------
    decision : Decision
        What is weighed.
    other : str
        The way that is drawn hollow: a key of `mcda_widget.weighting.compare`, such as
        ``"swing"``, ``"equal"`` or ``"entropy"``.
    way : str, optional
        The way that is drawn filled; the one in use where left out.

    Returns
    -------
    altair.LayerChart
        With the data sets ``compared`` and ``sides``.

    Raises
    ------
    DecisionError
        Where one of the two gives no weights.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.load("taliban-engagement")
    >>> mw.charts.weights_compared(d, "entropy").to_dict()["height"]
    {'step': 30}
    """
    own_way = way or decision.weighting.method
    weights, others = weights_of(decision, own_way), weights_of(decision, other)
    return weights_compared_chart(
        weights_compared_data(decision, weights, others, (own_way, other))
    )


def weights_compared_chart(data: dict[str, pd.DataFrame], *, key: bool = True) -> alt.LayerChart:
    """Draw the pairs of dots from their rows (see `weights_compared_data`).

    Parameters
    ----------
    data : dict of DataFrame
        As `weights_compared_data` gives it.
    key : bool
        Whether it is said above which dots are which.
    """
    base = alt.Chart().encode(names_axis("label"))
    tooltip = [
        alt.Tooltip("name:N", title="Criterion"),
        alt.Tooltip("shown:N", title="Filled"),
        alt.Tooltip("other_shown:N", title="Hollow"),
        alt.Tooltip("difference:N", title="Difference, in points"),
    ]
    # It ends where the hollow dot begins, and so does not show inside.
    edge = "datum.weight > datum.other ? 6 : datum.weight < datum.other ? -6 : 0"
    lines = base.mark_rule(strokeWidth=2, x2Offset=alt.expr(edge)).encode(
        _x("weight"), own(alt.Stroke, "colour:N"), x2="other:Q"
    )
    hollow = base.mark_point(size=DOT, opacity=1, strokeWidth=2).encode(
        _x("other"), own(alt.Stroke, "colour:N"), tooltip=tooltip
    )
    filled = base.mark_point(size=DOT, opacity=1, strokeWidth=2, filled=True).encode(
        _x("weight"), own(alt.Fill, "colour:N"), tooltip=tooltip
    )
    apart = base.mark_text(align="left", baseline="middle", dx=12).encode(
        _x("right"), text="difference:N"
    )
    rows = layered(lines, hollow, filled, apart, data=named(data["compared"], "compared"))
    chart = layered(rows, *([_key(data["sides"])] if key else []))
    return in_rows(chart, ROW, "Two sets of weights side by side")


def _key(frame: pd.DataFrame) -> alt.LayerChart:
    base = alt.Chart().encode(y=pixels(f"{KEY} * datum.place - {2 * KEY}"))
    dots = base.mark_point(
        size=DOT,
        opacity=1,
        strokeWidth=2,
        stroke="gray",
        fill="gray",
        fillOpacity=alt.expr("datum.fill"),
    ).encode(x=pixels("6"))
    names = base.mark_text(align="left", baseline="middle").encode(x=pixels("18"), text="label:N")
    return layered(dots, names).properties(data=named(frame, "sides"))


def _x(field: str) -> alt.X:
    axis = alt.Axis(
        title=None, labelExpr=PERCENT_TICK, tickCount=4, domain=False, ticks=False, labelFlush=False
    )
    return alt.X(field, type="quantitative", axis=axis, scale=alt.Scale(zero=True, nice=False))
