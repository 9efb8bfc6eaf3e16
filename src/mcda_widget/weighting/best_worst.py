"""Weights from comparisons with the best and the worst criterion."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from mcda_widget.model import Decision, DecisionError, Problem, did_you_mean

from .checks import Numbers, by_name, index_of, named_numbers, normalized
from .of_decision import of_decision
from .result import WeightingResult

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# Up to where the input-based ratio is acceptable (Liang, Brunelli & Rezaei 2020, table 3):
# by the comparison of the best with the worst, for 3 to 9 criteria.
LIMITS: Mapping[int, tuple[float, ...]] = {
    2: (0.0,) * 7,
    3: (0.1667, 0.1667, 0.1667, 0.1667, 0.1667, 0.1667, 0.1667),
    4: (0.1121, 0.1529, 0.1898, 0.2206, 0.2527, 0.2577, 0.2683),
    5: (0.1354, 0.1994, 0.2306, 0.2546, 0.2716, 0.2844, 0.2960),
    6: (0.1330, 0.1990, 0.2643, 0.3044, 0.3144, 0.3221, 0.3262),
    7: (0.1294, 0.2457, 0.2819, 0.3029, 0.3144, 0.3251, 0.3403),
    8: (0.1309, 0.2521, 0.2958, 0.3154, 0.3408, 0.3620, 0.3657),
    9: (0.1359, 0.2681, 0.3062, 0.3337, 0.3517, 0.3620, 0.3662),
}


def best_worst(
    best_to_others: Numbers | Decision,
    others_to_worst: Numbers | None = None,
    best: str | None = None,
    worst: str | None = None,
    names: Iterable[str] | None = None,
) -> WeightingResult:
    """Weigh by the best–worst method, linear model (Rezaei 2016).

    Minimise ξ with |w_B − a_Bj w_j| ≤ ξ, |w_j − a_jW w_W| ≤ ξ, Σ w = 1, w ≥ 0.

    Parameters
    ----------
    best_to_others : mapping, Series or sequence of float, or Decision
        a_Bj ≥ 1: how many times the best matters as much as each criterion. Of a Decision,
        all that it holds, and nothing else is to be given.
    others_to_worst : mapping, Series or sequence of float
        a_jW ≥ 1: how many times each criterion matters as much as the worst.
    best, worst : str, optional
        Which they are; else the criterion with a 1 (of several, the one furthest from the
        other end). A mapping may leave out the best against itself and the worst against
        itself, and may give a_BW in one of the two only.
    names : iterable of str, optional
        The criteria, in the order of the weights.

    Returns
    -------
    WeightingResult
        With the input-based ``consistency_ratio`` max_j |a_Bj a_jW − a_BW|/(a_BW² − a_BW)
        and its limit (Liang, Brunelli & Rezaei 2020, table 3; none beyond it); in
        ``details``: ``best``, ``worst``, ``from_best`` and ``to_worst`` (the comparisons),
        ``xi``, ``ratios`` (by criterion).

    Raises
    ------
    DecisionError
        Where comparisons are missing, below 1 or unknown, or the two disagree on a_BW.

    Examples
    --------
    >>> result = best_worst({"reach": 1, "cost": 2, "speed": 8},
    ...                     {"reach": 8, "cost": 4, "speed": 1})
    >>> result.weights.round(3).to_dict(), result.consistency_ratio
    ({'reach': 0.615, 'cost': 0.308, 'speed': 0.077}, 0.0)
    """
    if isinstance(best_to_others, Decision):
        return of_decision(best_to_others, "best-worst")
    if others_to_worst is None:
        raise DecisionError("Give the comparisons of the others with the worst too.")
    wanted = None if names is None else [str(name) for name in names]
    forth, back = by_name(best_to_others, wanted), by_name(others_to_worst, wanted)
    order = wanted or list(dict.fromkeys([*forth, *back]))
    best = _end("best", best, forth, back, order)
    worst = _end("worst", worst, back, forth, order)
    _fill(forth, back, best, worst)
    from_best = named_numbers(forth, order, "comparisons with the best")
    to_worst = named_numbers(back, order, "comparisons with the worst")
    _check(from_best, to_worst, best, worst)
    weights, xi = _solve(from_best, to_worst, best, worst)
    ratios = _ratios(from_best, to_worst, worst)
    return WeightingResult(
        normalized(weights, "comparisons"),
        consistency_ratio=float(ratios.max()),
        limits=_limits(len(order), float(from_best[worst])),
        details={
            "method": "best_worst",
            "best": best,
            "worst": worst,
            "from_best": from_best,
            "to_worst": to_worst,
            "xi": xi,
            "ratios": ratios,
        },
    )


def _end(
    which: str, given: str | None, own: dict[str, float], other: dict[str, float], order: list[str]
) -> str:
    """Return the best, or the worst: as said, else told by its 1."""
    if given is not None:
        if given in order:
            return given
        hint = did_you_mean(given, order)
        raise DecisionError(Problem(f"“{given}”, the {which}, is not among them.", hint=hint))
    ones = [name for name in order if own.get(name, 1.0) == 1.0]
    if not ones:
        message = f"No criterion has a 1 against the {which}, so none can be told to be it."
        raise DecisionError(Problem(message, hint=f"The {which} against itself is 1."))
    return max(ones, key=lambda name: other.get(name, 0.0))


def _fill(forth: dict[str, float], back: dict[str, float], best: str, worst: str) -> None:
    forth.setdefault(best, 1.0)
    back.setdefault(worst, 1.0)
    for values, other, end in ((forth, back, worst), (back, forth, best)):
        if end not in values:
            across = other.get(best if end == worst else worst)
            if across is not None:
                values[end] = across


def _check(forth: pd.Series[float], back: pd.Series[float], best: str, worst: str) -> None:
    problems = []
    for values, which, end in ((forth, "best", best), (back, "worst", worst)):
        if values[end] != 1:
            message = f"The {which}, “{end}”, against itself is {values[end]:g}; it must be 1."
            problems.append(Problem(message))
        problems += [
            Problem(
                f"“{name}” against the {which}, “{end}”, is {value:g}; it must be at least 1.",
                hint=f"If “{name}” is further out than “{end}”, name it the {which}.",
            )
            for name, value in values.items()
            if name != end and value < 1
        ]
    if abs(forth[worst] - back[best]) > 1e-9 * forth[worst]:
        message = (
            f"The best against the worst, “{best}” against “{worst}”, is once {forth[worst]:g} "
            f"and once {back[best]:g}."
        )
        problems.append(Problem(message, hint="It is one comparison: give it one value."))
    elif forth[worst] == 1 and max(forth.max(), back.max()) > 1:
        message = f"“{best}” and “{worst}” are said to matter equally, yet others lie between them."
        if best == worst:
            message = f"“{best}” is said to be both the best and the worst, yet others differ."
        problems.append(Problem(message, hint="Compare the best with the worst again."))
    if problems:
        raise DecisionError(problems)


def _solve(
    forth: pd.Series[float], back: pd.Series[float], best: str, worst: str
) -> tuple[pd.Series[float], float]:
    from scipy.optimize import linprog  # noqa: PLC0415 - a quarter of a second, only needed here

    order = list(forth.index)
    n, b, w = len(order), order.index(best), order.index(worst)
    rows = []
    for j in range(n):
        for one, other, times in ((b, j, forth.iloc[j]), (j, w, back.iloc[j])):
            if one != other:
                row = np.zeros(n + 1)
                row[one], row[other] = 1.0, -times
                rows += [row, -row]
    limits = np.array(rows).reshape(-1, n + 1)
    limits[:, n] = -1.0
    found = linprog(
        c=np.eye(n + 1)[n],
        A_ub=limits,
        b_ub=np.zeros(len(limits)),
        A_eq=[[1.0] * n + [0.0]],
        b_eq=[1.0],
        method="highs",
    )
    solution = np.asarray(found.x, dtype=float)
    weights = pd.Series(np.maximum(solution[:n], 0.0), index=index_of(order))
    return weights, max(0.0, float(solution[n]))


def _ratios(forth: pd.Series[float], back: pd.Series[float], worst: str) -> pd.Series[float]:
    across = float(forth[worst])
    if across == 1:
        return (forth * 0.0).rename("ratio")
    return ((forth * back - across).abs() / (across**2 - across)).rename("ratio")


def _limits(n: int, across: float) -> dict[str, float]:
    row = LIMITS.get(int(across)) if across == int(across) else None
    if row is None or not 3 <= n < 3 + len(row):
        return {}
    return {"consistency_ratio": row[n - 3]}
