"""Stacked bars: what each criterion contributes to each option's score."""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt
import numpy as np
import pandas as pd

from mcda_widget.ranking.words import short
from mcda_widget.sensitivity import percent

from .data import named
from .encode import layered, names_axis, own, pixels
from .palette import criterion_colours
from .text import LINE, TICK, wrapped

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mcda_widget.ranking import Ranking

ROW = 40  # pixels
NAME, KEY = 32, 30  # letters to a line of the options' names, and of the criteria's


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


def contributions_data(ranking: Ranking) -> dict[str, pd.DataFrame]:
    """Rows of the chart `contributions`, by the name of their data set.

    Returns
    -------
    dict of DataFrame
        ``"contributions"`` (a row per option and criterion, ``start`` to ``end`` of its
        segment), ``"scores"`` (a row per option) and ``"criteria"`` (the key to the colours).
        ``order`` is the place from the top; lines of a ``label`` are parted by line feeds.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     scale={"low": 0, "high": 10},
    ...     criteria=[{"id": "reach", "name": "Reach"}],
    ...     options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    ...     scores={"hill": {"reach": 2}, "port": {"reach": 7}},
    ... )
    >>> contributions_data(mw.rank(d, "wsm"))["scores"][["label", "shown"]].to_numpy().tolist()
    [['Port', '.70'], ['Hill', '.20']]
    """
    decision, ranked = ranking.decision, ranking.frame
    parts = ranking.contributions.loc[ranked.index].to_numpy(dtype=float)
    starts, ends = _stacked(parts)
    m, n = parts.shape
    names = [decision.option(str(option)).name for option in ranked.index]
    labels = ["\n".join(wrapped(name, NAME, most=2)) for name in names]
    criteria, colours = decision.criteria, criterion_colours(decision)
    segments = pd.DataFrame(
        {
            "option": np.repeat(ranked.index.to_numpy(dtype=object), n),
            "name": np.repeat(names, n),
            "label": np.repeat(labels, n),
            "order": np.repeat(np.arange(m), n),
            "criterion": [c.id for c in criteria] * m,
            "criterion_name": [c.name for c in criteria] * m,
            "colour": [colours[c.id] for c in criteria] * m,
            "start": starts.ravel(),
            "end": ends.ravel(),
            "shown": [short(value) for value in parts.ravel()],
            "weight": [percent(float(weight)) for weight in ranking.weights] * m,
        }
    )
    scores = pd.DataFrame(
        {
            "option": list(ranked.index),
            "label": labels,
            "order": np.arange(m),
            "end": np.maximum(ends, starts).max(axis=1),
            "shown": [short(score) for score in ranked["score"]],
            "font": np.where(ranked["rank"] == 1, "bold", "normal"),
        }
    )
    return {"contributions": segments, "scores": scores, "criteria": _key(ranking, colours)}


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
    return chart.properties(
        width="container",
        height=alt.Step(ROW),
        autosize=alt.AutoSizeParams(type="fit-x", contains="padding", resize=True),
        view=alt.ViewBackground(stroke=None),
        description="What each criterion contributes to the score of each option",
    )


def _stacked(parts: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Stack parts to the right of 0, negative ones to its left."""
    above, below = np.maximum(parts, 0.0), np.minimum(parts, 0.0)
    ends = np.where(parts < 0, np.cumsum(below, axis=1), np.cumsum(above, axis=1))
    return ends - parts, ends


def _key(ranking: Ranking, colours: dict[str, str]) -> pd.DataFrame:
    criteria = ranking.decision.criteria
    lines = [wrapped(criterion.name, KEY, most=2) for criterion in criteria]
    heights = [len(text) * LINE + 5 for text in lines]
    return pd.DataFrame(
        {
            "criterion": [criterion.id for criterion in criteria],
            "name": lines,
            "colour": [colours[criterion.id] for criterion in criteria],
            "top": np.cumsum([0, *heights[:-1]]) + 6,
        }
    )


def _keys(frame: pd.DataFrame) -> alt.LayerChart:
    base = alt.Chart().encode(y=pixels("datum.top"))
    swatches = base.mark_point(shape="square", filled=True, size=110, opacity=1).encode(
        own(alt.Fill, "colour:N"), x=pixels("width + 56")
    )
    names = base.mark_text(align="left", baseline="middle", lineHeight=LINE).encode(
        x=pixels("width + 68"), text="name:N"
    )
    return layered(swatches, names).properties(data=named(frame, "criteria"))
