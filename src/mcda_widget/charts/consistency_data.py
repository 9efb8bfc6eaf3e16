"""Rows of the chart `consistency`: the ratio now, and with one comparison changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from mcda_widget.weighting import look_again
from mcda_widget.weighting.words import figure, times

from .palette import NEUTRAL
from .text import wrapped

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from mcda_widget.weighting import WeightingResult

NAME, LINES = 30, 3  # letters to a line, and lines


def consistency_data(result: WeightingResult, most: int = 3) -> dict[str, pd.DataFrame]:
    """Rows of the chart `consistency`, by the name of their data set.

    Returns
    -------
    dict of DataFrame
        ``"consistency"``: a row per judgement to look at again, ``now`` and ``then`` being
        consistency ratios ≥ 0. ``"limit"``: one row, or none where there is no advice.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> names = ["Reach", "Cost", "Speed"]
    >>> result = mw.weighting.ahp([[1, 7, 3], [None, 1, 3], [None, None, 1]], names=names)
    >>> data = consistency_data(result, most=1)
    >>> data["consistency"][["label", "shown_now", "shown_then"]].to_numpy().tolist()
    [['Reach over Cost: 7 → 1', '.38', '.00']]
    >>> data["limit"]["label"].tolist()
    ['limit .05']
    """
    limit = result.limits.get("consistency_ratio", 0.0)
    advice = look_again(result, most).to_dict("records")
    frame = pd.DataFrame(_row(result, i, judged, limit) for i, judged in enumerate(advice))
    rule = [] if frame.empty else [{"limit": limit, "label": f"limit {figure(limit)}"}]
    return {"consistency": frame, "limit": pd.DataFrame(rule)}


def _row(
    result: WeightingResult, order: int, judged: Mapping[Hashable, Any], limit: float
) -> dict[str, Any]:
    prefer, over = (result.labels.get(judged[end], judged[end]) for end in ("prefer", "over"))
    words = f"{prefer} over {over}: {times(judged['given'])} → {times(judged['suggested'])}"
    now, then = judged["cr_now"], judged["cr_then"]
    return {
        "order": order,
        "label": "\n".join(wrapped(words, NAME, most=LINES)),
        "now": now,
        "then": then,
        "shown_now": figure(now, limit),
        "shown_then": figure(then, limit),
        "font": "bold" if then <= limit else "normal",
        "colour": NEUTRAL,
        "sentence": judged["sentence"],
    }
