"""Small curves, one panel for each criterion, to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import altair as alt

from .data import named
from .encode import layered, own, score_scale
from .palette import NEUTRAL
from .small_data import curves_data
from .text import PERCENT_TICK, TICK

if TYPE_CHECKING:
    import pandas as pd

    from mcda_widget.model import Decision

WIDTH, HEIGHT, COLUMNS = 210, 110, 3
SPLIT = "split(datum.label, '\\n')"


def curves(
    decision: Decision,
    method: str = "topsis",
    normalization: str | None = None,
    steps: int = 41,
    chosen: str | None = None,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> alt.FacetChart:
    """Draw every option's score against the weight of each criterion, in small.

    Today's weight is a rule, a change of leader a point, today's leader the bold line. A click
    on a panel picks its criterion (selection ``pick``); pointing at a line names its option.

    Parameters
    ----------
    decision, method, normalization, steps, **parameters
        As for `mcda_widget.sensitivity.curves`.
    chosen : str, optional
        The criterion whose panel is framed, by ``id`` or name.

    Returns
    -------
    altair.FacetChart
        With the data set ``small``; the signal ``child_width`` sets a panel's width.

    Raises
    ------
    DecisionError
        Where the decision cannot be ranked.

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
    >>> mw.charts.curves(d).to_dict()["columns"]
    3
    """
    return curves_chart(curves_data(decision, method, normalization, steps, chosen, **parameters))


def curves_chart(data: dict[str, pd.DataFrame]) -> alt.FacetChart:
    """Draw the small curves from their rows (see `curves_data`)."""
    facet = alt.Facet(
        "title:N",
        sort=alt.EncodingSortField(field="order", op="min"),
        header=alt.Header(title=None, labelExpr=SPLIT, labelAnchor="start", labelLimit=0),
    )
    return (
        layered(*_layers())
        .properties(width=WIDTH, height=HEIGHT, view=alt.ViewBackground(stroke=None))
        .facet(facet, data=named(data["small"], "small"), columns=COLUMNS, spacing=26)
        .properties(
            autosize=alt.AutoSizeParams(type="pad", resize=True),
            description="Score of every option as the weight of each criterion moves",
        )
    )


def _x(field: str = "weight") -> alt.X:
    axis = alt.Axis(
        title=None, grid=False, values=[0, 0.5, 1], labelExpr=PERCENT_TICK, labelFlush=True
    )
    return alt.X(field, type="quantitative", scale=alt.Scale(domain=[0, 1], nice=False), axis=axis)


def _y(field: str = "score") -> alt.Y:
    axis = alt.Axis(title=None, labelExpr=TICK, tickCount=3, domain=False, ticks=False)
    return alt.Y(field, type="quantitative", scale=score_scale("small"), axis=axis)


def _layers() -> list[alt.Chart]:
    def of(kind: str) -> alt.Chart:
        return alt.Chart().transform_filter(f"datum.kind == '{kind}'")

    panel = (
        of("today")
        .transform_calculate(name="replace(datum.title, '\\n', ' ')")
        .mark_rect(
            cursor="pointer", fill="transparent", stroke=NEUTRAL, strokeWidth=1.5, cornerRadius=3
        )
        .encode(
            x=alt.value(-4),
            x2=alt.value("width"),
            y=alt.value(-4),
            y2=alt.value("height"),
            strokeOpacity=alt.StrokeOpacity("chosen:Q", scale=None, legend=None),
            tooltip=alt.Tooltip("name:N", title="Criterion"),
        )
        .add_params(
            alt.selection_point(name="pick", fields=["criterion"], on="click", toggle=False)
        )
        .properties(name="panel")
    )
    lines = (
        of("curve")
        .transform_flatten(["weight", "score"])
        .mark_line(cursor="pointer")
        .encode(
            _x(),
            _y(),
            own(alt.Stroke, "colour:N"),
            own(alt.StrokeWidth, "width:Q"),
            own(alt.StrokeDash, "dash:N"),
            detail="option:N",
            tooltip=alt.Tooltip("name:N", title="Option"),
        )
    )
    rule = of("today").mark_rule(color=NEUTRAL, strokeWidth=1.5).encode(_x())
    changes = (
        of("today")
        .transform_flatten(["at", "height", "fill", "stroke"])
        .mark_point(filled=True, size=50, opacity=1, strokeWidth=2)
        .encode(_x("at"), _y("height"), own(alt.Fill, "fill:N"), own(alt.Stroke, "stroke:N"))
    )
    return [panel, rule, lines, changes]
