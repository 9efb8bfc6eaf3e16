"""The leader's margin as each weight and each score spans its range, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from mcda_widget.model import DecisionError, Problem
from mcda_widget.ranking.ranks import TIE
from mcda_widget.weighting import derive

from . import line
from .rescoring import first_of, margins, merits_today, rated, rescored_merits
from .setting import Setting

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mcda_widget.model import Decision

    Floats = NDArray[np.float64]
    Rows = NDArray[np.intp]

HUNDRED = 100.0


def tornado(
    decision: Decision,
    method: str = "topsis",
    normalization: str | None = None,
    *,
    points: float = 10,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> pd.DataFrame:
    """Show how far the leader's margin moves as each weight and each score spans its range.

    The margin is the score of today's winner less that of the best other option, turned so
    that higher is better: below 0 it has lost the lead, at 0 it shares it. One weight or score
    moves at a time; the other weights keep their proportions. Only the two ends of a range are
    looked at: in between, the margin can be lower still.

    Parameters
    ----------
    decision : Decision
        What is ranked.
    method, normalization, **parameters
        As for `rank`.
    points : float
        How far a weight moves up and down, in points of 100, between 0 and 100. It counts
        where the decision holds no intervals of weights, or none that weights can be derived
        from. Where it does, a weight goes from the least to the most it can have in them,
        whichever way of weighing is in use.

    Returns
    -------
    DataFrame
        A row for each weight and each score that has a range, the widest swing first:

        - ``kind``: ``"weight"`` or ``"score"``;
        - ``criterion``, ``option``: by ``id``; the option is None for a weight;
        - ``low``, ``high``: ends of the range, a weight in [0, 1], a score in its unit;
        - ``margin_low``, ``margin_high``: at those ends; NaN where the method gives no number;
        - ``margin``: today;
        - ``leader_low``, ``leader_high``: ``id`` of the option that leads there, of several the
          first in the decision's order; None where the method gives no number;
        - ``swing``: the highest less the lowest of the three margins.

        Empty for a single option. Where AHP compares options there are no scores to move.

    Raises
    ------
    DecisionError
        Where the decision cannot be ranked, or `points` is no number of points.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     scale={"low": 0, "high": 10},
    ...     criteria=[{"id": "reach", "name": "Reach"}, {"id": "calm", "name": "Calm"}],
    ...     options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    ...     scores={
    ...         "hill": {"reach": 2, "calm": 9},
    ...         "port": {"reach": {"low": 4, "mode": 7, "high": 8}, "calm": 6},
    ...     },
    ... )
    >>> found = mw.sensitivity.tornado(d, "wsm")
    >>> found[["kind", "criterion", "option", "low", "high", "leader_low"]].round(2)
         kind criterion option  low  high leader_low
    0   score     reach   port  4.0   8.0       hill
    1  weight     reach   None  0.4   0.6       port
    2  weight      calm   None  0.4   0.6       port
    >>> found[["margin_low", "margin_high", "margin", "swing"]].round(2)
       margin_low  margin_high  margin  swing
    0       -0.05         0.15     0.1   0.20
    1        0.02         0.18     0.1   0.16
    2        0.18         0.02     0.1   0.16
    """
    setting = Setting.of(decision, method, normalization, **parameters)
    return tornado_of(setting, points=points)


def tornado_of(setting: Setting, *, points: float = 10) -> pd.DataFrame:
    """Return `tornado` of a decision made ready."""
    lines, *of_weights = _weight_spans(setting, points)
    rows, columns, *of_scores = _score_spans(setting)
    if len(setting.options) == 1:
        lines, rows, columns = lines[:0], rows[:0], columns[:0]
        of_weights, of_scores = ([side[:0] for side in spans] for spans in (of_weights, of_scores))
    size, winner = len(lines) + len(rows), int(setting.leaders[0])
    of = np.concatenate((lines, columns))
    options = [None] * len(lines) + [setting.options[row] for row in rows.tolist()]
    ends = [np.concatenate(pair) for pair in zip(of_weights, of_scores, strict=True)]
    merits = [
        np.vstack((_reweighed(setting, lines, w), rescored_merits(setting, rows, columns, s)))
        for w, s in zip(of_weights, of_scores, strict=True)
    ]
    low, high = (margins(one, winner) for one in merits)
    today = np.full(size, margins(merits_today(setting)[None], winner)[0] if size else 0.0)
    three = np.stack((low, high, today))
    frame = pd.DataFrame(
        {
            "kind": pd.Series(["weight"] * len(lines) + ["score"] * len(rows), dtype=object),
            "criterion": pd.Series([setting.criteria[k] for k in of.tolist()], dtype=object),
            "option": pd.Series(options, dtype=object),
            "low": ends[0],
            "high": ends[1],
            "margin_low": low,
            "margin_high": high,
            "margin": today,
            "leader_low": pd.Series(first_of(setting, merits[0]), dtype=object),
            "leader_high": pd.Series(first_of(setting, merits[1]), dtype=object),
            "swing": np.nanmax(three, axis=0) - np.nanmin(three, axis=0),
        }
    )
    return frame.take(np.argsort(-frame["swing"], kind="stable")).reset_index(drop=True)


def stated_spans(decision: Decision) -> tuple[Floats, Floats] | None:
    """Return the least and the most each weight can have in the intervals stated, if they weigh."""
    if not decision.weighting.judgements.intervals:
        return None
    try:
        parts = derive(decision.weighed_by("intervals")).parts
    except DecisionError:
        return None

    def span(part: str, member: str | None) -> Floats:
        table = parts[part].details.get("intervals")  # a set of one has none
        if table is None:
            return np.ones(2)
        ends: Floats = table.loc[member, ["least", "most"]].to_numpy(dtype=float)
        return ends / HUNDRED

    spans = np.array(
        [
            span("", c.id) if len(parts) == 1 else span("", c.group) * span(c.group or "", c.id)
            for c in decision.criteria
        ]
    )
    return spans[:, 0], spans[:, 1]


def _reweighed(setting: Setting, lines: Rows, at: Floats) -> Floats:
    if not len(lines):
        return np.empty((0, len(setting.options)))
    return setting.merits(line.points(setting.weights, lines, at))


def _weight_spans(setting: Setting, points: float) -> tuple[Rows, Floats, Floats]:
    """Return which weights have a range, and its ends."""
    if isinstance(points, bool | str) or not 0 <= points <= HUNDRED:
        message = f"{points!r} is not a number of points."
        raise DecisionError(Problem(message, ("points",), "Write points of 100, such as 10."))
    today, step = setting.weights, points / HUNDRED
    low, high = stated_spans(setting.task.decision) or (today - step, today + step)
    low, high = np.clip(low, 0.0, 1.0), np.clip(high, 0.0, 1.0)
    moves = np.maximum(np.abs(low - today), np.abs(high - today)) > TIE
    lines = np.flatnonzero(moves & (len(today) > 1))
    return lines, low[lines], high[lines]


def _score_spans(setting: Setting) -> tuple[Rows, Rows, Floats, Floats]:
    """Return which scores have a range, and its ends."""
    decision = setting.task.decision
    low, high = decision.low.to_numpy(dtype=float), decision.high.to_numpy(dtype=float)
    ranged = (high > low) & rated(setting)
    rows, columns = np.nonzero(ranged)
    return rows, columns, low[ranged], high[ranged]
