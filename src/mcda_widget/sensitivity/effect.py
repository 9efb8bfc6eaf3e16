"""From one ranking to another: what happened to the places, and what did it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from . import causes, effect_words
from .hybrids import SAME_WEIGHT

if TYPE_CHECKING:
    from mcda_widget.ranking import Ranking


@dataclass(frozen=True, eq=False, repr=False)
class Effect:
    """What a change of a decision did to its ranking.

    Attributes
    ----------
    before, after : Ranking
        Each as it was ranked, by a method of its own where they differ.
    """

    before: Ranking
    after: Ranking

    @cached_property
    def frame(self) -> pd.DataFrame:
        """Score and rank before and after by option ``id``, the best after first.

        ``rank_before``, ``score_before``, ``rank_after`` and ``score_after``; <NA> and NaN where
        an option is ranked only once.
        """
        old, new = self.before.frame, self.after.frame
        gone = [option for option in old.index if option not in new.index]
        index = pd.Index([*new.index, *gone], name="option", dtype=object)
        sides = {"before": old.reindex(index), "after": new.reindex(index)}
        return pd.DataFrame(
            {
                f"{column}_{side}": frame[column].astype("Int64" if column == "rank" else float)
                for side, frame in sides.items()
                for column in ("rank", "score")
            }
        )

    @cached_property
    def weights(self) -> pd.DataFrame:
        """``before`` and ``after`` of the weights that changed, by criterion ``id``."""
        return changed_weights(self.before.weights, self.after.weights)

    @cached_property
    def leaders(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Options in first place before and after, by ``id``: more than one where they tie."""
        return causes.leaders(self.before), causes.leaders(self.after)

    @property
    def leader_changed(self) -> bool:
        """Whether other options, or another number of them, are in first place."""
        return set(self.leaders[0]) != set(self.leaders[1])

    @property
    def comparable(self) -> bool:
        """Whether scores before and after are figures of the same kind."""
        return causes.same_way(self.before, self.after)

    @cached_property
    def alone(self) -> dict[str, tuple[str, ...] | None]:
        """Who would be in first place, had only one of the things changed, by that thing.

        Of ``"weights"``, ``"scores"``, ``"scales"`` (and directions), ``"options"``,
        ``"criteria"`` (and their weights) and ``"method"``, those that differ; None where one
        cannot be changed without the others.
        """
        return causes.alone(self.before, self.after)

    @property
    def finding(self) -> str:
        """What happened to the first place, in a sentence or two."""
        return effect_words.finding(self)

    @property
    def reason(self) -> str:
        """Which of several things did it, in a sentence; empty where only one changed."""
        return effect_words.reason(self)

    @property
    def note(self) -> str:
        """That the two were ranked in different ways, in a sentence; empty where they were not."""
        return effect_words.note(self)

    def __repr__(self) -> str:
        said = " ".join(filter(None, (self.finding, self.reason, self.note)))
        return f"{said}\n{self.frame}"


def effect(before: Ranking, after: Ranking) -> Effect:
    r"""Compare two rankings of one decision: what happened to the places, and what did it.

    Options and criteria are the same where their ``id`` is. What changed in the decision
    itself, `mcda_widget.model.changes` tells.

    Parameters
    ----------
    before, after : Ranking
        From `mcda_widget.rank`; methods and normalizations may differ.

    Returns
    -------
    Effect

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
    >>> later = d.with_weights({"reach": 30, "calm": 70}).with_score("port", "calm", 7)
    >>> e = mw.sensitivity.effect(mw.rank(d, "wsm"), mw.rank(later, "wsm"))
    >>> print(e.finding, e.reason, sep="\n")
    Port keeps the lead over Hill, by .01 instead of .10. No option changes its place.
    The weights alone would have put Hill first; the scores alone would not have changed the leader.
    """
    return Effect(before, after)


def changed_weights(before: pd.Series[float], after: pd.Series[float]) -> pd.DataFrame:
    """Return weights that differ, the greatest change first; NaN where a criterion is not there.

    Examples
    --------
    >>> old = pd.Series({"reach": 0.5, "calm": 0.4, "cost": 0.1})
    >>> changed_weights(old, pd.Series({"reach": 0.5, "calm": 0.1, "noise": 0.4}))
           before  after
    noise     NaN    0.4
    calm      0.4    0.1
    cost      0.1    NaN
    """
    gone = [criterion for criterion in before.index if criterion not in after.index]
    index = [*after.index, *gone]
    frame = pd.DataFrame({"before": before.reindex(index), "after": after.reindex(index)})
    change = (frame["after"].fillna(0.0) - frame["before"].fillna(0.0)).abs()
    known = frame.notna().all(axis=1)
    frame = frame[(change > SAME_WEIGHT) | ~known]
    order = np.argsort(-change[frame.index].to_numpy(), kind="stable")
    return frame.iloc[order]
