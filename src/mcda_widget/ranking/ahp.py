"""AHP's priorities of the options: compared two at a time, or rated on a scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from mcda_widget.model import Decision, DecisionError, Problem
from mcda_widget.weighting import option_set

from . import normalizations
from .guards import check_decision, check_scales, check_sign, table
from .normalizations import NORMALIZATIONS
from .values import rated_criteria, resolve
from .words import listed

if TYPE_CHECKING:
    from mcda_widget.weighting import WeightingResult


def priorities(
    decision: Decision, normalization: str | None = None, mode: str = "ideal"
) -> pd.DataFrame:
    """Return how well every option does under every criterion, as AHP sees it.

    Options are compared two at a time where the decision's judgements compare them under a
    criterion, and rated by their scores where not.

    Parameters
    ----------
    decision : Decision
        Its comparisons of options, and its scores on the other criteria.
    normalization : str, optional
        For the criteria that are rated: ``"scale"``, ``"sum"`` or ``"minmax"``.
    mode : {"ideal", "distributive"}
        Ideal: compared options relative to the best of them; rated ones on the fixed
        scale, relative to the best it allows, or without scales to the best of them.
        Distributive: shares that sum to 1 under each criterion (Saaty 1977); where all
        options are at the worst end, equal shares.

    Returns
    -------
    DataFrame, options × criteria by ``id``
        In [0, 1], higher is better. Their sums weighted by the criteria are AHP's scores.

    Raises
    ------
    DecisionError
        Where comparisons do not connect all options of a criterion, or a rating cannot
        be used.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     criteria=[{"id": "reach", "name": "Reach"}],
    ...     options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    ...     weighting={"method": "equal", "judgements": {"ahp": {
    ...         "options": {"reach": [{"prefer": "port", "over": "hill", "by": 3}]}}}},
    ... )
    >>> priorities(d, mode="distributive")["reach"].round(3).to_dict()
    {'hill': 0.25, 'port': 0.75}
    """
    check_decision(decision)
    used = resolve(decision, "ahp", normalization)
    rated = rated_criteria(decision)
    frame = _rated(decision, rated, used)
    fixed = used == "scale"
    for criterion in decision.criteria:
        if criterion.id not in rated:
            frame[criterion.id] = option_priorities(decision, criterion.id).weights.to_numpy()
    values = frame[[c.id for c in decision.criteria]]
    if mode == "distributive":
        return shares(values)
    return pd.DataFrame(
        {
            name: column if fixed and name in rated else _relative(column)
            for name, column in values.items()
        },
        index=values.index,
    ).rename_axis(columns="criterion")


def option_priorities(decision: Decision, criterion: str) -> WeightingResult:
    """Return the options' priorities under one criterion, from their comparisons.

    Parameters
    ----------
    decision : Decision
        Its ``judgements.ahp.options``.
    criterion : str
        By ``id`` or name.

    Returns
    -------
    WeightingResult
        ``weights`` by option, with consistency and advice.

    Raises
    ------
    DecisionError
        Where the comparisons do not connect all options; it says what is missing.
    """
    asked = option_set(decision, criterion)
    try:
        return asked.insist()
    except DecisionError as error:
        path = ("weighting", "judgements", "ahp", "options", asked.id)
        raise DecisionError(problem.under(*path) for problem in error.problems) from None


def local_values(local: pd.Series[float], mode: str = "ideal") -> pd.Series[float]:
    """Return the priorities of compared options as they enter the ranking.

    Parameters
    ----------
    local : Series
        The options' priorities under one criterion, summing to 1.
    mode : {"ideal", "distributive"}
        Relative to the best of them, or as they are.

    Examples
    --------
    >>> local_values(pd.Series({"hill": 0.25, "port": 0.5, "mill": 0.25})).to_dict()
    {'hill': 0.5, 'port': 1.0, 'mill': 0.5}
    """
    return local if mode == "distributive" else _relative(local)


def shares(values: pd.DataFrame) -> pd.DataFrame:
    """Return each column divided by its sum; equal shares where the sum is 0."""
    table = values.to_numpy(dtype=float)
    total = table.sum(axis=0)
    parts = np.where(total > 0, table, 1.0) / np.where(total > 0, total, len(table))
    return pd.DataFrame(parts, index=values.index, columns=values.columns)


def _relative(column: pd.Series[float]) -> pd.Series[float]:
    best = column.max()
    return column / best if best > 0 else column


def _rated(decision: Decision, rated: list[str], used: str) -> pd.DataFrame:
    if not rated:
        return pd.DataFrame(index=decision.scores.index)
    matrix = table(decision, rated)
    if used == "none":
        names = [decision.criterion(key).name for key in rated]
        message = f"AHP rates options on {listed(names)}, and ratings must be normalized."
        hint = "Choose “scale”, “sum” or “minmax”, or compare the options two at a time."
        raise DecisionError(Problem(message, ("normalization",), hint))
    if used == "scale":
        check_scales(decision, rated)
    check_sign(decision, rated, NORMALIZATIONS[used].needs, f"“{used}”")
    keep = [c.id in rated for c in decision.criteria]
    values = normalizations.apply(
        matrix,
        decision.types[keep].astype(float),
        used,
        decision.scales.loc[rated].to_numpy(dtype=float),
    )
    return pd.DataFrame(values, index=decision.scores.index, columns=rated)
