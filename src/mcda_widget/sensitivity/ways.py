"""The same decision by every way of calculating: each method, each normalization it takes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from mcda_widget.model import DecisionError, Problem, did_you_mean
from mcda_widget.ranking import Ranking, Task, prepare, resolve
from mcda_widget.ranking.catalogue import METHODS
from mcda_widget.ranking.guards import check_decision
from mcda_widget.ranking.normalizations import NORMALIZATIONS
from mcda_widget.ranking.registry import find

from .setting import Setting, once

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

    from mcda_widget.model import Decision

    Way = tuple[str, str]


def compare_ways(
    decision: Decision,
    methods: Iterable[str] | None = None,
    normalizations: Iterable[str] | None = None,
) -> pd.DataFrame:
    """Rank the options by every method, with every normalization that it takes.

    Agreement between ways is no evidence that scores or weights are right; do not average
    them. See `compare_methods` for each method as it is by default.

    Parameters
    ----------
    decision : Decision
        What is ranked, under its own weights; every method's parameters are the defaults.
    methods : iterable of str, optional
        Keys of methods; all by default.
    normalizations : iterable of str, optional
        Keys of normalizations; by default all, except that ``"none"`` is left out where it
        would add up values of different scales or units.

    Returns
    -------
    DataFrame, options × ways
        Ranks as nullable integers; columns by ``method`` and ``normalization``, of each
        method the one it uses by default first. Ways that cannot rank this decision are not
        there: ``.attrs["refused"]`` has their reasons, by method and normalization.

    Raises
    ------
    DecisionError
        Where a method or a normalization is not known, or no way can rank the decision.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> from mcda_widget.sensitivity.ways import compare_ways
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     scale={"low": 0, "high": 10},
    ...     criteria=[{"id": "reach", "name": "Reach"}, {"id": "calm", "name": "Calm"}],
    ...     options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    ...     scores={"hill": {"reach": 0, "calm": 9}, "port": {"reach": 7, "calm": 6}},
    ... )
    >>> frame = compare_ways(d, ["topsis", "wpm"], ["scale", "vector", "linear"])
    >>> frame
    method        topsis
    normalization  scale vector
    option
    hill               2      2
    port               1      1
    >>> frame.attrs["refused"]["wpm", "linear"][:35]
    'scores.hill.reach: “linear” makes r'
    """
    weights = check_decision(decision).weights
    wanted = _wanted(decision, methods, normalizations)
    return _frame(decision, _ranked(decision, weights, wanted))


def compare_ways_of(setting: Setting) -> pd.DataFrame:
    """Return `compare_ways` of a decision made ready.

    Its own way comes first, with its own parameters, and its weights count for all.
    """
    return _frame(setting.task.decision, every_way(setting))


def agreement_with(
    decision: Decision,
    method: str = "topsis",
    normalization: str | None = None,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> pd.DataFrame:
    """Show how far every way of calculating agrees with the one in use.

    Parameters
    ----------
    decision : Decision
        What is ranked.
    method, normalization, **parameters
        The way in use, as for `rank`.

    Returns
    -------
    DataFrame, by method and normalization
        The way that differs most first:

        - ``tau``: Kendall's tau-b of its ranks and those of the way in use, from −1 (reversed)
          to 1 (the same order, ties included); NaN where one of them ties all options;
        - ``winner``: ``id`` of the option it ranks first, of several the first in the
          decision's order;
        - ``same_winner``: whether it has the same options in first place;
        - ``in_use``: whether it is the way in use.

        ``.attrs["refused"]`` has the reasons of ways that cannot rank the decision.

    Raises
    ------
    DecisionError
        Where the decision cannot be ranked by the way in use.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> from mcda_widget.sensitivity.ways import agreement_with
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     scale={"low": 0, "high": 10},
    ...     criteria=[{"id": "reach", "name": "Reach"}, {"id": "calm", "name": "Calm"}],
    ...     options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    ...     scores={"hill": {"reach": 3, "calm": 9}, "port": {"reach": 6, "calm": 5}},
    ... )
    >>> agreement_with(d).loc[[("wpm", "linear"), ("topsis", "scale")]]
                          tau winner  same_winner  in_use
    method normalization
    wpm    linear        -1.0   port        False   False
    topsis scale          1.0   hill         True    True
    """
    return agreement_with_of(Setting.of(decision, method, normalization, **parameters))


def agreement_with_of(setting: Setting) -> pd.DataFrame:
    """Return `agreement_with` of a decision made ready."""
    found, options = every_way(setting), setting.options
    ranks = np.stack(list(found.ranks.values()))
    tau, first = _tau(ranks, ranks[0]), ranks == 1  # its own way comes first
    frame = pd.DataFrame(
        {
            "tau": tau,
            "winner": pd.Series([options[k] for k in first.argmax(axis=1)], dtype=object).array,
            "same_winner": (first == first[0]).all(axis=1),
            "in_use": np.arange(len(ranks)) == 0,
        },
        index=_index(found),
    ).iloc[np.argsort(tau.round(12), kind="stable")]
    frame.attrs["refused"] = found.reasons
    return frame


@dataclass(frozen=True)
class Ways:
    """Ranks by way, each of shape (m,), and why others cannot rank."""

    ranks: dict[Way, NDArray[np.int64]] = field(default_factory=dict)
    refused: dict[Way, DecisionError] = field(default_factory=dict)

    @property
    def reasons(self) -> dict[Way, str]:
        """Why others cannot rank, in words."""
        return {way: str(error) for way, error in self.refused.items()}


@once
def every_way(setting: Setting) -> Ways:
    """Return every way, the one in use first."""
    task = setting.task
    own = (task.method.key, task.normalization)
    weights = pd.Series(setting.weights, index=setting.criteria)
    others = [way for way in _wanted(task.decision) if way != own]
    found = _ranked(task.decision, weights, others)
    return Ways({own: _ranks(task, weights), **found.ranks}, found.refused)


def _ranked(decision: Decision, weights: pd.Series[float], wanted: Iterable[Way]) -> Ways:
    found = Ways()
    for method, normalization in wanted:
        try:
            task = prepare(decision, method, normalization)
            found.ranks[method, normalization] = _ranks(task, weights)
        except DecisionError as error:
            found.refused[method, normalization] = error
    return found


def _ranks(task: Task, weights: pd.Series[float]) -> NDArray[np.int64]:
    scores = pd.Series(task.scores(weights))
    return np.asarray(Ranking(scores, weights, task).ranks, dtype=np.int64)


def _wanted(
    decision: Decision,
    methods: Iterable[str] | None = None,
    normalizations: Iterable[str] | None = None,
) -> Iterator[Way]:
    """Yield ways to try: of each method the normalization it uses by default first."""
    keys = dict.fromkeys(find(key).key for key in (METHODS if methods is None else methods))
    asked = None if normalizations is None else {_known(key) for key in normalizations}
    alike = _alike(decision)
    for key in keys:
        default = resolve(decision, key)
        for other in (default, *(name for name in METHODS[key].normalizations if name != default)):
            suits = other == default or _suits(key, default, other, alike=alike)
            if suits if asked is None else other in asked:
                yield key, other


def _suits(method: str, default: str, other: str, *, alike: bool) -> bool:
    """Tell whether a normalization that is not the default is worth a try."""
    if method == "ahp":  # where all options are compared in pairs, nothing is normalized
        return "none" not in (default, other)
    return other != "none" or alike


def _alike(decision: Decision) -> bool:
    """Tell whether all values are on one scale and in one unit, so that they add up as they are."""
    scales = {decision.scale_of(criterion.id) for criterion in decision.criteria}
    units = {criterion.unit for criterion in decision.criteria}
    return None not in scales and len(scales) == len(units) == 1


def _known(normalization: str) -> str:
    if normalization in NORMALIZATIONS:
        return normalization
    message = f"“{normalization}” is not a normalization."
    hint = did_you_mean(str(normalization), list(NORMALIZATIONS))
    raise DecisionError(Problem(message, ("normalizations",), hint))


def _index(found: Ways) -> pd.MultiIndex:
    return pd.MultiIndex.from_tuples(list(found.ranks), names=["method", "normalization"])


def _frame(decision: Decision, found: Ways) -> pd.DataFrame:
    if not found.ranks:
        if found.refused:
            raise next(iter(found.refused.values()))
        message = "None of these methods takes any of these normalizations."
        raise DecisionError(Problem(message, ("normalizations",), "mw.methods() tells which do."))
    frame = pd.DataFrame(
        np.stack(list(found.ranks.values()), axis=1),
        index=decision.scores.index,
        columns=_index(found),
    ).astype("Int64")
    frame.attrs["refused"] = found.reasons
    return frame


def _tau(many: NDArray[np.int64], one: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return Kendall's tau-b of rankings with one ranking, shape (K,)."""
    signs = np.sign(many[:, :, None] - many[:, None, :]).reshape(len(many), -1)
    other = np.sign(one[:, None] - one[None, :]).ravel()
    untied = np.sqrt((signs**2).sum(axis=1) * float((other**2).sum()))
    same = (signs @ other).astype(float)
    tau = np.full(len(many), np.nan)
    np.divide(same, untied, out=tau, where=untied > 0)
    return tau
