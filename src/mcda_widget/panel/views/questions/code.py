"""The code that gives what is shown, for a cell of a notebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mcda_widget.ranking import Ranking


def way(ranking: Ranking) -> str:
    """Return how a ranking was made, as keywords.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> way(mw.rank(mw.load("taliban-engagement"), "vikor"))
    "method='vikor', normalization='scale', v=0.5"
    """
    given = {"method": ranking.method, "normalization": ranking.normalization, **ranking.parameters}
    return ", ".join(f"{name}={value!r}" for name, value in given.items())
