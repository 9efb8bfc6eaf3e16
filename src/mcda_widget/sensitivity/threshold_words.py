"""The nearest score threshold, in a sentence short enough to read out."""

from __future__ import annotations

from math import ceil, floor, log10
from typing import TYPE_CHECKING, Any

from mcda_widget.model.figures import figure
from mcda_widget.ranking.words import listed

from .setting import Setting
from .threshold_scores import Scores
from .threshold_table import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mcda_widget.model import Decision

_STEPS = 50  # of a scale: finer ones are not told apart
_DIGITS = 7  # more than that mean nothing
_ROUNDING = 1e-9


def score_thresholds_sentence(
    decision: Decision,
    method: str = "topsis",
    normalization: str | None = None,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> str:
    """Say which single score is nearest to changing who leads.

    The score is rounded away from today's, so that it is enough.

    Parameters
    ----------
    decision : Decision
        What is ranked.
    method, normalization, **parameters
        As for `rank`.

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
    >>> score_thresholds_sentence(d, "wsm")
    'If Hill scored 4.1 instead of 2 on Reach, it would lead.'
    """
    return score_thresholds_sentence_of(Setting.of(decision, method, normalization, **parameters))


def score_thresholds_sentence_of(setting: Setting) -> str:
    """Return `score_thresholds_sentence` of a decision made ready."""
    names = {option.id: option.name for option in setting.task.decision.options}
    leaders = setting.leaders.tolist()
    if len(names) == 1:
        return f"{setting.task.name(0)} is the only option."
    if len(leaders) > 1:
        who = listed(setting.task.name(row) for row in leaders)
        return f"{who} share first place, so the least change of a score can decide."
    frame = table(setting)
    if frame.empty:
        return "Options are compared two at a time on every criterion: no score can change."
    if frame["threshold"].isna().all():
        scaled = setting.task.decision.scales.notna().all(axis=None)
        reach = "anywhere on its scale" if scaled else "as far as it was moved"
        return f"No single score, {reach}, changes who leads."
    nearest: dict[str, Any] = {str(name): value for name, value in frame.iloc[0].items()}
    row = setting.options.index(nearest["option"])
    column = setting.criteria.index(nearest["criterion"])
    leader = setting.options.index(nearest["leader"])
    name = names[nearest["option"]]
    criterion = setting.task.decision.criteria[column].name
    where = f"instead of {figure(nearest['score'])} on {criterion}"
    who = "it" if leader == row else names[nearest["leader"]]
    scores = Scores.of(setting)
    for score in _rounded(scores, column, nearest):
        if scores.leaders(setting, row, column, score) == [leader]:
            return f"If {name} scored {figure(score)} {where}, {who} would lead."
    level, winner = figure(round(nearest["threshold"], _DIGITS)), setting.task.name(leaders[0])
    return f"If {name} scored {level} {where}, {who} would share first place with {winner}."


def _rounded(scores: Scores, column: int, nearest: dict[str, Any]) -> Iterator[float]:
    """Give scores beyond the threshold and within the scale, the roundest first."""
    digits = ceil(-log10(scores.length[column] / _STEPS))
    for more in range(_DIGITS):
        unit = 10.0 ** (digits + more)
        steps = nearest["threshold"] * unit
        # A score at which options are only level is not enough: one step on.
        up = nearest["change"] > 0
        score = (floor(steps + _ROUNDING) + 1 if up else ceil(steps - _ROUNDING) - 1) / unit
        if scores.least[column] <= score <= scores.most[column]:
            yield score
