"""Who would lead if the criteria were weighed another way, in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mcda_widget.ranking.words import listed

from .causes import leaders

if TYPE_CHECKING:
    from mcda_widget.ranking import Ranking


def would_lead(now: Ranking, then: Ranking, weights: str) -> str:
    """Say who would lead with other weights.

    Parameters
    ----------
    now, then : Ranking
        Of the same options, with today's weights and with the others.
    weights : str
        What the others are called: ``"entropy weights"``.

    Examples
    --------
    >>> import mcda_widget as mw
    >>> d = mw.Decision(
    ...     title="Where to build the clinic",
    ...     scale={"low": 0, "high": 10},
    ...     criteria=[{"id": "reach", "name": "Reach"}, {"id": "calm", "name": "Calm"}],
    ...     options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    ...     scores={"hill": {"reach": 2, "calm": 9}, "port": {"reach": 7, "calm": 6}},
    ... )
    >>> other = d.with_weights({"reach": 10, "calm": 90})
    >>> would_lead(mw.rank(d), mw.rank(other), "your swings")
    'With your swings, Hill would lead instead of Port.'
    """
    old, new = leaders(now), leaders(then)
    names = {option.id: option.name for option in then.decision.options}
    who, led = (listed(names[option] for option in side) for side in (new, old))
    would = "would share the first place" if len(new) > 1 else "would lead"
    if set(old) == set(new):
        would = would.replace("would", "would still")
    elif set(new) < set(old):
        would += " alone"
    elif not set(old) < set(new):
        would += f" instead of {led}"
    return f"With {weights}, {who} {would}."
