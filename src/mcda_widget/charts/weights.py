"""Bars of the weights, in the criteria's colours, with what they rest on."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import altair as alt
import pandas as pd

from mcda_widget.sensitivity import percent
from mcda_widget.weighting import basis, derive

from .data import named
from .encode import HEADING, layered, names_axis, own
from .palette import criterion_colours
from .size import in_rows
from .text import wrapped

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from mcda_widget.model import Decision
    from mcda_widget.weighting import Derived

ROW = 34  # pixels
NAME = 32  # letters to a line


def weights(decision: Decision, collapsed: Collection[str] = ()) -> alt.LayerChart:
    """Draw the weight of each criterion, in the decision's order, under its group.

    Parameters
    ----------
    decision : Decision
        What is weighed.
    collapsed : collection of str
        Groups, by ``id``, of which the total alone is drawn.

    Returns
    -------
    altair.LayerChart
        With the data set ``weights``.

    Raises
    ------
    DecisionError
        Where weights cannot be derived from the judgements, or a group is unknown.

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
    return weights_chart(weights_data(decision, collapsed))


def weights_data(decision: Decision, collapsed: Collection[str] = ()) -> dict[str, pd.DataFrame]:
    """Rows of the chart `weights`, by the name of their data set.

    ``kind`` is ``"criterion"``, ``"heading"`` (a group, whose criteria follow; its ``weight`` is
    left at 0, as no bar is drawn) or ``"total"`` (a group that is collapsed). ``basis`` says what
    a weight rests on.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     groups=[{"id": "people", "name": "People"}],
    ...     criteria=[
    ...         {"id": "reach", "name": "Reach", "group": "people"},
    ...         {"id": "calm", "name": "Calm", "group": "people"},
    ...     ],
    ...     options=[],
    ... )
    >>> weights_data(d)["weights"][["kind", "name", "weight", "shown"]].to_numpy().tolist()
    [['heading', 'People', 0.0, '100 %'], ['criterion', 'Reach', 0.5, '50 %'],
    ['criterion', 'Calm', 0.5, '50 %']]
    >>> weights_data(d, ["people"])["weights"][["kind", "name", "weight"]].to_numpy().tolist()
    [['total', 'People', 1.0]]
    """
    return weights_data_of(decision, derive(decision), collapsed)


def weights_data_of(
    decision: Decision, derived: Derived, collapsed: Collection[str] = ()
) -> dict[str, pd.DataFrame]:
    """Do the same where the weights are derived already."""
    closed = {decision.group(group).id for group in collapsed}
    rows = [
        {
            **row,
            "label": "\n".join(wrapped(row["name"], NAME, most=2)) + row["mark"],
            "order": order,
        }
        for order, row in enumerate(_rows(decision, derived, closed))
    ]
    columns = [name for name in rows[0] if name != "mark"]
    return {"weights": pd.DataFrame({name: [row[name] for row in rows] for name in columns})}


def _rows(decision: Decision, derived: Derived, closed: set[str]) -> Iterator[dict[str, Any]]:
    colours, rests_on = criterion_colours(decision), basis(decision, derived)
    found = {str(key): float(weight) for key, weight in derived.weights.items()}
    for group in (*decision.groups, None):
        key = group.id if group else None
        inside = [criterion for criterion in decision.criteria if criterion.group == key]
        if not inside:
            continue
        if group is not None:
            total = math.fsum(found[criterion.id] for criterion in inside)
            is_closed = group.id in closed
            yield {
                "kind": "total" if is_closed else "heading",
                "criterion": group.id,
                "name": group.name,
                "group": f"{len(inside)} {'criteria' if len(inside) > 1 else 'criterion'}",
                "weight": total if is_closed else 0.0,
                "shown": percent(total),
                "basis": "",
                "colour": colours[inside[len(inside) // 2].id],
                "font": "bold",
                "mark": HEADING,
            }
            if is_closed:
                continue
        for criterion in inside:
            weight = found[criterion.id]
            yield {
                "kind": "criterion",
                "criterion": criterion.id,
                "name": criterion.name,
                "group": group.name if group else "–",
                "weight": weight,
                "shown": percent(weight),
                "basis": rests_on[criterion.id],
                "colour": colours[criterion.id],
                "font": "normal",
                "mark": "",
            }


def weights_chart(data: dict[str, pd.DataFrame]) -> alt.LayerChart:
    """Draw the bars of weights from their rows (see `weights_data`)."""
    base = alt.Chart().encode(
        names_axis("label", headings=True),
        alt.X("weight", type="quantitative", axis=None, scale=alt.Scale(zero=True, nice=False)),
    )
    bars = base.mark_bar(height=alt.RelativeBandSize(0.62)).encode(
        own(alt.Fill, "colour:N"),
        tooltip=[
            alt.Tooltip("name:N", title="Weight of"),
            alt.Tooltip("group:N", title="Group"),
            alt.Tooltip("shown:N", title="Weight"),
            alt.Tooltip("basis:N", title="Rests on"),
        ],
    )
    values = base.mark_text(
        align="left", baseline="middle", dx=6, fontWeight=alt.expr("datum.font")
    ).encode(text="shown:N")
    layers = layered(bars, values, data=named(data["weights"], "weights"))
    return in_rows(layers, ROW, "Weight of each criterion")
