"""A decision weighed by what it states for one way, whichever way is in use."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

import pandas as pd

from .result import WeightingResult

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mcda_widget.model import Decision
    from mcda_widget.model.weighting import Way


@dataclass(frozen=True, eq=False)
class InSets(WeightingResult):
    """Weights that groups and the criteria within each make up together.

    The consistency figures are those of the set that is furthest beyond its limit.

    Attributes
    ----------
    parts : mapping of str to WeightingResult
        By set: ``""`` for the groups, else the ``id`` of the group whose criteria they are.
    """

    parts: Mapping[str, WeightingResult] = field(default_factory=dict)

    @cached_property
    def advice(self) -> pd.DataFrame:
        """The advice of all sets, what is most at odds with the others first."""
        each = [part.advice for part in self.parts.values() if not part.advice.empty]
        if not each:
            return next(iter(self.parts.values())).advice
        together = pd.concat(each, ignore_index=True)
        return together.iloc[together["off"].to_numpy().argsort(kind="stable")[::-1]].reset_index(
            drop=True
        )


def of_decision(decision: Decision, way: Way) -> WeightingResult:
    """Weigh a decision by the judgements it holds for a way; the way in use does not matter.

    Raises
    ------
    DecisionError
        Where there are none, or they cannot be used.
    """
    from .derive import derive  # noqa: PLC0415 - it builds on the ways, which ask for this

    derived = derive(decision.weighed_by(way))
    if len(derived.parts) == 1:
        return replace(derived.parts[""], weights=derived.weights)
    loosest = max(derived.parts.values(), key=_beyond)
    return InSets(
        derived.weights,
        consistency_ratio=loosest.consistency_ratio,
        gci=loosest.gci,
        limits=loosest.limits,
        details={"method": derived.parts[""].details.get("method", way)},
        parts=derived.parts,
    )


def _beyond(part: WeightingResult) -> float:
    """Return a consistency ratio as a multiple of its limit; below 0 where there is none."""
    limit = part.limits.get("consistency_ratio")
    return -1.0 if limit is None else (part.consistency_ratio or 0.0) / (limit or 1.0)
