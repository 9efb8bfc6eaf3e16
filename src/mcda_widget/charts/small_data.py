"""The rows of the small curves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from mcda_widget.sensitivity.crossings import crossing_rows
from mcda_widget.sensitivity.curves import curves_of
from mcda_widget.sensitivity.setting import Setting

from .lines import lines, plotted, room, scores_at
from .text import wrapped

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mcda_widget.model import Decision

NAME = 28  # letters to a line of a panel's title


def curves_data(
    decision: Decision,
    method: str = "topsis",
    normalization: str | None = None,
    steps: int = 41,
    chosen: str | None = None,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> dict[str, pd.DataFrame]:
    """Rows of the chart `curves`, by the name of their data set.

    Returns
    -------
    dict of DataFrame
        ``"small"``, of two kinds of row: ``kind`` is ``"curve"`` (an option's line, with lists
        of ``weight`` and ``score``) or ``"today"`` (today's weight, with a list of what there is
        for each change of leader: ``at``, ``height``, ``fill`` and ``stroke``). Every row has
        ``criterion`` (``id``), ``title`` and ``order`` (of the panels).

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
    >>> curves_data(d, steps=5)["small"]["kind"].value_counts().to_dict()
    {'curve': 4, 'today': 2}
    """
    setting = Setting.of(decision, method, normalization, **parameters)
    at = np.linspace(0, 1, steps)
    return curves_data_of(setting, at, decision.criterion(chosen).id if chosen else None)


def curves_data_of(
    setting: Setting, at: NDArray[np.float64], chosen: str | None = None
) -> dict[str, pd.DataFrame]:
    """Return `curves_data` of a decision made ready, drawn at these weights; `chosen` by ``id``."""
    scores = curves_of(setting, at)
    low, high = room(scores)
    panels = [
        {"criterion": c.id, "title": "\n".join(wrapped(c.name, NAME, most=3)), "order": k}
        for k, c in enumerate(setting.task.decision.criteria)
    ]
    # Today first: the scale of the scores is read from the first row.
    today = [
        {
            **panel,
            "kind": "today",
            "weight": float(weight),
            "chosen": float(panel["criterion"] == chosen),
            "low": low,
            "high": high,
            **_changes(setting, k),
        }
        for k, (panel, weight) in enumerate(zip(panels, setting.weights, strict=True))
    ]
    looks, weights = lines(setting), at.round(5).tolist()
    drawn = [
        {**panel, "kind": "curve", **vars(look), "weight": weights, "score": plotted(there[:, i])}
        for panel, there in zip(panels, scores, strict=True)
        for i, look in enumerate(looks)
    ]
    return {"small": pd.DataFrame([*today, *drawn])}


def _changes(setting: Setting, k: int) -> dict[str, list[Any]]:
    found = [crossing for crossing in crossing_rows(setting, k) if crossing["first"]]
    colours = {look.option: look.colour for look in lines(setting)}
    return {
        "at": [crossing["weight"] for crossing in found],
        "height": scores_at(setting, k, found),
        "fill": [colours[crossing["option"]] for crossing in found],
        "stroke": [colours[crossing["other"]] for crossing in found],
    }
