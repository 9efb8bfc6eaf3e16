"""Which single score or weight can cost the winner its lead, in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from mcda_widget.model.figures import figure
from mcda_widget.ranking.words import NUMBERS, counted, listed, short

from .setting import Setting
from .tornado import HUNDRED, stated_spans, tornado_of

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

    from mcda_widget.model import Decision

    Floats = NDArray[np.float64]


def tornado_sentence(
    decision: Decision,
    method: str = "topsis",
    normalization: str | None = None,
    *,
    points: float = 10,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> str:
    """Say which single score or weight can cost the winner its lead, or comes nearest to it.

    Parameters
    ----------
    decision, method, normalization, points, **parameters
        As for `tornado`.

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
    >>> mw.sensitivity.tornado_sentence(d, "wsm")
    'Of one score and two weights, only one can cost Port its lead: with the score of Port on
    Reach at its low, 4, Hill leads.'
    """
    setting = Setting.of(decision, method, normalization, **parameters)
    return tornado_sentence_of(setting, points=points)


def tornado_sentence_of(setting: Setting, *, points: float = 10) -> str:
    """Return `tornado_sentence` of a decision made ready."""
    if len(setting.options) == 1:
        return f"{setting.task.name(0)} is the only option."
    frame = tornado_of(setting, points=points)
    if frame.empty:
        return "No score has a range, and no weight can move."
    words = _Words(setting, frame, points)
    silent = int(np.isnan(words.ends).sum())
    tail = f" {setting.task.method.title} gives no number at {counted(silent, 'end', 'ends')}."
    return words.finding + (tail if silent else "")


@dataclass(frozen=True)
class _Words:
    """A tornado in words."""

    setting: Setting
    frame: pd.DataFrame
    points: float

    @property
    def ends(self) -> Floats:
        return self.frame[["margin_low", "margin_high"]].to_numpy(dtype=float)

    @property
    def finding(self) -> str:
        if len(self.setting.leaders) > 1:
            return self.tied()
        ends = np.where(np.isnan(self.ends), np.inf, self.ends)
        row, end = (int(i) for i in np.unravel_index(np.argmin(ends), ends.shape))
        who, what, there = self.leaders, self.what(row), self.place(row, end)
        lost = int((ends < 0).any(axis=1).sum())
        if lost:
            then = self.then(row, end)
            head = f"{self.counts}, {_many(lost, len(ends))} can cost {who} its lead"
            if lost == 1:
                return f"{head}: with {what} {there}, {then}."
            return f"{head}, most of all {what}: {there}, {then}."
        if ends[row, end] >= self.frame["margin"].iloc[0]:
            return f"{self.inputs} brings another option nearer to {who}."
        left = f"it leads by {short(ends[row, end])}" if ends[row, end] else self.then(row, end)
        return f"{self.inputs} costs {who} its lead; closest is {what}: {there}, {left}."

    def tied(self) -> str:
        """Say what tells those apart that share first place today."""
        head = f"{self.leaders} share first place"
        if not self.frame["swing"].iloc[0]:
            return f"{head}. {self.inputs} changes that."
        end = int(np.nanargmax(np.abs(self.ends[0])))
        there = f"{self.place(0, end)}, {self.then(0, end)}"
        return f"{head}. {self.counts}, {self.what(0)} matters most: {there}."

    @property
    def leaders(self) -> str:
        return listed(self.setting.task.name(row) for row in self.setting.leaders.tolist())

    @property
    def counts(self) -> str:
        found = self.frame["kind"].value_counts()
        kinds = [kind for kind in ("score", "weight") if kind in found]
        return f"Of {listed(counted(int(found[kind]), kind, f'{kind}s') for kind in kinds)}"

    @property
    def inputs(self) -> str:
        """What was tried, as the subject of a denial."""
        said, kinds = [], set(self.frame["kind"])
        if "score" in kinds:
            said.append("no single score within its range")
        if "weight" in kinds:
            unit = "point" if self.points == 1 else "points"
            stated = stated_spans(self.setting.task.decision) is not None
            way = "within its interval" if stated else f"{figure(self.points)} {unit} up or down"
            said.append(f"no weight {way}")
        text = " and ".join(said)
        return f"{text[0].upper()}{text[1:]}"

    def what(self, row: int) -> str:
        decision, told = self.setting.task.decision, self.frame.iloc[row]
        criterion = decision.criterion(told["criterion"]).name
        if told["kind"] == "weight":
            return f"the weight of {criterion}"
        return f"the score of {decision.option(told['option']).name} on {criterion}"

    def place(self, row: int, end: int) -> str:
        which, told = ("low", "high")[end], self.frame.iloc[row]
        if told["kind"] == "weight":
            return f"at {figure(round(HUNDRED * told[which], 1))} of 100 points"
        unit = self.setting.task.decision.criterion(told["criterion"]).unit
        return f"at its {which}, {figure(told[which])} {unit}".rstrip()

    def then(self, row: int, end: int) -> str:
        told, which = self.frame.iloc[row], ("low", "high")[end]
        if told[f"margin_{which}"] == 0:
            return "first place is shared"
        return f"{self.setting.task.decision.option(told[f'leader_{which}']).name} leads"


def _many(some: int, of: int) -> str:
    if some == 1:
        return "only one"
    if some == of:
        return "all"
    return NUMBERS[some] if some < len(NUMBERS) else f"{some:,}"
