"""Rows of the chart `tornado`: what moves the leader's margin."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from mcda_widget.model.figures import figure
from mcda_widget.ranking.words import short
from mcda_widget.sensitivity import percent

from .palette import option_colours
from .text import wrapped

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mcda_widget.model import Decision

NAME = 32  # letters to a line
MOST = 12  # bars


def tornado_data(
    decision: Decision,
    frame: pd.DataFrame,
    most: int = MOST,
    colours: Mapping[str, str] | None = None,
) -> dict[str, pd.DataFrame]:
    """Rows of the chart `tornado`, by the name of their data set.

    Parameters
    ----------
    decision : Decision
        What is ranked.
    frame : DataFrame
        From `mcda_widget.sensitivity.tornado`.
    most : int
        Bars at most.
    colours : mapping, optional
        Colour by option ``id``.

    Returns
    -------
    dict of DataFrame
        ``"bars"``: two rows for each, from today's margin to each end; ``"ends"``: what stands
        at the ends; ``"rules"``: today's margin, and where the lead is lost.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.load("taliban-engagement")
    >>> data = tornado_data(d, mw.sensitivity.tornado(d), most=3)
    >>> len(data["bars"]), data["rules"]["label"].tolist()
    (6, ['lead lost', 'today'])
    """
    hues = colours or option_colours(option.id for option in decision.options)
    names = {option.id: option.name for option in decision.options}
    bars, ends = [], []
    for order, row in enumerate(frame.head(most).to_dict("records")):
        criterion = decision.criterion(row["criterion"])
        weight = row["kind"] == "weight"
        what = (
            f"Weight of {criterion.name}"
            if weight
            else f"{names[row['option']]} on {criterion.name}"
        )
        sides = sorted(("low", "high"), key=lambda end: row[f"margin_{end}"])
        for end in sides:
            margin, leader = row[f"margin_{end}"], row[f"leader_{end}"]
            if leader is None:  # the method gives no number there
                continue
            value = percent(row[end]) if weight else figure(round(row[end], 4))
            left = margin < row["margin"] or (margin == row["margin"] and end == sides[0])
            shared = {
                "order": order,
                "label": "\n".join(wrapped(what, NAME, most=2)),
                "what": what,
                "value": value,
                "margin": margin,
                "shown": short(margin),
                "leader": names[leader],
            }
            bars.append({**shared, "today": row["margin"], "colour": hues[leader]})
            ends.append({**shared, "align": "right" if left else "left", "dx": -4 if left else 4})
    today = float(frame["margin"].iloc[0]) if len(frame) else 0.0
    rules = [{"at": 0.0, "label": "lead lost"}, {"at": today, "label": "today"}]
    return {
        "bars": pd.DataFrame(bars),
        "ends": pd.DataFrame(ends),
        "rules": pd.DataFrame(rules),
    }
