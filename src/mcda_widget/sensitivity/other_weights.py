"""Who would lead if the criteria were weighed another way, in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from mcda_widget.ranking.words import listed

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from .setting import Setting


def would_lead(
    setting: Setting, weights: pd.Series[float] | Mapping[str, float], called: str
) -> str:
    """Say who would lead with other weights.

    Parameters
    ----------
    setting : Setting
        The options as they are ranked today.
    weights : Series or mapping
        Others, by criterion ``id``; each ≥ 0, summing to 1.
    called : str
        What they are called: ``"entropy weights"``.

    Raises
    ------
    DecisionError
        Where the method cannot rank by them.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> from mcda_widget.sensitivity.setting import Setting
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     scale={"low": 0, "high": 10},
    ...     criteria=[{"id": "reach", "name": "Reach"}, {"id": "calm", "name": "Calm"}],
    ...     options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    ...     scores={"hill": {"reach": 2, "calm": 9}, "port": {"reach": 7, "calm": 6}},
    ... )
    >>> would_lead(Setting.of(d), {"reach": 0.1, "calm": 0.9}, "your swings")
    'With your swings, Hill would lead instead of Port.'
    """
    others = np.array([weights[criterion] for criterion in setting.criteria], dtype=np.float64)
    ranks = setting.ranks(setting.task.scores(others))
    old, new = set(setting.leaders.tolist()), set(np.flatnonzero(ranks == 1).tolist())
    options = setting.task.decision.options
    who, led = (listed(options[row].name for row in sorted(side)) for side in (new, old))
    would = "would share the first place" if len(new) > 1 else "would lead"
    if old == new:
        would = would.replace("would", "would still")
    elif new < old:
        would += " alone"
    elif not old < new:
        would += f" instead of {led}"
    return f"With {called}, {who} {would}."
