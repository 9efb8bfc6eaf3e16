"""Trades of place under a method without a formula: a grid, then bracketing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .line import line

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .setting import Setting

    Found = tuple[NDArray[np.intp], NDArray[np.float64], NDArray[np.intp], NDArray[np.intp]]

STEPS = 101
# Ties at the ends are not trades of place, so the grid stays this far inside them.
INSET = 1e-6
# Differences below this, relative to the scores, are ties.
TIE = 1e-12


def trades(
    setting: Setting,
    first: NDArray[np.intp],
    second: NDArray[np.intp],
    lines: NDArray[np.intp],
) -> Found:
    """Find changes of order between neighbouring steps, and close in on each.

    Two trades of the same pair between neighbouring steps go unseen.

    Returns
    -------
    line, weight, upper, lower : arrays, shape (trades,)
        As in `Trades`; the weight to about 1e-12.
    """
    at = np.linspace(INSET, 1 - INSET, STEPS)
    weights = line(setting.weights, at)[lines]
    found: list[tuple[int, float, int, int]] = []
    for k, on_line in zip(lines.tolist(), weights, strict=True):
        merits = setting.merits(on_line)
        signs = _signs(merits[:, first], merits[:, second])
        for pair in range(len(first)):
            one, other = int(first[pair]), int(second[pair])
            steps = np.flatnonzero(signs[:, pair])  # a tie on a step belongs to the gap around it
            turns = np.flatnonzero(np.diff(signs[steps, pair]))
            for low, high in zip(steps[turns], steps[turns + 1], strict=True):
                weight = _bracketed(setting, k, (one, other), (at[low], at[high]))
                rises = signs[high, pair] > 0
                found.append((k, weight, *((one, other) if rises else (other, one))))
    columns = list(zip(*found, strict=True)) or [(), (), (), ()]
    return (
        np.array(columns[0], dtype=np.intp),
        np.array(columns[1], dtype=np.float64),
        np.array(columns[2], dtype=np.intp),
        np.array(columns[3], dtype=np.intp),
    )


def _signs(one: NDArray[np.float64], other: NDArray[np.float64]) -> NDArray[np.int64]:
    """Return 1 where one leads, −1 where it trails, 0 for ties and where there is no number."""
    size = np.maximum(np.maximum(np.abs(one), np.abs(other)), 1.0)
    with np.errstate(invalid="ignore"):
        apart = np.abs(one - other) > TIE * size
        return np.where(apart, np.sign(one - other), 0).astype(np.int64)


def _bracketed(
    setting: Setting, k: int, pair: tuple[int, int], between: tuple[float, float]
) -> float:
    from scipy.optimize import brentq  # noqa: PLC0415 - heavy, and rarely needed

    def margin(t: float) -> float:
        merits = setting.merits(line(setting.weights, np.array([t]))[k])[0]
        return float(merits[pair[0]] - merits[pair[1]])

    return float(brentq(margin, *between, xtol=1e-12, rtol=1e-12))
