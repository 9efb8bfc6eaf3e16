"""Bars of the weights, in the criteria's colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt
import pandas as pd

from mcda_widget.sensitivity import percent

from .data import named
from .encode import layered, names_axis, own
from .palette import criterion_colours
from .text import wrapped

if TYPE_CHECKING:
    from mcda_widget.model import Decision

ROW = 34  # pixels
NAME = 32  # letters to a line


def weights(decision: Decision) -> alt.LayerChart:
    """Draw the weight of each criterion, in the decision's order.

    Parameters
    ----------
    decision : Decision
        What is weighed.

    Returns
    -------
    altair.LayerChart
        With the data set ``weights``.

    Raises
    ------
    DecisionError
        Where weights cannot be derived from the judgements.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     criteria=[{"id": "reach", "name": "Reach"}, {"id": "calm", "name": "Calm"}],
    ...     options=[{"id": "hill", "name": "Hill"}],
    ... )
    >>> mw.charts.weights(d).to_dict()["width"]
    'container'
    """
    return weights_chart(weights_data(decision))


def weights_data(decision: Decision) -> dict[str, pd.DataFrame]:
    """Rows of the chart `weights`, by the name of their data set.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     criteria=[{"id": "reach", "name": "Reach"}, {"id": "calm", "name": "Calm"}],
    ...     options=[{"id": "hill", "name": "Hill"}],
    ... )
    >>> weights_data(d)["weights"][["label", "weight", "shown"]].to_numpy().tolist()
    [['Reach', 0.5, '50 %'], ['Calm', 0.5, '50 %']]
    """
    found, colours = decision.weights, criterion_colours(decision)
    groups = {group.id: group.name for group in decision.groups}
    frame = pd.DataFrame(
        {
            "criterion": [criterion.id for criterion in decision.criteria],
            "name": [criterion.name for criterion in decision.criteria],
            "label": ["\n".join(wrapped(c.name, NAME, most=2)) for c in decision.criteria],
            "group": [groups.get(c.group or "", "–") for c in decision.criteria],
            "order": range(len(decision.criteria)),
            "weight": found.to_list(),
            "shown": [percent(float(weight)) for weight in found],
            "colour": [colours[criterion.id] for criterion in decision.criteria],
        }
    )
    return {"weights": frame}


def weights_chart(data: dict[str, pd.DataFrame]) -> alt.LayerChart:
    """Draw the bars of weights from their rows (see `weights_data`)."""
    base = alt.Chart().encode(
        names_axis("label"),
        alt.X("weight", type="quantitative", axis=None, scale=alt.Scale(zero=True, nice=False)),
    )
    bars = base.mark_bar(height=alt.RelativeBandSize(0.62)).encode(
        own(alt.Fill, "colour:N"),
        tooltip=[
            alt.Tooltip("name:N", title="Criterion"),
            alt.Tooltip("group:N", title="Group"),
            alt.Tooltip("shown:N", title="Weight"),
        ],
    )
    values = base.mark_text(align="left", baseline="middle", dx=6).encode(text="shown:N")
    layers = layered(bars, values, data=named(data["weights"], "weights"))
    return layers.properties(
        width="container",
        height=alt.Step(ROW),
        autosize=alt.AutoSizeParams(type="fit-x", contains="padding", resize=True),
        view=alt.ViewBackground(stroke=None),
        description="Weight of each criterion",
    )
