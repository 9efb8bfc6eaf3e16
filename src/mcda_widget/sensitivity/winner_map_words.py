"""On how much of the map of two weights each option leads, in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mcda_widget.ranking.words import listed

from .areas import area_words
from .setting import Setting
from .winner_map import map_of, pair_of

if TYPE_CHECKING:
    from mcda_widget.model import Decision


def winner_map_sentence(  # noqa: PLR0913 - the map's own choices
    decision: Decision,
    first: str | None = None,
    second: str | None = None,
    method: str = "topsis",
    normalization: str | None = None,
    *,
    steps: int = 41,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> str:
    """Say on how much of the map each option leads.

    The shares are areas of the map, as far as its steps tell them; a place where options tie
    counts in equal parts for each.

    Parameters
    ----------
    decision, first, second, method, normalization, steps, **parameters
        As for `winner_map`.

    Raises
    ------
    DecisionError
        Where a criterion is not known, both are the same, or the decision cannot be ranked.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> from mcda_widget.sensitivity.winner_map_words import winner_map_sentence
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     scale={"low": 0, "high": 10},
    ...     criteria=[{"id": "reach", "name": "Reach"}, {"id": "calm", "name": "Calm"}],
    ...     options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    ...     scores={"hill": {"reach": 2, "calm": 9}, "port": {"reach": 7, "calm": 6}},
    ... )
    >>> winner_map_sentence(d, "reach", "calm", "wsm")
    'Over all weights of Reach and Calm, Port leads in 62 % of the map and Hill in 38 %.'
    """
    setting = Setting.of(decision, method, normalization, **parameters)
    return winner_map_sentence_of(setting, first, second, steps=steps)


def winner_map_sentence_of(
    setting: Setting, first: str | None = None, second: str | None = None, *, steps: int = 41
) -> str:
    """Return `winner_map_sentence` of a decision made ready."""
    pair = pair_of(setting, first, second)
    if len(setting.options) == 1:
        return f"{setting.task.name(0)} is the only option."
    if not pair:
        name = setting.task.decision.criteria[0].name
        return f"{name} is the only criterion, so its weight cannot change."
    names = listed(setting.task.decision.criterion(key).name for key in pair)
    found = map_of(setting, pair, steps)
    return f"Over all weights of {names}, {area_words(setting, found, 'map')}."
