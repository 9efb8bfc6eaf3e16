"""The rows of the stacked bars of contributions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from mcda_widget.ranking.words import short
from mcda_widget.sensitivity import percent

from .palette import criterion_colours
from .text import LINE, wrapped

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mcda_widget.ranking import Ranking

NAME, KEY = 32, 30  # letters to a line of the options' names, and of the criteria's


def contributions_data(ranking: Ranking) -> dict[str, pd.DataFrame]:
    """Rows of the chart `contributions`, by the name of their data set.

    Returns
    -------
    dict of DataFrame
        ``"contributions"`` (a row per option and criterion, ``start`` to ``end`` of its
        segment), ``"scores"`` (a row per option) and ``"criteria"`` (the key to the colours).
        ``order`` is the place from the top; lines of a ``label`` are parted by line feeds.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     scale={"low": 0, "high": 10},
    ...     criteria=[{"id": "reach", "name": "Reach"}],
    ...     options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    ...     scores={"hill": {"reach": 2}, "port": {"reach": 7}},
    ... )
    >>> contributions_data(mw.rank(d, "wsm"))["scores"][["label", "shown"]].to_numpy().tolist()
    [['Port', '.70'], ['Hill', '.20']]
    """
    decision, ranked = ranking.decision, ranking.frame
    parts = ranking.contributions.loc[ranked.index].to_numpy(dtype=float)
    starts, ends = _stacked(parts)
    m, n = parts.shape
    names = [decision.option(str(option)).name for option in ranked.index]
    labels = ["\n".join(wrapped(name, NAME, most=2)) for name in names]
    criteria, colours = decision.criteria, criterion_colours(decision)
    segments = pd.DataFrame(
        {
            "option": np.repeat(ranked.index.to_numpy(dtype=object), n),
            "name": np.repeat(names, n),
            "label": np.repeat(labels, n),
            "order": np.repeat(np.arange(m), n),
            "criterion": [c.id for c in criteria] * m,
            "criterion_name": [c.name for c in criteria] * m,
            "colour": [colours[c.id] for c in criteria] * m,
            "start": starts.ravel(),
            "end": ends.ravel(),
            "shown": [short(value) for value in parts.ravel()],
            "weight": [percent(float(weight)) for weight in ranking.weights] * m,
        }
    )
    scores = pd.DataFrame(
        {
            "option": list(ranked.index),
            "label": labels,
            "order": np.arange(m),
            "end": np.maximum(ends, starts).max(axis=1),
            "shown": [short(score) for score in ranked["score"]],
            "font": np.where(ranked["rank"] == 1, "bold", "normal"),
        }
    )
    return {"contributions": segments, "scores": scores, "criteria": _key(ranking, colours)}


def _stacked(parts: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Stack parts to the right of 0, negative ones to its left."""
    above, below = np.maximum(parts, 0.0), np.minimum(parts, 0.0)
    ends = np.where(parts < 0, np.cumsum(below, axis=1), np.cumsum(above, axis=1))
    return ends - parts, ends


def _key(ranking: Ranking, colours: dict[str, str]) -> pd.DataFrame:
    criteria = ranking.decision.criteria
    lines = [wrapped(criterion.name, KEY, most=2) for criterion in criteria]
    heights = [len(text) * LINE + 5 for text in lines]
    return pd.DataFrame(
        {
            "criterion": [criterion.id for criterion in criteria],
            "name": lines,
            "colour": [colours[criterion.id] for criterion in criteria],
            "top": np.cumsum([0, *heights[:-1]]) + 6,
        }
    )
