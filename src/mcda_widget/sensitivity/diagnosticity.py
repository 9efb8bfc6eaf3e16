"""Which criteria tell the options apart, and which hardly do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from mcda_widget.ranking import normalized
from mcda_widget.ranking.guards import SAME
from mcda_widget.ranking.words import listed

from .setting import Setting
from .words import percent

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mcda_widget.model import Decision

    Floats = NDArray[np.float64]

HARDLY = 0.05  # of all diagnosticity, for criteria that hardly tell the options apart
NAMED = 3  # criteria that tell them apart least, in a sentence


def diagnosticity(
    decision: Decision,
    method: str = "topsis",
    normalization: str | None = None,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> pd.DataFrame:
    """Show how much each criterion tells the options apart: its weight times their range on it.

    In an analysis of competing hypotheses, evidence that fits every hypothesis alike has no
    diagnostic value (Heuer 1999, chapter 8). So with a criterion that all options meet alike:
    however much it weighs, it does not move the ranking.

    Parameters
    ----------
    decision : Decision
        What is ranked.
    method, normalization, **parameters
        As for `rank`. Where the method takes scores in their units, ranges are measured on the
        fixed scales, and where a criterion has none, by min–max, which makes every range 1 or 0.

    Returns
    -------
    DataFrame, by criterion
        The most diagnostic first:

        - ``weight``: today's, in [0, 1];
        - ``range``: highest less lowest of the options' normalized values, under fixed scales
          the part of the scale they span; 0 where they differ by rounding only;
        - ``diagnosticity``: the two multiplied;
        - ``share``: of the total, in [0, 1]; 0 where the total is 0;
        - ``separates``: False where the range is 0.

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
    ...     scores={"hill": {"reach": 6, "calm": 9}, "port": {"reach": 7, "calm": 6}},
    ... )
    >>> mw.sensitivity.diagnosticity(d)
               weight  range  diagnosticity  share  separates
    criterion
    calm          0.5    0.3           0.15   0.75       True
    reach         0.5    0.1           0.05   0.25       True
    """
    return diagnosticity_of(Setting.of(decision, method, normalization, **parameters))


def diagnosticity_of(setting: Setting) -> pd.DataFrame:
    """Return `diagnosticity` of a decision made ready."""
    values, weights = _values(setting), setting.weights
    spread = np.ptp(values, axis=0)
    spread = np.where(spread > SAME * np.abs(values).max(axis=0), spread, 0.0)
    found = weights * spread
    total = found.sum()
    frame = pd.DataFrame(
        {
            "weight": weights,
            "range": spread,
            "diagnosticity": found,
            "share": found / total if total > 0 else np.zeros(len(found)),
            "separates": spread > 0,
        },
        index=pd.Index(setting.criteria, name="criterion", dtype=object),
    )
    return frame.take(np.argsort(-found, kind="stable"))


def diagnosticity_sentence(
    decision: Decision,
    method: str = "topsis",
    normalization: str | None = None,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> str:
    """Say which criterion tells the options apart most, and which hardly or not at all.

    Parameters
    ----------
    decision, method, normalization, **parameters
        As for `diagnosticity`.

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
    ...     scores={"hill": {"reach": 6, "calm": 9}, "port": {"reach": 7, "calm": 9}},
    ... )
    >>> mw.sensitivity.diagnosticity_sentence(d)
    'Only Reach tells the options apart. Calm separates nothing: all options are alike on it.'
    """
    return diagnosticity_sentence_of(Setting.of(decision, method, normalization, **parameters))


def diagnosticity_sentence_of(setting: Setting) -> str:
    """Return `diagnosticity_sentence` of a decision made ready."""
    if len(setting.options) == 1:
        return f"{setting.task.name(0)} is the only option: there is nothing to tell apart."
    frame = diagnosticity_of(setting)
    names = {criterion.id: criterion.name for criterion in setting.task.decision.criteria}
    alike = set(frame.index[~frame["separates"]])
    idle = [name for key, name in names.items() if key in alike]
    if len(idle) == len(frame):
        return "No criterion separates the options: they are alike on all."
    said = [_most(frame, names), _nothing(idle), _weightless(frame, names)]
    return " ".join(part for part in said if part)


def _values(setting: Setting) -> Floats:
    """Return values in which criteria can be compared, shape (m, n)."""
    task = setting.task
    if not task.method.raw:
        return task.normalized
    scaled = not task.decision.scales.isna().any(axis=None)
    found = normalized(task.decision, "scale" if scaled else "minmax")
    return found.to_numpy(dtype=float)


def _most(frame: pd.DataFrame, names: dict[str, str]) -> str:
    """Say what tells the options apart most, and what hardly does."""
    told = frame[frame["share"] > 0]
    if told.empty:
        return "No criterion that weighs anything separates the options."
    called = [names[str(key)] for key in told.index]
    shares = told["share"].to_numpy(dtype=float)
    if len(called) == 1:
        return f"Only {called[0]} tells the options apart."
    first = int((shares > shares[0] - SAME).sum())
    if first == len(called):
        who = "All criteria" if first == len(frame) else listed(called)
        return f"{who} tell the options apart equally."
    head = f"{listed(called[:first])} {'tells' if first == 1 else 'tell'} the options apart most"
    left = np.cumsum(shares[::-1])[::-1]  # of this one and all after it
    few = [name for name, share in zip(called, left, strict=True) if share < HARDLY]
    if few:
        part = percent(float(left[-len(few)]))
        hardly = f"hardly do ({part} together)" if len(few) > 1 else f"hardly does ({part})"
        return f"{head}; {listed(few)} {hardly}."
    least = [name for name, part in zip(called, shares, strict=True) if part < shares[-1] + SAME]
    return f"{head}, {listed(least)} least." if len(least) <= NAMED else f"{head}."


def _nothing(idle: list[str]) -> str:
    """Name the criteria on which all options are alike."""
    if not idle:
        return ""
    verb, them = ("separates", "it") if len(idle) == 1 else ("separate", "them")
    return f"{listed(idle)} {verb} nothing: all options are alike on {them}."


def _weightless(frame: pd.DataFrame, names: dict[str, str]) -> str:
    """Name the criteria that would separate the options if they weighed anything."""
    found = frame.index[frame["separates"] & (frame["weight"] == 0)]
    if not len(found):
        return ""
    verb = "weighs" if len(found) == 1 else "weigh"
    return f"{listed(names[str(key)] for key in found)} {verb} nothing."
