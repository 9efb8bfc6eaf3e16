"""The rows of the one-way chart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from mcda_widget.sensitivity import percent
from mcda_widget.sensitivity.crossings import crossing_rows
from mcda_widget.sensitivity.curves import even, is_straight, line_scores
from mcda_widget.sensitivity.setting import Setting

from .header import header_notes
from .lines import BOLD, among, lines, plotted, room, scores_at
from .text import LINE, spread, wrapped

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mcda_widget.model import Decision

    Floats = NDArray[np.float64]

STEPS = 101  # weights on a line, unless asked otherwise
ENDS = np.array([0.0, 1.0])
HEIGHT = 380  # of the plot, in pixels
NAMES = (24, 32, 44, 60)  # letters to a line of the names at the line ends, the first that fits
ROUNDED = 1.15  # the axis may reach this much beyond the scores, to end on a round number
NEAR = 0.06  # weights this near to each other share the room above the plot


def one_way_data(
    decision: Decision,
    criterion: str,
    method: str = "topsis",
    normalization: str | None = None,
    steps: int = STEPS,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> dict[str, pd.DataFrame]:
    """Rows of the chart `one_way`, by the name of their data set.

    Parameters
    ----------
    decision, criterion, method, normalization, steps, **parameters
        As for `mcda_widget.sensitivity.one_way`.

    Returns
    -------
    dict of DataFrame
        ``"curves"`` (a row per option, with lists of ``weight``, ``score`` and ``rank``),
        ``"today"`` (one row), ``"crossings"`` (a row per crossing, by weight) and ``"labels"``
        (a row per option named at the end of its line).

    Raises
    ------
    DecisionError
        Where the criterion is not known or the decision cannot be ranked.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     scale={"low": 0, "high": 10},
    ...     criteria=[{"id": "reach", "name": "Reach"}, {"id": "calm", "name": "Calm"}],
    ...     options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    ...     scores={"hill": {"reach": 2, "calm": 9}, "port": {"reach": 7, "calm": 4}},
    ... )
    >>> {name: len(frame) for name, frame in one_way_data(d, "reach", steps=3).items()}
    {'curves': 2, 'today': 1, 'crossings': 1, 'labels': 2}
    """
    k = [c.id for c in decision.criteria].index(decision.criterion(criterion).id)
    setting = Setting.of(decision, method, normalization, **parameters)
    at = even(setting, steps)
    data = one_way_data_of(setting, k, at)
    ranks = setting.ranks(line_scores(setting, k, at)).T
    return {**data, "curves": data["curves"].assign(rank=ranks.tolist())}


def one_way_data_of(setting: Setting, k: int, at: Floats | None = None) -> dict[str, pd.DataFrame]:
    """Return `one_way_data` of a decision made ready, for the criterion at position `k`.

    Ranks are left out: they follow from the crossings. So are weights that no line needs, where
    `at` is left out.
    """
    if at is None:
        at = ENDS if is_straight(setting) else even(setting, STEPS)
    scores = line_scores(setting, k, at)
    low, high = room(scores)
    crossings = _crossings(setting, k)
    return {
        "curves": _curves(setting, at, scores),
        "today": pd.DataFrame([{**_today(setting, k, crossings), "low": low, "high": high}]),
        "crossings": crossings,
        "labels": _labels(setting, scores, low, high),
    }


def _curves(setting: Setting, at: Floats, scores: Floats) -> pd.DataFrame:
    return pd.DataFrame(
        {**vars(look), "weight": at.round(5).tolist(), "score": plotted(scores[:, i])}
        for i, look in enumerate(lines(setting))
    )


def score_title(setting: Setting) -> str:
    """Say what the score is, and which end of it is better."""
    way = setting.task.method
    if way.key == "topsis":
        return "Closeness, 0 to 1"
    return f"{way.title} score" if way.high else f"{way.title} score (the lower, the better)"


def _today(setting: Setting, k: int, crossings: pd.DataFrame) -> dict[str, Any]:
    weight = float(setting.weights[k])
    name = setting.task.decision.criteria[k].name
    # Changes of leader whose line would run through the label.
    ahead = crossings["weight"].to_numpy(dtype=float)[crossings["first"].to_numpy()] - weight
    near = ahead[np.abs(ahead) < NEAR].sum()
    aside = "right" if near > 0 else "left" if near < 0 else "center"
    return {
        "weight": weight,
        "label": f"now {percent(weight)}",
        "align": "left" if weight < NEAR else "right" if weight > 1 - NEAR else aside,
        "criterion": [*wrapped(f"Weight of {name}", 34), "the others keep their proportions"],
        "score": score_title(setting),
    }


def _crossings(setting: Setting, k: int) -> pd.DataFrame:
    looks = lines(setting)
    colour, name = ({look.option: getattr(look, of) for look in looks} for of in ("colour", "name"))
    found = crossing_rows(setting, k)
    upper, lower = ([crossing[side] for crossing in found] for side in ("option", "other"))
    notes = header_notes(
        [
            {**crossing, "name": name[crossing["option"]], "at": percent(crossing["weight"])}
            for crossing in found
        ]
    )
    return pd.DataFrame(
        {
            **{of: [crossing[of] for crossing in found] for of in ("weight", "position")},
            "first": np.array([crossing["first"] for crossing in found], dtype=bool),
            "score": scores_at(setting, k, found),
            "option": among(upper, setting.options),
            "name": among([name[option] for option in upper], name.values()),
            "colour": among([colour[option] for option in upper], colour.values()),
            "other": among(lower, setting.options),
            "other_name": among([name[option] for option in lower], name.values()),
            "other_colour": among([colour[option] for option in lower], colour.values()),
            **{of: [note[of] for note in notes] for of in ("text", "top", "floor")},
            "align": among([note["align"] for note in notes], ("left", "right")),
        }
    )


def _labels(setting: Setting, scores: Floats, low: float, high: float) -> pd.DataFrame:
    """Name lines at their right end; where not all names fit, the best of today are named."""
    look, known = lines(setting), scores[np.isfinite(scores).all(axis=1)]
    end, before = known[-1], known[-2:][0]  # options that tie at the end keep their order
    names, heights = _wrapped([line.name for line in look])
    best = np.argsort(setting.ranks(setting.today), kind="stable")
    kept = best[np.cumsum(heights[best]) <= HEIGHT]
    kept = kept[np.lexsort((before[kept], end[kept]))]
    pixel = (high - low) * ROUNDED / HEIGHT
    frame = pd.DataFrame(
        {
            "option": [look[i].option for i in kept],
            "name": [names[i] for i in kept],
            "score": end[kept],
            "y": spread(end[kept], heights[kept] * pixel, low, high),
            "shift": [-(len(names[i]) - 1) * LINE / 2 for i in kept],
            "colour": [look[i].colour for i in kept],
            "font": ["bold" if look[i].width == BOLD else "normal" for i in kept],
        }
    )
    return frame.iloc[np.argsort(kept)]  # in the decision's order, which edits leave alone


def _wrapped(names: list[str]) -> tuple[list[list[str]], Floats]:
    """Break names into lines as short as the plot's height allows; and the height of each."""
    for width in NAMES:
        lines = [wrapped(name, width) for name in names]
        heights = np.array([len(text) * LINE + 4 for text in lines], dtype=float)
        if heights.sum() <= HEIGHT:
            break
    return lines, heights
