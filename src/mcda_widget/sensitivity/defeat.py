"""The closest defeat: the smallest change of weights that costs today's winner its lead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from .defeat_found import defeats
from .defeat_words import (
    closest_defeat_sentence,
    closest_defeat_sentence_of,
    defeat_sentence,
    defeat_sentence_of,
)
from .setting import Setting

if TYPE_CHECKING:
    from mcda_widget.model import Decision

__all__ = [
    "closest_defeat",
    "closest_defeat_of",
    "closest_defeat_sentence",
    "closest_defeat_sentence_of",
    "defeat_sentence",
    "defeat_sentence_of",
]


def closest_defeat(
    decision: Decision,
    method: str = "topsis",
    normalization: str | None = None,
    *,
    goal: str = "pass",
    starts: int = 12,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> pd.DataFrame:
    """How few points of weight must move for each option to draw level with today's winner.

    The change is half of Σ |w_j − today's w_j|, with Σ w_j = 1 and w_j ≥ 0: "move 9 of 100
    points". Sums are solved exactly, in closed form or as a linear programme. TOPSIS
    exchanges points from many starts: what it gives is the closest found. Other methods are
    searched along lines, which takes a second or two.

    Parameters
    ----------
    decision : Decision
        What is ranked.
    method, normalization, **parameters
        As for `rank`.
    goal : {"pass", "win"}
        Whether an option is to tie with today's winner, or for first place among all.
    starts : int
        How many starts each option gets at most, from 1 on; sums need none.

    Returns
    -------
    DataFrame, by option
        Every option but today's winner, the nearest first, those that cannot do it last.
        Where several share first place today, the winner is the one that comes first in the
        decision.

        - ``points``: of 100, in [0, 100]; 0 for one that is level today, NaN where no
          weights do it or none were found;
        - ``leader``: ``id`` of who leads there: the option itself where it is first or ties
          for it, else the one that is ahead of it; None where no weights do it;
        - ``exact``: whether this is certain: the smallest change there is, or that no
          weights do it;
        - ``weights``: there, a dict by criterion; None where no weights do it.

    Raises
    ------
    DecisionError
        Where the decision cannot be ranked, or the goal or the starts are not known.

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
    >>> found = closest_defeat(d, "wsm")
    >>> found[["points", "leader", "exact"]]
            points leader  exact
    option
    hill      12.5   hill   True
    >>> {criterion: round(w, 4) for criterion, w in found.loc["hill", "weights"].items()}
    {'reach': 0.375, 'calm': 0.625}
    """
    setting = Setting.of(decision, method, normalization, **parameters)
    return closest_defeat_of(setting, goal, starts)


def closest_defeat_of(setting: Setting, goal: str = "pass", starts: int = 12) -> pd.DataFrame:
    """Return `closest_defeat` of a decision made ready."""
    found = defeats(setting, goal, starts)
    order = np.argsort(found.points, kind="stable")  # NaN comes last
    index = pd.Index([setting.options[found.rows[place]] for place in order], dtype=object)
    leaders = [found.leaders[place] for place in order]
    names = [None if row is None else setting.options[row] for row in leaders]
    weights = [
        None
        if row is None
        else dict(zip(setting.criteria, found.weights[place].tolist(), strict=True))
        for place, row in zip(order, leaders, strict=True)
    ]
    return pd.DataFrame(
        {
            "points": found.points[order],
            "leader": pd.Series(names, index, dtype=object),
            "exact": found.exact[order],
            "weights": pd.Series(weights, index, dtype=object),
        },
        index=index.rename("option"),
    )
