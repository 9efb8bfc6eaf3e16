"""What becomes of the answer where scores that are assumptions do not hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from mcda_widget.model import DecisionError, Problem

from .rescoring import first_of, margins, merits_with, rescored_merits, scores_of
from .setting import Setting

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from mcda_widget.model import Decision

    Floats = NDArray[np.float64]
    Cells = list[tuple[str, str]]


def assumptions(
    decision: Decision,
    method: str = "topsis",
    normalization: str | None = None,
    *,
    drop: Iterable[tuple[str, str]] | None = None,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> pd.DataFrame:
    """Show who leads where an assumption does not hold, for each in turn.

    An assumption that is dropped leaves its score at the unfavourable end of its range: low for
    a benefit, high for a cost. Where that end was not given, or the range is a point, it is the
    worst end of the criterion's scale, and without a scale the worst score among the options.
    Known as the key assumptions check (Heuer & Pherson 2010).

    Parameters
    ----------
    decision : Decision
        What is ranked; its scores say which are assumptions.
    method, normalization, **parameters
        As for `rank`.
    drop : iterable of (str, str), optional
        Assumptions dropped already, beside each, as option and criterion by ``id`` or name.

    Returns
    -------
    DataFrame
        A row for each assumption, the smallest margin first:

        - ``option``, ``criterion``: by ``id``;
        - ``score``: today, in its unit;
        - ``dropped``: what it falls to;
        - ``leader``: ``id`` of the option that leads then, of several the first in the
          decision's order; None where the method gives no number;
        - ``margin``: the score of today's winner then, less that of the best other option,
          turned so that higher is better; below 0 it has lost the lead. NaN for a single
          option, or where the method gives no number.

        A score under a criterion on which AHP compares the options counts for nothing.

    Raises
    ------
    DecisionError
        Where the decision cannot be ranked, or `drop` names what is no assumption.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     scale={"low": 0, "high": 10},
    ...     criteria=[{"id": "reach", "name": "Reach"}, {"id": "calm", "name": "Calm"}],
    ...     options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    ...     scores={
    ...         "hill": {"reach": 2, "calm": {"mode": 9, "assumption": True}},
    ...         "port": {"reach": {"low": 4, "mode": 7, "assumption": True}, "calm": 6},
    ...     },
    ... )
    >>> mw.sensitivity.assumptions(d, "wsm").round(2)
      option criterion  score  dropped leader  margin
    0   port     reach    7.0      4.0   hill   -0.05
    1   hill      calm    9.0      0.0   port    0.55
    """
    setting = Setting.of(decision, method, normalization, **parameters)
    return assumptions_of(setting, drop)


def assumptions_of(setting: Setting, drop: Iterable[tuple[str, str]] | None = None) -> pd.DataFrame:
    """Return `assumptions` of a decision made ready."""
    decision = setting.task.decision
    cells, gone = marked(decision), checked(decision, drop or ())
    merits = without_each(setting, cells, gone)
    found = pd.DataFrame(
        {
            "option": pd.Series([option for option, _ in cells], dtype=object),
            "criterion": pd.Series([criterion for _, criterion in cells], dtype=object),
            "score": np.array([decision.cells[o][c].mode for o, c in cells], dtype=float),
            "dropped": np.array([_fallen(decision, o, c) for o, c in cells], dtype=float),
            "leader": pd.Series(first_of(setting, merits), dtype=object),
            "margin": margins(merits, int(setting.leaders[0])),
        }
    )
    return found.take(np.argsort(found["margin"], kind="stable")).reset_index(drop=True)


def assumptions_dropped(
    decision: Decision, which: Iterable[tuple[str, str]] | None = None
) -> Decision:
    """Return the decision with assumptions dropped, as `assumptions` drops them.

    Parameters
    ----------
    decision : Decision
    which : iterable of (str, str), optional
        Option and criterion of each, by ``id`` or name; every assumption by default.

    Raises
    ------
    DecisionError
        Where one of them is no assumption.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     scale={"low": 0, "high": 10},
    ...     criteria=[{"id": "reach", "name": "Reach"}],
    ...     options=[{"id": "hill", "name": "Hill"}],
    ...     scores={"hill": {"reach": {"low": 1, "mode": 2, "assumption": True}}},
    ... )
    >>> mw.sensitivity.assumptions_dropped(d).scores.loc["hill", "reach"]
    np.float64(1.0)
    """
    cells = marked(decision) if which is None else checked(decision, which)
    changes: dict[str, dict[str, float]] = {}
    for option, criterion in cells:
        changes.setdefault(option, {})[criterion] = _fallen(decision, option, criterion)
    return decision.with_scores(changes) if changes else decision


def marked(decision: Decision) -> Cells:
    """Return option and criterion of every assumption, in the decision's order."""
    return [
        (option.id, criterion.id)
        for option in decision.options
        for criterion in decision.criteria
        if (score := decision.score(option.id, criterion.id)) is not None and score.assumption
    ]


def checked(decision: Decision, which: Iterable[tuple[str, str]]) -> Cells:
    """Return these assumptions by ``id``, each once."""
    known, found = marked(decision), []
    for pair in which:
        if isinstance(pair, str) or len(pair) != 2:
            message = f"{pair!r} is not an option and a criterion."
            raise DecisionError(Problem(message, ("scores",), "Write (option, criterion)."))
        option, criterion = decision.option(pair[0]), decision.criterion(pair[1])
        cell = (option.id, criterion.id)
        if cell not in known:
            message = f"The score of {option.name} on {criterion.name} is not an assumption."
            hint = "Mark it as one, or leave it out."
            raise DecisionError(Problem(message, ("scores", *cell), hint))
        found.append(cell)
    return list(dict.fromkeys(found))


def without_each(setting: Setting, cells: Cells, gone: Cells) -> Floats:
    """Return merits without each of some assumptions, others being gone already."""
    base = setting
    if gone:
        scores = scores_without(setting, gone)
        if np.isnan(merits_with(setting, scores)).any():
            return np.full((len(cells), len(setting.options)), np.nan)
        base = Setting(setting.task.rescored(scores), setting.weights)
    rows, columns = _places(setting, cells)
    decision = setting.task.decision
    values = np.array([_fallen(decision, *cell) for cell in cells], dtype=float)
    return rescored_merits(base, rows, columns, values)


def scores_without(setting: Setting, gone: Cells) -> Floats:
    """Return scores in their units, without some assumptions, shape (m, n)."""
    scores = scores_of(setting).copy()
    rows, columns = _places(setting, gone)
    scores[rows, columns] = [_fallen(setting.task.decision, *cell) for cell in gone]
    return scores


def _fallen(decision: Decision, option: str, criterion: str) -> float:
    """Return what a score comes to where the assumption behind it does not hold."""
    score = decision.cells[option][criterion]
    cost = decision.criterion(criterion).direction == "cost"
    end = score.high if cost else score.low
    if end is not None and score.bounds[0] < score.bounds[1]:
        return end
    scale = decision.scale_of(criterion)
    if scale is not None:
        return scale.high if cost else scale.low
    column = decision.scores[criterion]
    return float(column.max() if cost else column.min())


def _places(setting: Setting, cells: Cells) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    options, criteria = setting.options, setting.criteria
    rows = np.array([options.index(option) for option, _ in cells], dtype=np.intp)
    return rows, np.array([criteria.index(criterion) for _, criterion in cells], dtype=np.intp)
