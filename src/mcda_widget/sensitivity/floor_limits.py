"""The highest minimum that the winner meets on each criterion, and who leads beyond it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from mcda_widget.model import DecisionError
from mcda_widget.ranking.words import counted

from .floors import ranking_of, worse
from .floors_words import amount
from .rescoring import scores_of, stands_alone
from .setting import Setting

if TYPE_CHECKING:
    from mcda_widget.model import Decision


def floor_limits(
    decision: Decision,
    method: str = "topsis",
    normalization: str | None = None,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> pd.DataFrame:
    """Show the highest minimum that today's winner meets on each criterion, and who leads beyond.

    Parameters
    ----------
    decision : Decision
        What is ranked.
    method, normalization, **parameters
        As for `rank`.

    Returns
    -------
    DataFrame, by criterion
        ``limit``: the winner's own score, in the criterion's unit; ``beyond``: ``id`` of the
        option that leads those left with a minimum just beyond it, None where none is left or
        the method cannot rank them; ``left``: how many are. Of several winners, it is told of
        the first in the decision's order. Criteria on which scores are missing, AHP comparing
        the options, have no row.

    Raises
    ------
    DecisionError
        Where the decision cannot be ranked.

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
    >>> mw.sensitivity.floor_limits(d, "wsm")
               limit beyond  left
    criterion
    reach        7.0   None     0
    calm         6.0   hill     1
    """
    return floor_limits_of(Setting.of(decision, method, normalization, **parameters))


def floor_limits_of(setting: Setting) -> pd.DataFrame:
    """Return `floor_limits` of a decision made ready."""
    scores, winner = scores_of(setting), int(setting.leaders[0])
    known = np.flatnonzero(~np.isnan(scores).any(axis=0))
    own, types = scores[winner], setting.task.decision.types
    better = worse(own, scores, types)[:, known]
    index = pd.Index([setting.criteria[j] for j in known], name="criterion", dtype=object)
    beyond = [_leader_among(setting, np.flatnonzero(column).tolist()) for column in better.T]
    return pd.DataFrame(
        {
            "limit": own[known],
            "beyond": pd.Series(beyond, index=index, dtype=object),
            "left": better.sum(axis=0),
        },
        index=index,
    )


def floor_limits_sentence(
    decision: Decision,
    method: str = "topsis",
    normalization: str | None = None,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> str:
    """Say which minimum would rule out today's winner and leave most other options.

    Parameters
    ----------
    decision, method, normalization, **parameters
        As for `floor_limits`.

    Raises
    ------
    DecisionError
        Where the decision cannot be ranked.

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
    >>> mw.sensitivity.floor_limits_sentence(d, "wsm")
    'A minimum above 6 on Calm would rule out Port; only Hill would be left.'
    """
    return floor_limits_sentence_of(Setting.of(decision, method, normalization, **parameters))


def floor_limits_sentence_of(setting: Setting) -> str:
    """Return `floor_limits_sentence` of a decision made ready."""
    found, winner = floor_limits_of(setting), setting.task.name(int(setting.leaders[0]))
    if len(setting.options) == 1:
        return f"{winner} is the only option."
    if not found["left"].any():
        return f"No minimum on one criterion rules out {winner} and leaves another option."
    place = int(np.argmax(found["left"]))
    told, criterion = found.iloc[place], setting.task.decision.criterion(str(found.index[place]))
    kind = "A minimum above" if criterion.direction == "benefit" else "A maximum below"
    head = f"{kind} {amount(criterion, told['limit'])} on {criterion.name} would rule out {winner}"
    if told["beyond"] is None:
        return f"{head} and leave {counted(int(told['left']), 'option', 'options')}."
    who = setting.task.decision.option(told["beyond"]).name
    if told["left"] == 1:
        return f"{head}; only {who} would be left."
    return f"{head}; {who} would lead the rest."


def _leader_among(setting: Setting, rows: list[int]) -> str | None:
    """Return who leads some of the options; None where there is none, or no ranking of them."""
    if len(rows) < 2:
        return setting.options[rows[0]] if rows else None
    if stands_alone(setting.task):
        ranks = setting.ranks(setting.today[rows])
        return setting.options[rows[int(np.argmin(ranks))]]
    try:
        ranking = ranking_of(setting, rows)
    except DecisionError:
        return None
    return ranking.winner if ranking else None
