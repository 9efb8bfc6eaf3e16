"""Every score threshold of a setting, nearest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from .setting import once
from .threshold_formula import by_formula, has_formula
from .threshold_scores import Scores
from .threshold_search import by_search

if TYPE_CHECKING:
    from .setting import Setting

_DIGITS = 9  # of a share of the scale: closer ones stand in the decision's order


@once
def table(setting: Setting) -> pd.DataFrame:
    """Return what `score_thresholds` tells, found once for a setting; not to be written to."""
    scores = Scores.of(setting)
    exact = has_formula(setting)
    found = by_formula(setting, scores) if exact else by_search(setting, scores)
    rows, columns = np.nonzero(np.broadcast_to(scores.rated, scores.today.shape))
    at = (rows, columns)
    threshold, score = found.threshold[at], scores.today[at]
    change = threshold - score
    size = np.round(np.abs(change) / scores.length[columns], _DIGITS)
    order = np.argsort(size, kind="stable")  # NaN comes last
    leaders = [None if row < 0 else setting.options[row] for row in found.leader[at].tolist()]
    ids = pd.Series(setting.options, dtype=object), pd.Series(setting.criteria, dtype=object)
    with np.errstate(invalid="ignore"):
        within = (scores.low[at] <= threshold) & (threshold <= scores.high[at])
    return pd.DataFrame(
        {
            "option": ids[0].take(rows[order]).array,
            "criterion": ids[1].take(columns[order]).array,
            "score": score[order],
            "threshold": threshold[order],
            "change": change[order],
            "leader": pd.Series([leaders[place] for place in order], dtype=object),
            "within": within[order],
            "exact": np.full(len(order), exact),
        }
    )
