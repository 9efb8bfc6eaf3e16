"""Whether the order of the other options holds when one is deleted, copied or made worse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from mcda_widget.model import DecisionError
from mcda_widget.ranking import Ranking, prepare
from mcda_widget.ranking.values import rated_criteria

from .setting import Setting, once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from mcda_widget.model import Decision
    from mcda_widget.ranking import Task

    Floats = NDArray[np.float64]

# How far scores without a range are made worse, as a part of their scale.
STEP = 0.1


def rank_reversal(
    decision: Decision,
    method: str = "topsis",
    normalization: str | None = None,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> pd.DataFrame:
    """Show whether the order of the other options holds when one option changes.

    Every option is deleted, and gets an identical copy beside it; every option that is not
    first is made worse on all criteria. Weights stay as they are. Where the order of options
    that nothing was done to changes, that is a rank reversal (Belton & Gear 1983 show it for
    a copy under AHP).

    Made worse means: each score at the worse end of its range; one without a range a tenth of
    its scale worse, not beyond the end; without a scale, a tenth of the way between the best
    and the worst score on the table, not beyond the worst. What AHP compares in pairs stays.

    Parameters
    ----------
    decision : Decision
        What is ranked.
    method, normalization, **parameters
        As for `rank`.

    Returns
    -------
    DataFrame
        A row per change that can be made and ranked:

        - ``change``: ``"delete"``, ``"copy"`` or ``"worsen"``;
        - ``option``: ``id`` of the one that is changed;
        - ``reversed``: whether two of the others changed order, ties made or broken included;
          for a copy the others are all options there were;
        - ``winner_changed``: whether other options than before are first among the others;
        - ``pairs``: tuple of the pairs (``id``, ``id``) that changed order, the one that led,
          or of two that tied the first in the decision's order, before the other;
        - ``leader``: ``id`` of the option that then leads the others, of several the first in
          the decision's order.

        Empty for a single option. ``.attrs["refused"]`` has the reason of each change that
        the method cannot rank, by change and option.

    Raises
    ------
    DecisionError
        Where the decision cannot be ranked.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> from mcda_widget.sensitivity.reversal import rank_reversal
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     scale={"low": 0, "high": 10},
    ...     criteria=[{"id": "reach", "name": "Reach"}, {"id": "calm", "name": "Calm"}],
    ...     options=[
    ...         {"id": "hill", "name": "Hill"},
    ...         {"id": "port", "name": "Port"},
    ...         {"id": "mill", "name": "Mill"},
    ...     ],
    ...     scores={
    ...         "hill": {"reach": 2, "calm": 9},
    ...         "port": {"reach": 7, "calm": 3},
    ...         "mill": {"reach": 2, "calm": 1},
    ...     },
    ... ).with_weights({"reach": 45, "calm": 55})
    >>> found = rank_reversal(d, "wsm", "minmax")
    >>> found.loc[found["reversed"], ["change", "option", "winner_changed", "pairs", "leader"]]
       change option  winner_changed           pairs leader
    2  delete   mill            True  ((port, hill),)   hill
    """
    return rank_reversal_of(Setting.of(decision, method, normalization, **parameters))


def rank_reversal_of(setting: Setting) -> pd.DataFrame:
    """Return `rank_reversal` of a decision made ready."""
    cases, refused = cases_of(setting)
    frame = pd.DataFrame(
        {
            "change": pd.Series([case.change for case in cases], dtype=object),
            "option": pd.Series([setting.options[case.row] for case in cases], dtype=object),
            "reversed": np.array([bool(case.pairs) for case in cases], dtype=bool),
            "winner_changed": np.array([case.after != case.before for case in cases], dtype=bool),
            "pairs": pd.Series(
                [tuple(_ids(setting, pair) for pair in case.pairs) for case in cases], dtype=object
            ),
            "leader": pd.Series([setting.options[case.after[0]] for case in cases], dtype=object),
        }
    )
    frame.attrs["refused"] = {
        (change, setting.options[row]): str(why) for (change, row), why in refused.items()
    }
    return frame


@dataclass(frozen=True)
class Case:
    """What one change does; options by row.

    Attributes
    ----------
    change, row
        Which change, and to which option.
    pairs : list of (int, int)
        Those of the others that changed order, the one ahead before first.
    now : list of int
        How each of these pairs stands now: −1 turned around, 0 level, 1 parted, the first ahead.
    before, after : tuple of int
        Who is first among the others.
    """

    change: str
    row: int
    pairs: list[tuple[int, int]]
    now: list[int]
    before: tuple[int, ...]
    after: tuple[int, ...]


@once
def cases_of(setting: Setting) -> tuple[list[Case], dict[tuple[str, int], DecisionError]]:
    """Return what every change does, and why those left out cannot be ranked."""
    today = _ranks(setting, setting.task)
    everyone = np.arange(len(today))
    cases: list[Case] = []
    refused: dict[tuple[str, int], DecisionError] = {}
    for change, row in _changes(setting, today):
        others = everyone if change == "copy" else np.delete(everyone, row)
        if len(others) < 2:  # one is first whatever happens
            cases.append(_case(change, row, others, today[others], today[others]))
            continue
        try:
            ranks = _ranks(setting, _changed(setting, change, row))
        except DecisionError as error:
            refused[change, row] = error
            continue
        left = ranks if change == "delete" else ranks[others]
        cases.append(_case(change, row, others, today[others], left))
    return cases, refused


def _changes(setting: Setting, today: NDArray[np.int64]) -> Iterator[tuple[str, int]]:
    if len(today) == 1:
        return
    for change in ("delete", "copy"):
        yield from ((change, row) for row in range(len(today)))
    scores, worse = _scores(setting), _worse(setting)
    can = (np.isfinite(scores) & (scores != worse)).any(axis=1) & (today > 1)
    yield from (("worsen", row) for row in np.flatnonzero(can).tolist())


def _ranks(setting: Setting, task: Task) -> NDArray[np.int64]:
    scores = pd.Series(task.scores(setting.weights))
    return np.asarray(Ranking(scores, pd.Series(setting.weights), task).ranks, dtype=np.int64)


def _case(
    change: str,
    row: int,
    others: NDArray[np.intp],
    before: NDArray[np.int64],
    after: NDArray[np.int64],
) -> Case:
    after = after - after.min() + 1
    i, j = np.triu_indices(len(others), 1)
    was, now = np.sign(before[j] - before[i]), np.sign(after[j] - after[i])
    turned = np.flatnonzero(was != now)
    # The one ahead stands first; of two that were level the first in the decision.
    ahead, behind = np.where(was < 0, j, i)[turned], np.where(was < 0, i, j)[turned]
    order = np.lexsort((before[behind], before[ahead]))
    turn = np.where(was < 0, -now, now)[turned]
    pairs = zip(others[ahead[order]].tolist(), others[behind[order]].tolist(), strict=True)
    first = [tuple(others[ranks == ranks.min()].tolist()) for ranks in (before, after)]
    return Case(change, row, list(pairs), turn[order].tolist(), *first)


def _changed(setting: Setting, change: str, row: int) -> Task:
    """Return the task after a change: under AHP through the decision, else by its scores."""
    task = setting.task
    if task.method.key == "ahp":
        decision = _changed_decision(setting, change, row)
        return prepare(decision, "ahp", task.normalization, **task.parameters)
    if change == "delete":
        return task.rescored(np.delete(task.matrix, row, axis=0))
    if change == "copy":
        return task.rescored(np.vstack((task.matrix, task.matrix[row])))
    matrix = task.matrix.copy()
    matrix[row] = _worse(setting)[row]
    return task.rescored(matrix)


def _changed_decision(setting: Setting, change: str, row: int) -> Decision:
    decision, option = setting.task.decision, setting.options[row]
    if change == "delete":
        return decision.without_option(option)
    if change == "copy":
        return _with_copy(decision, option)
    pairs = zip(setting.criteria, _worse(setting)[row].tolist(), strict=True)
    rated = rated_criteria(decision)
    return decision.with_scores({option: {key: value for key, value in pairs if key in rated}})


def _with_copy(decision: Decision, option: str) -> Decision:
    """Return the decision with an option more that scores and compares as this one does."""
    copy = option
    while any(copy in (other.id, other.name) for other in decision.options):
        copy += "-copy"
    options = [*decision.options, {"id": copy, "name": copy}]
    rows: dict[str, Any] = {**decision.cells, copy: decision.cells.get(option, {})}
    changed = decision.replace(options=options, scores=rows)
    stated = decision.weighting.judgements.ahp
    if stated is None:
        return changed

    def renamed(key: str) -> str:
        return copy if key == option else key

    compared = {
        criterion: [
            *made,
            *(
                {"prefer": renamed(each.prefer), "over": renamed(each.over), "by": each.by}
                for each in made
                if option in (each.prefer, each.over)
            ),
            *({"prefer": copy, "over": option, "by": 1} for _ in made[:1]),
        ]
        for criterion, made in stated.options.items()
    }
    # Which way weighs does not matter: the weights stay those of the setting.
    return changed.with_judgements("ahp", {**dict(stated), "options": compared})


def _scores(setting: Setting) -> Floats:
    """Return the scores that count, in their units; NaN where AHP compares."""
    task, decision = setting.task, setting.task.decision
    if task.method.key != "ahp":
        return task.matrix
    rated = np.isin(setting.criteria, rated_criteria(decision))
    return np.where(rated, decision.scores.to_numpy(dtype=float), np.nan)


@once
def _worse(setting: Setting) -> Floats:
    """Return every score made worse, shape (m, n)."""
    decision, types = setting.task.decision, setting.task.decision.types
    scores: Floats = _scores(setting)
    bounds = setting.task.parameters.get("bounds")
    low, high = decision.low.to_numpy(dtype=float), decision.high.to_numpy(dtype=float)
    ends = decision.scales.to_numpy(dtype=float) if bounds is None else np.array(bounds)
    on_table = np.stack((np.fmin.reduce(scores), np.fmax.reduce(scores)), axis=1)
    least, most = np.where(np.isnan(ends), on_table, ends).T
    stepped = np.clip(scores - types * STEP * (most - least), least, most)
    ranged = np.where(types > 0, low, high)
    if bounds is not None:
        ranged = np.clip(ranged, least, most)
    return np.where(np.isnan(scores), np.nan, np.where(high > low, ranged, stepped))


def _ids(setting: Setting, pair: tuple[int, int]) -> tuple[str, str]:
    return setting.options[pair[0]], setting.options[pair[1]]
