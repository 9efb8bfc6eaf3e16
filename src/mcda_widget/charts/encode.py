"""Shorthands for encodings that every chart uses."""

from __future__ import annotations

from typing import Any, cast

import altair as alt

# Ends the name of a row that heads others: nobody sees it, and no criterion is called so.
HEADING = "\N{WORD JOINER}"


def own(channel: Any, field: str) -> Any:  # noqa: ANN401 - any channel of Altair
    """Take a channel's values as they stand in the data, so that new data can restyle.

    Examples
    --------
    >>> own(alt.Fill, "colour:N").to_dict()["field"]
    'colour'
    """
    return channel(field, scale=None, legend=None)


def pixels(expression: str) -> Any:  # noqa: ANN401 - what Altair calls a value
    """Place a mark by pixels, worked out for each row.

    Examples
    --------
    >>> alt.Chart().mark_rule().encode(x=pixels("width + 2")).encoding.x["value"].to_dict()
    {'expr': 'width + 2'}
    """
    return alt.value(alt.expr(expression))


def layered(*layers: alt.Chart | alt.LayerChart, **settings: Any) -> alt.LayerChart:  # noqa: ANN401 - Altair's own
    """Put layers on each other; Altair's own function may also return facets.

    Examples
    --------
    >>> len(layered(alt.Chart().mark_rule(), alt.Chart().mark_text()).layer)
    2
    """
    return cast("alt.LayerChart", alt.layer(*layers, **settings))


def score_scale(name: str) -> alt.Scale:
    """Return a scale from ``low`` to ``high`` in the first row of a data set.

    Vega would work the ends out from what is drawn, and warn of every layer that has no rows.

    Examples
    --------
    >>> score_scale("today").to_dict()["domain"][0]
    {'expr': "data('today')[0].low"}
    """
    ends = [alt.ExprRef(f"data('{name}')[0].{end}") for end in ("low", "high")]
    return alt.Scale(domain=ends, zero=False, nice=True)


def names_axis(field: str, *, headings: bool = False) -> alt.Y:
    """Return rows named by a field, top to bottom by ``order``, lines parted by line feeds.

    Where there are headings, what ends in `HEADING` is one, and bold.

    Examples
    --------
    >>> names_axis("label").to_dict()["sort"]
    {'field': 'order', 'op': 'min'}
    """
    label = f"replace(datum.label, '{HEADING}', '')" if headings else "datum.label"
    bold = {"condition": {"test": f"indexof(datum.value, '{HEADING}') > 0", "value": "bold"}}
    axis = alt.Axis(
        title=None,
        labelExpr=f"split({label}, '\\n')",
        labelFontWeight={**bold, "value": "normal"} if headings else alt.Undefined,
        # The first of two lines stands on the middle, so that both together are centred.
        labelBaseline={
            "condition": {"test": "indexof(datum.value, '\\n') > 0", "value": "line-bottom"},
            "value": "middle",
        },
        labelLimit=0,
        labelPadding=8,
        domain=False,
        ticks=False,
    )
    return alt.Y(
        field, type="nominal", sort=alt.EncodingSortField(field="order", op="min"), axis=axis
    )
