"""How well comparisons fit together, before and after a change of one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt

from .consistency_data import consistency_data
from .data import named
from .encode import layered, names_axis, own
from .palette import NEUTRAL
from .size import in_rows

if TYPE_CHECKING:
    import pandas as pd

    from mcda_widget.weighting import WeightingResult

ROW = 48  # pixels: three lines of a name
ROOM = 40  # pixels beside a point, for its figure


def consistency(result: WeightingResult, most: int = 3) -> alt.LayerChart:
    """Draw the consistency ratio as it is, and with each judgement to look at again changed.

    A ring is the ratio now, a dot the ratio after that change alone; the rule is the limit.

    Parameters
    ----------
    result : WeightingResult
        From `mcda_widget.weighting.ahp`; its labels name what is compared.
    most : int
        How many judgements at most, the most at odds with the others first.

    Returns
    -------
    altair.LayerChart
        With the data sets ``consistency`` and ``limit``; without rows where there is nothing
        to look at again.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> result = mw.weighting.ahp([[1, 9, 1/3], [None, 1, 3], [None, None, 1]])
    >>> mw.charts.consistency(result).to_dict()["height"]
    {'step': 48}
    """
    return consistency_chart(consistency_data(result, most))


def consistency_chart(data: dict[str, pd.DataFrame]) -> alt.LayerChart:
    """Draw the ratios from their rows (see `consistency_data`)."""
    chart = layered(_changes(data["consistency"]), _limit(data["limit"]))
    return in_rows(chart, ROW, "Consistency ratio before and after a change of one comparison")


def _changes(frame: pd.DataFrame) -> alt.LayerChart:
    base = alt.Chart().encode(names_axis("label"))
    lines = base.mark_rule(strokeWidth=2, strokeCap="round").encode(
        _x("then"), alt.X2("now:Q"), own(alt.Stroke, "colour:N")
    )
    tip = [alt.Tooltip("sentence:N", title="Advice")]
    now = base.mark_point(size=70, strokeWidth=2, opacity=1).encode(
        _x("now"), own(alt.Stroke, "colour:N"), tooltip=tip
    )
    then = base.mark_point(size=90, filled=True, opacity=1).encode(
        _x("then"), own(alt.Fill, "colour:N"), tooltip=tip
    )
    words_now = base.mark_text(align="left", baseline="middle", dx=9).encode(
        _x("now"), text="shown_now:N"
    )
    words_then = base.mark_text(
        align="right", baseline="middle", dx=-9, fontWeight=alt.expr("datum.font")
    ).encode(_x("then"), text="shown_then:N")
    return layered(lines, now, then, words_now, words_then, data=named(frame, "consistency"))


def _limit(frame: pd.DataFrame) -> alt.LayerChart:
    base = alt.Chart().encode(_x("limit"))
    rule = base.mark_rule(strokeDash=[4, 4], color=NEUTRAL)
    words = base.mark_text(align="center", baseline="bottom").encode(
        y=alt.value(-4), text="label:N"
    )
    return layered(rule, words, data=named(frame, "limit"))


def _x(field: str) -> alt.X:
    scale = alt.Scale(zero=True, nice=False, padding=ROOM)
    return alt.X(field, type="quantitative", axis=None, scale=scale)
