"""The criterion whose weight has least to change for two options to trade places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from mcda_widget.model import DecisionError, Problem

from .setting import Setting
from .trades import all_pairs

if TYPE_CHECKING:
    from mcda_widget.model import Decision


def critical_criterion(
    decision: Decision,
    method: str = "wsm",
    normalization: str | None = None,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> pd.DataFrame:
    """Find the change of each weight at which each pair of options trades places.

    After Triantaphyllou & Sánchez (1997): for i ahead of l, δ = (P_l − P_i)/(a_lk − a_ik) is
    taken off the weight of criterion k alone; the others stay as they are, and all are divided
    by their new sum, which changes no order. It can be done where δ ≤ w_k. The most critical
    criterion is that with the smallest change in percent of its weight.

    Parameters
    ----------
    decision : Decision
        What is ranked.
    method, normalization, **parameters
        As for `rank`; a method whose score is a sum over criteria.

    Returns
    -------
    DataFrame
        A row per pair and criterion where it can be done, the smallest change first:
        ``criterion``, ``option`` (ahead today), ``other``, ``delta`` (to be taken off the weight;
        below 0 it is added), ``percent`` of the weight, and ``first``, whether the pair trades
        first place.

    Raises
    ------
    DecisionError
        Where the decision cannot be ranked, or the score is no sum.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     scale={"low": 0, "high": 10},
    ...     criteria=[{"id": "reach", "name": "Reach"}, {"id": "calm", "name": "Calm"}],
    ...     options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    ...     scores={"hill": {"reach": 2, "calm": 9}, "port": {"reach": 7, "calm": 5}},
    ... )
    >>> mw.sensitivity.critical_criterion(d)
      criterion option other  delta  percent  first
    0     reach   port  hill  0.100     20.0   True
    1      calm   port  hill -0.125    -25.0   True
    """
    return critical_criterion_of(Setting.of(decision, method, normalization, **parameters))


def critical_criterion_of(setting: Setting) -> pd.DataFrame:
    """Return `critical_criterion` of a decision made ready."""
    if setting.addends is None:
        message = f"{setting.task.method.title} is no sum over criteria, so this is not defined."
        hint = "Choose wsm, or ask crossings or stability."
        raise DecisionError(Problem(message, ("method",), hint))
    high = 1.0 if setting.task.method.high else -1.0
    values, scores = high * setting.addends, high * setting.today
    one, other = all_pairs(len(setting.options))
    swap = scores[other] > scores[one]
    ahead, behind = np.where(swap, other, one), np.where(swap, one, other)
    ranks = setting.ranks(setting.today)
    apart = ranks[ahead] < ranks[behind]  # what ties has traded places already
    ahead, behind = ahead[apart], behind[apart]
    with np.errstate(divide="ignore", invalid="ignore"):
        delta = (scores[behind] - scores[ahead])[:, None] / (values[behind] - values[ahead])
        percent = 100 * delta / setting.weights
    pair, k = np.nonzero(
        np.isfinite(delta) & (delta <= setting.weights + 1e-12) & (setting.weights > 0)
    )
    frame = pd.DataFrame(
        {
            "criterion": pd.Series(setting.criteria, dtype=object).take(k).array,
            "option": pd.Series(setting.options, dtype=object).take(ahead[pair]).array,
            "other": pd.Series(setting.options, dtype=object).take(behind[pair]).array,
            "delta": delta[pair, k],
            "percent": percent[pair, k],
            "first": ranks[ahead[pair]] == 1,
        }
    )
    order = np.argsort(np.abs(frame["percent"].to_numpy()), kind="stable")
    return frame.take(order).reset_index(drop=True)


def critical_sentence(
    decision: Decision,
    method: str = "wsm",
    normalization: str | None = None,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> str:
    """Say which criterion is the most critical for first place, and for any place.

    Parameters
    ----------
    decision, method, normalization, **parameters
        As for `critical_criterion`.

    Raises
    ------
    DecisionError
        As `critical_criterion`.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     scale={"low": 0, "high": 10},
    ...     criteria=[{"id": "reach", "name": "Reach"}, {"id": "calm", "name": "Calm"}],
    ...     options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    ...     scores={"hill": {"reach": 2, "calm": 9}, "port": {"reach": 7, "calm": 5}},
    ... )
    >>> mw.sensitivity.critical_sentence(d)
    'Reach is the most critical criterion: with 20 % of its weight less, Hill draws level with
    Port.'
    """
    return critical_sentence_of(Setting.of(decision, method, normalization, **parameters))


def critical_sentence_of(setting: Setting) -> str:
    """Return `critical_sentence` of a decision made ready."""
    frame = critical_criterion_of(setting)
    if frame.empty:
        return "No change of a single weight makes two options trade places."
    decision = setting.task.decision

    def said(row: dict[Any, Any]) -> str:
        much = f"{abs(row['percent']):.3g} % of its weight {'less' if row['delta'] > 0 else 'more'}"
        other, option = (decision.option(row[which]).name for which in ("other", "option"))
        return f"with {much}, {other} draws level with {option}"

    anywhere = frame.iloc[0].to_dict()
    name = decision.criterion(anywhere["criterion"]).name
    told = f"{name} is the most critical criterion: {said(anywhere)}."
    top = frame[frame["first"]]
    if anywhere["first"] or top.empty:
        return told
    first = top.iloc[0].to_dict()
    name = decision.criterion(first["criterion"]).name
    return f"{told} For first place it is {name}: {said(first)}."
