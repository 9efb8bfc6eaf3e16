"""On how much of the triangle of three shares each option leads, in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mcda_widget.ranking.words import listed

from .areas import area_words
from .setting import Setting
from .triangle import map_of, parts_of
from .words import percent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mcda_widget.model import Decision


def triangle_sentence(
    decision: Decision,
    parts: Sequence[str] | None = None,
    method: str = "topsis",
    normalization: str | None = None,
    *,
    steps: int = 41,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> str:
    """Say on how much of the triangle each option leads.

    The shares are areas, as far as the steps of the triangle tell them; a place where options
    tie counts in equal parts for each.

    Parameters
    ----------
    decision, parts, method, normalization, steps, **parameters
        As for `triangle`.

    Raises
    ------
    DecisionError
        Where there are not three parts, one is not known or holds no criterion, a criterion
        is in two, or the decision cannot be ranked.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> from mcda_widget.sensitivity.triangle_words import triangle_sentence
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     scale={"low": 0, "high": 10},
    ...     criteria=[
    ...         {"id": "reach", "name": "Reach"},
    ...         {"id": "calm", "name": "Calm"},
    ...         {"id": "roads", "name": "Roads"},
    ...     ],
    ...     options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    ...     scores={
    ...         "hill": {"reach": 2, "calm": 9, "roads": 4},
    ...         "port": {"reach": 7, "calm": 6, "roads": 5},
    ...     },
    ... )
    >>> triangle_sentence(d, method="wsm")
    'Over all ways to share 100 points between Reach, Calm and Roads, Port leads in 72 % of the
    triangle and Hill in 28 %.'
    """
    setting = Setting.of(decision, method, normalization, **parameters)
    return triangle_sentence_of(setting, parts, steps=steps)


def triangle_sentence_of(
    setting: Setting, parts: Sequence[str] | None = None, *, steps: int = 41
) -> str:
    """Return `triangle_sentence` of a decision made ready."""
    three = parts_of(setting, parts)
    if len(setting.options) == 1:
        return f"{setting.task.name(0)} is the only option."
    if not three:
        return "A triangle takes three criteria, and there are fewer."
    names = listed(part.name for part in three)
    weight = sum(float(setting.weights[list(part.rows)].sum()) for part in three)
    if weight < 1e-12:
        return f"{names} weigh nothing today, so there is nothing for them to share."
    points = percent(min(weight, 1.0)).removesuffix(" %")
    points = "100" if points == "100" else f"{points} of 100"
    words = area_words(setting, map_of(setting, three, steps), "triangle")
    return f"Over all ways to share {points} points between {names}, {words}."
