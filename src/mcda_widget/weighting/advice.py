"""Which judgement to look at again: what the others imply, and what a change would do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from .answers import tidy
from .completion import least_eigenvalue
from .consistency import ratio_of
from .words import advice_sentence

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .answers import Answers
    from .result import WeightingResult

    Floats = NDArray[np.float64]

COLUMNS = (
    "prefer", "over", "given", "implied", "suggested", "off", "cr_now", "cr_then", "sentence",
)  # fmt: skip

SCALE = np.log([1 / k for k in range(9, 1, -1)] + [float(k) for k in range(1, 10)])

# An answer with no other chain between its two ends has an effective resistance of 1.
ALONE = 1 - 1e-9


def advise(result: WeightingResult) -> pd.DataFrame:
    """Hold each judgement to what the others imply; as `WeightingResult.advice`.

    Leave one out: the least-squares weights without a pair are had without fitting again,
    its residual being larger by 1/(1 − h), where h, the pair's effective resistance, is its
    leverage (Cook & Weisberg 1982).
    """
    answers = result.answers
    if answers is None or answers.spare <= 0:
        return pd.DataFrame(columns=list(COLUMNS))
    i, j = answers.known
    leverage = answers.resistance[i, j]
    checked = np.flatnonzero(leverage < ALONE)
    given = answers.given[checked]
    implied = given - answers.residuals[checked] / (1 - leverage[checked])
    implied = np.where(np.abs(implied) < 1e-12, 0.0, implied)
    suggested = suggest(implied, reach=float(np.abs(answers.given).max()))
    suggested = np.where(np.abs(suggested - given) < 1e-9, given, suggested)
    then = _ratios_after(answers, checked, suggested)

    now = result.consistency_ratio or 0.0
    sign = np.where(given < 0, -1.0, 1.0)  # told as a preference: prefer over over
    names = np.array([result.labels.get(name, name) for name in answers.names], dtype=object)
    ids = np.array(answers.names, dtype=object)
    first = np.where(given < 0, j[checked], i[checked])
    second = np.where(given < 0, i[checked], j[checked])
    ratios = [tidy(np.exp(sign * logs)) for logs in (given, implied, suggested)]
    off = np.exp(np.abs(given - implied))
    rows = pd.DataFrame(
        {
            "prefer": ids[first],
            "over": ids[second],
            "given": ratios[0],
            "implied": ratios[1],
            "suggested": ratios[2],
            "off": off,
            "cr_now": now,
            "cr_then": np.where(suggested == given, now, then),
        }
    )
    rows["sentence"] = [
        advice_sentence((a, b), said, better, (now, after))
        for a, b, said, better, after in zip(
            names[first], names[second], ratios[0], ratios[2], rows["cr_then"], strict=True
        )
    ]
    order = np.argsort(-np.round(off, 9), kind="stable")
    return rows.iloc[order].reset_index(drop=True)


def look_again(result: WeightingResult, most: int = 3) -> pd.DataFrame:
    """Return the judgements to look at again, the most at odds with the others first.

    Parameters
    ----------
    result : WeightingResult
        Of any way of weighing.
    most : int
        How many at most.

    Returns
    -------
    DataFrame
        Rows of `WeightingResult.advice`: those whose change alone would make the answers fit
        better. Empty where they fit together well already, or nothing can be held to anything.

    Examples
    --------
    >>> from mcda_widget import weighting
    >>> result = weighting.ahp([[1, 9, 1/3], [None, 1, 3], [None, None, 1]])
    >>> weighting.look_again(result, most=2)[["prefer", "over", "given"]].to_numpy().tolist()
    [['c1', 'c2', 9.0], ['c3', 'c1', 3.0]]
    """
    advice = result.advice
    if result.acceptable is not False:
        return advice.iloc[:0]
    return advice[advice["cr_then"] < advice["cr_now"]].head(most).reset_index(drop=True)


def suggest(implied: Floats, reach: float) -> Floats:
    """Return the nearest answer there is to give, as logarithms.

    Parameters
    ----------
    implied : array of shape (k,)
        Logarithms of the ratios implied.
    reach : float
        Logarithm of the strongest answer given. Whoever keeps to 1–9 is offered 1–9;
        whoever goes beyond is offered two significant figures there.
    """
    nearest = SCALE[np.abs(SCALE - implied[:, None]).argmin(axis=1)]
    if reach <= SCALE[-1] + 1e-9:
        return np.asarray(nearest, dtype=float)
    free = np.array(
        [np.sign(x) * np.log(float(f"{np.exp(min(abs(x), 115.0)):.2g}")) for x in implied]
    )
    return np.where(np.abs(implied) > np.log(9.5), free, nearest)


def _ratios_after(answers: Answers, changed: NDArray[np.intp], to: Floats) -> Floats:
    """Return the consistency ratio with each judgement in turn changed, shape (k,)."""
    i, j = (axis[changed] for axis in answers.known)
    k, shift = np.arange(len(changed)), to - answers.given[changed]
    # Least-squares weights after each change, which moves two entries of r.
    fitted = answers.fitted + shift[:, None] * (answers.inverse[i] - answers.inverse[j])
    offset = fitted[:, :, None] - fitted[:, None, :]
    logs = np.repeat(np.nan_to_num(answers.logs)[None], len(k), axis=0)
    logs[k, i, j], logs[k, j, i] = to, -to
    balanced = np.where(np.isnan(answers.logs), 0.0, logs - offset)
    least = least_eigenvalue(balanced, *answers.missing).value
    return np.array([ratio_of(value, answers.n) for value in least.tolist()])
