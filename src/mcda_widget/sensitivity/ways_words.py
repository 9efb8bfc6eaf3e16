"""Which option the ways of calculating put first, in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from mcda_widget.ranking.catalogue import METHODS
from mcda_widget.ranking.normalizations import NORMALIZATIONS
from mcda_widget.ranking.words import counted, listed

from .setting import Setting
from .ways import every_way

if TYPE_CHECKING:
    from mcda_widget.model import Decision

    from .ways import Way

NAMED = 3  # ways of one mind in a sentence
MINDS = 2  # minds other than today's in a sentence
CAUTION = "Agreement between ways is no evidence that scores or weights are right."


def ways_sentence(
    decision: Decision,
    method: str = "topsis",
    normalization: str | None = None,
    **parameters: Any,  # noqa: ANN401 - each method's own
) -> str:
    """Say how many ways of calculating put today's winner first, and what the others do.

    Parameters
    ----------
    decision, method, normalization, **parameters
        As for `agreement_with`.

    Raises
    ------
    DecisionError
        Where the decision cannot be ranked by the way in use.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> from mcda_widget.sensitivity.ways_words import ways_sentence
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     scale={"low": 0, "high": 10},
    ...     criteria=[{"id": "reach", "name": "Reach"}, {"id": "calm", "name": "Calm"}],
    ...     options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    ...     scores={"hill": {"reach": 2, "calm": 6}, "port": {"reach": 7, "calm": 8}},
    ... )
    >>> ways_sentence(d)  # doctest: +ELLIPSIS
    'All ... ways of calculating put Port first. Agreement between ways is no evidence that scores
    or weights are right.'
    """
    return ways_sentence_of(Setting.of(decision, method, normalization, **parameters))


def ways_sentence_of(setting: Setting) -> str:
    """Return `ways_sentence` of a decision made ready."""
    if len(setting.options) == 1:
        return f"{setting.task.name(0)} is the only option."
    found = every_way(setting)
    minds: dict[tuple[int, ...], list[Way]] = {}
    for way, ranks in found.ranks.items():
        minds.setdefault(tuple(np.flatnonzero(ranks == 1).tolist()), []).append(way)
    (ours, same), *others = minds.items()  # its own way comes first
    total = len(found.ranks)
    if total == 1:
        title = setting.task.method.title
        return f"{title} is the only way of calculating that can rank this decision."
    if not others:
        return f"All {total} ways of calculating {_put(setting, ours, total)}. {CAUTION}"
    others.sort(key=lambda mind: -len(mind[1]))
    told = [f"{_titles(ways)} {_put(setting, rows, len(ways))}" for rows, ways in others[:MINDS]]
    if left := sum(len(ways) for _, ways in others[MINDS:]):
        told.append(f"{counted(left, 'other puts', 'others put')} something else first")
    head = f"{len(same)} of {total} ways of calculating {_put(setting, ours, len(same))}"
    return f"{'; '.join([head, *told])}. {CAUTION}"


def _put(setting: Setting, rows: tuple[int, ...], ways: int) -> str:
    who = listed(setting.task.name(row) for row in rows)
    return f"put{'s' * (ways == 1)} {who} first{' together' * (len(rows) > 1)}"


def _titles(ways: list[Way]) -> str:
    """Name ways, as many as a sentence bears."""
    kept = ways if len(ways) <= NAMED else ways[: NAMED - 1]
    names = [_title(*way) for way in kept]
    if left := len(ways) - len(kept):
        names.append(counted(left, "other", "others"))
    return listed(names)


def _title(method: str, normalization: str) -> str:
    way = METHODS[method]
    if len(way.normalizations) == 1:
        return way.title
    return f"{way.title} ({NORMALIZATIONS[normalization].title.lower()})"
