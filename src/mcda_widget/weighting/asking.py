"""In which order to ask: by chance at first, and by what an answer would settle."""

from __future__ import annotations

from hashlib import blake2b
from math import isinf
from typing import TYPE_CHECKING

from .graph import open_questions

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .hierarchy import ComparisonSet

Pair = tuple[str, str]


def shuffled(pairs: Iterable[Pair], seed: str) -> list[Pair]:
    """Return pairs in an order that chance and the seed make: the guard against anchoring.

    Where one stands depends on itself and the seed alone: answers change nothing, and a pair
    that comes or goes leaves the others in their order.

    Parameters
    ----------
    pairs : iterable of (str, str)
        What is asked about.
    seed : str
        Any text; the same text, the same order.

    Examples
    --------
    >>> pairs = [("reach", "cost"), ("reach", "speed"), ("cost", "speed")]
    >>> shuffled(pairs, "clinic") == shuffled(reversed(pairs), "clinic")
    True
    """

    def drawn(pair: Pair) -> bytes:
        return blake2b("\n".join((seed, *sorted(pair))).encode(), digest_size=8).digest()

    return sorted(pairs, key=drawn)


def by_help(sets: Sequence[ComparisonSet]) -> list[tuple[str, Pair, bool]]:
    """Return every open question, the one whose answer would help most first.

    First those that connect what is cut off, set by set, as without them there are no weights;
    then those whose ratio is least certain, whatever set they are in (see `next_question`).

    Parameters
    ----------
    sets : sequence of ComparisonSet
        From `ahp_sets` or `option_set`.

    Returns
    -------
    list of (str, (str, str), bool)
        The ``id`` of the set, the pair, and whether it connects what is cut off.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     criteria=[{"id": "reach", "name": "Reach"}, {"id": "cost", "name": "Cost"}],
    ...     options=[],
    ... )
    >>> by_help(mw.weighting.ahp_sets(d))
    [('', ('reach', 'cost'), True)]
    """
    found = [
        (each.id, pair, doubt) for each in sets for pair, doubt in open_questions(each.answers)
    ]
    found.sort(key=lambda question: -round(question[2], 9))
    return [(key, pair, isinf(doubt)) for key, pair, doubt in found]
