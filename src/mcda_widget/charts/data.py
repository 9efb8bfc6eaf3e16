"""Rows for charts, by the names under which a front-end can replace them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import altair as alt

if TYPE_CHECKING:
    import pandas as pd


def rows(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Return a frame as plain rows, as ``view.data(name, rows)`` takes them.

    What is missing is left out of a row.

    Examples
    --------
    >>> import pandas as pd
    >>> rows(pd.DataFrame({"option": ["hill"], "score": [0.5], "label": [["The", "hill"]]}))
    [{'option': 'hill', 'score': 0.5, 'label': ['The', 'hill']}]
    """
    return [
        {
            str(key): value
            for key, value in row.items()
            if value is not None and value == value  # noqa: PLR0124 - only NaN differs from itself
        }
        for row in frame.to_dict("records")
    ]


def named(frame: pd.DataFrame, name: str) -> alt.InlineData:
    """Return a frame as a data set that keeps its name in the chart.

    Examples
    --------
    >>> import pandas as pd
    >>> named(pd.DataFrame({"score": [0.5]}), "scores").to_dict()
    {'values': [{'score': 0.5}], 'name': 'scores'}
    """
    return alt.InlineData(values=rows(frame), name=name)
