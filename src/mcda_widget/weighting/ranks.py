"""Weights from an order of importance alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

import numpy as np
import pandas as pd

from mcda_widget.model import Decision

from .checks import named_numbers, normalized, one_of
from .of_decision import of_decision
from .result import WeightingResult

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from .checks import Numbers

Surrogate = Literal["roc", "rank_sum", "rank_reciprocal", "rancom"]


def ranks(
    ranks: Numbers | Decision, method: Surrogate = "roc", names: Iterable[str] | None = None
) -> WeightingResult:
    """Weigh by ranks: 1 for what matters most.

    Parameters
    ----------
    ranks : mapping, Series or sequence of float, or Decision
        Ranks by name or in the order of `names`. Only their order counts: 1, 2, 2, 4 and
        1, 2, 2, 3 say the same. Ties share the mean weight of the places they take. Of a
        Decision, those it holds, by the formula that it names.
    method : {"roc", "rank_sum", "rank_reciprocal", "rancom"}
        For place r of n: (1/n) Σ_{s≥r} 1/s, rank-order centroid (Barron & Barrett 1996);
        2 (n + 1 − r)/(n (n + 1)), and (1/r)/Σ 1/s (Stillwell, Seaver & Edwards 1981);
        RANCOM (Więckowski et al. 2023), computed by pymcdm.
    names : iterable of str, optional
        The criteria, in the order of the weights; each must have a rank.

    Raises
    ------
    DecisionError
        Where ranks are missing, unknown, negative or not numbers.

    Examples
    --------
    >>> ranks({"reach": 1, "cost": 2, "speed": 3}).weights.round(3).to_dict()
    {'reach': 0.611, 'cost': 0.278, 'speed': 0.111}
    """
    if isinstance(ranks, Decision):
        return of_decision(ranks, "ranks")
    one_of(method, get_args(Surrogate), "a way to take weights from ranks")
    read = named_numbers(ranks, names, "ranks")
    if method == "rancom":
        weights = read.copy()
        weights[:] = _rancom(read)
    else:
        by_place = _by_place(len(read), method)
        places = read.rank(method="first").to_numpy().astype(int) - 1
        weights = pd.Series(by_place[places], index=read.index).groupby(read).transform("mean")
    return WeightingResult(
        normalized(weights, "ranks"), details={"method": method, "ranks": read.rank()}
    )


def _by_place(n: int, method: str) -> NDArray[np.float64]:
    place = np.arange(1, n + 1, dtype=float)
    if method == "rank_sum":
        return n + 1 - place
    if method == "rank_reciprocal":
        return 1 / place
    return np.cumsum((1 / place)[::-1])[::-1] / n


def _rancom(read: pd.Series[float]) -> NDArray[np.float64]:
    from pymcdm.weights.subjective import RANCOM  # noqa: PLC0415 - pymcdm takes half a second

    return np.asarray(RANCOM(ranking=read.rank().to_numpy())(), dtype=float)
