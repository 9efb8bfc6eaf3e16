"""What every chart of lines shares: how a line looks, and the room it needs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from mcda_widget.sensitivity.line import points
from mcda_widget.sensitivity.setting import Setting, once

from .palette import option_colours, option_dashes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

# Width of today's leader's line, and of the others'.
BOLD, PLAIN = 3.5, 1.75
DECIMALS = 5  # finer than a pixel, and short to send


@dataclass(frozen=True)
class Line:
    """How the line of an option looks: today's leader is bold."""

    option: str
    name: str
    colour: str
    dash: list[int]
    width: float


@once
def lines(setting: Setting) -> list[Line]:
    """Return the look of each option's line, in the decision's order."""
    colours, dashes = option_colours(setting.options), option_dashes(setting.options)
    leaders = set(setting.leaders.tolist())
    return [
        Line(
            option.id,
            option.name,
            colours[option.id],
            dashes[option.id],
            BOLD if i in leaders else PLAIN,
        )
        for i, option in enumerate(setting.task.decision.options)
    ]


def plotted(values: NDArray[np.float64]) -> list[float | None]:
    """Return the numbers of a line for a chart: a gap where there is none.

    Examples
    --------
    >>> plotted(np.array([0.1234567, np.nan]))
    [0.12346, None]
    """
    told: list[float | None] = values.round(DECIMALS).tolist()
    for gap in np.flatnonzero(np.isnan(values)):
        told[gap] = None
    return told


def among(chosen: Iterable[str | None], known: Iterable[str]) -> pd.Categorical:
    """Return texts out of known ones, the same however few are chosen: those travel but once.

    Examples
    --------
    >>> among(["port", "port", None], ["hill", "port"]).codes
    array([ 1,  1, -1], dtype=int8)
    """
    kind, place = _kind(tuple(known))
    codes = [-1 if text is None else place[text] for text in chosen]
    return pd.Categorical.from_codes(codes, dtype=kind, validate=False)


@lru_cache
def _kind(known: tuple[str, ...]) -> tuple[pd.CategoricalDtype, dict[str, int]]:
    texts = list(dict.fromkeys(known))
    return pd.CategoricalDtype(texts), {text: i for i, text in enumerate(texts)}


def room(scores: NDArray[np.float64]) -> tuple[float, float]:
    """Return the ends of a scale that holds scores, with room about a single one.

    Examples
    --------
    >>> room(np.array([0.2, 0.7, np.nan])), room(np.array([0.5, 0.5]))
    ((0.2, 0.7), (0.4, 0.6))
    """
    low, high = float(np.nanmin(scores)), float(np.nanmax(scores))
    spare = 0.0 if high - low > 1e-9 else 0.1 * max(1.0, abs(low))
    return low - spare, high + spare


def scores_at(setting: Setting, k: int, crossings: list[dict[str, Any]]) -> list[float]:
    """Return the score at each crossing on the line of the criterion at position `k`."""
    if not crossings:
        return []
    row = {option: i for i, option in enumerate(setting.options)}
    at = np.array([crossing["weight"] for crossing in crossings])
    scores = setting.scores(points(setting.weights, np.full(len(at), k), at))
    return [float(here[row[c["option"]]]) for here, c in zip(scores, crossings, strict=True)]
