"""The rows of the small curves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from mcda_widget.sensitivity.crossings import crossings_of
from mcda_widget.sensitivity.curves import curves_of
from mcda_widget.sensitivity.setting import Setting

from .lines import lines, plotted, records, room, scores_at
from .text import wrapped

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mcda_widget.model import Decision

NAME = 32  # letters to a line of a panel's title


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
        ``"small"``, of three kinds of row: ``kind`` is ``"curve"`` (an option's line, with lists
        of ``weight`` and ``score``), ``"today"`` (today's weight) or ``"change"`` (of leader).
        Every row has ``criterion`` (``id``), ``title`` and ``order`` (of the panels).

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
    {'curve': 4, 'today': 2, 'change': 2}
    """
    setting = Setting.of(decision, method, normalization, **parameters)
    return curves_data_of(setting, steps, decision.criterion(chosen).id if chosen else None)


def curves_data_of(
    setting: Setting, steps: int = 41, chosen: str | None = None
) -> dict[str, pd.DataFrame]:
    """Return `curves_data` of a decision made ready; `chosen` by ``id``."""
    scores = curves_of(setting, steps)
    low, high = room(scores)
    panels = [
        {"criterion": c.id, "title": "\n".join(wrapped(c.name, NAME, most=2)), "order": k}
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
        }
        for panel, weight in zip(panels, setting.weights, strict=True)
    ]
    found = records(crossings_of(setting, range(len(panels))))
    changes = [crossing for crossing in found if crossing["first"]]
    drawn = [
        {**panel, **row}
        for k, panel in enumerate(panels)
        for row in [
            *_curves(setting, scores[k]),
            *_changes(setting, k, [c for c in changes if c["criterion"] == panel["criterion"]]),
        ]
    ]
    return {"small": pd.DataFrame([*today, *drawn])}


def _curves(setting: Setting, scores: NDArray[np.float64]) -> list[dict[str, Any]]:
    at = np.linspace(0, 1, len(scores)).round(5).tolist()
    return [
        {"kind": "curve", **vars(look), "weight": at, "score": plotted(scores[:, i])}
        for i, look in enumerate(lines(setting))
    ]


def _changes(setting: Setting, k: int, found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    colours = {look.option: look.colour for look in lines(setting)}
    return [
        {
            "kind": "change",
            "option": crossing["option"],
            "weight": crossing["weight"],
            "score": score,
            "colour": colours[crossing["option"]],
            "other_colour": colours[crossing["other"]],
        }
        for crossing, score in zip(found, scores_at(setting, k, found), strict=True)
    ]
