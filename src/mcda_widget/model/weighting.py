"""What people said about importance, as they said it; weights are derived elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import Field, model_validator

from .frozen import FrozenMap
from .parts import Intensity, Name, OfHundred, Part, Points

Way = Literal["equal", "direct", "swing", "ranks", "ahp", "best-worst", "intervals"]


class Comparison(Part):
    """One judgement: `prefer` matters `by` times as much as `over`."""

    prefer: Name = Field(description="`id` of what matters more.")
    over: Name = Field(description="`id` of what matters less.")
    by: Intensity = Field(
        description="How many times as much: 1 equally, 3 moderately, 5 strongly, "
        "7 very strongly, 9 extremely."
    )


class Ahp(Part):
    """Pairwise comparisons (the analytic hierarchy process)."""

    comparisons: tuple[Comparison, ...] = Field(
        (), description="Criteria of one group, or groups, two at a time."
    )
    options: FrozenMap[str, tuple[Comparison, ...]] = Field(
        default_factory=FrozenMap,
        description="Options two at a time under a criterion, by the criterion's `id`.",
    )
    solver: Literal["geometric_mean", "eigenvector"] = Field(
        "geometric_mean", description="How weights are taken from the comparisons."
    )


class Ranks(Part):
    """Criteria in order of importance."""

    order: FrozenMap[str, Points] = Field(
        description="Rank by criterion or group, 1 for the first."
    )
    method: Literal["roc", "rank_sum", "rank_reciprocal", "rancom"] = Field(
        "roc", description="How ranks become weights."
    )


class BestWorstSet(Part):
    """The best and the worst of a set, and how its others compare with them, as far as said."""

    best: Name | None = Field(None, description="`id` of the most important one.")
    worst: Name | None = Field(None, description="`id` of the least important one.")
    best_to_others: FrozenMap[str, Intensity] = Field(
        default_factory=FrozenMap,
        description="How many times as important the best is as each other, 1 to 9.",
    )
    others_to_worst: FrozenMap[str, Intensity] = Field(
        default_factory=FrozenMap,
        description="How many times as important each other is as the worst, 1 to 9.",
    )


class BestWorst(BestWorstSet):
    """Best–worst judgements of all criteria at once, and of groups and within them."""

    groups: BestWorstSet | None = Field(
        None, description="The same of groups, where the groups are weighed first."
    )
    within: FrozenMap[str, BestWorstSet] = Field(
        default_factory=FrozenMap,
        description="The same of the criteria within a group, by the group's `id`.",
    )


class Interval(Part):
    """Between how many points of 100 a weight lies, as far as said."""

    low: OfHundred | None = Field(None, description="Points at least, 0 to 100.")
    high: OfHundred | None = Field(None, description="Points at most, 0 to 100.")

    @model_validator(mode="after")
    def _ordered(self) -> Interval:
        if self.low is not None and self.high is not None and self.low > self.high:
            msg = f"The lower end, {self.low:g}, is above the higher, {self.high:g}."
            raise ValueError(msg)
        return self

    @property
    def given(self) -> tuple[float, ...]:
        """The ends that were given, the lower first."""
        return tuple(end for end in (self.low, self.high) if end is not None)


class Judgements(Part):
    """Judgements by the way they were stated; one way never discards another's."""

    direct: FrozenMap[str, Points] | None = Field(
        None, description="Points by criterion or group; usually of 100."
    )
    swing: FrozenMap[str, Points] | None = Field(
        None,
        description="Worth of raising each criterion, or group, from worst to best; the first "
        "is 100.",
    )
    ranks: Ranks | None = Field(None, description="Criteria in order of importance.")
    ahp: Ahp | None = Field(None, description="Pairwise comparisons.")
    best_worst: BestWorst | None = Field(
        None, alias="best-worst", description="Best–worst judgements."
    )
    intervals: FrozenMap[str, Interval] | None = Field(
        None, description="Between how many points of 100 each criterion, or group, lies."
    )


class Weighting(Part):
    """How criteria are weighed: the way in use, and every judgement made."""

    method: Way = Field("equal", description="The way whose judgements give the weights.")
    groups_first: bool | None = Field(
        None,
        description="Whether groups are weighed first, then the criteria within each; where left "
        "out, only under `ahp`. It needs every criterion in a group.",
    )
    judgements: Judgements = Field(
        default_factory=Judgements,
        description="What was stated, by way; weights are derived, never stored.",
    )

    @model_validator(mode="before")
    @classmethod
    def _short_form(cls, data: Any) -> Any:  # noqa: ANN401 - whatever a file holds
        return long_form(data)


def long_form(weighting: Any) -> Any:  # noqa: ANN401 - whatever a file holds
    """Name the way under ``judgements`` where raw data leave it out.

    ``judgements`` may hold those of ``method`` alone, without naming the way again.

    Examples
    --------
    >>> long_form({"method": "direct", "judgements": {"reach": 60, "cost": 40}})
    {'method': 'direct', 'judgements': {'direct': {'reach': 60, 'cost': 40}}}
    """
    if not isinstance(weighting, Mapping):
        return weighting
    way, stated = weighting.get("method"), weighting.get("judgements")
    if not isinstance(stated, Mapping) or not stated:
        return weighting
    ways = {*Judgements.key_fields(), *Judgements.model_fields}
    if way in ways and not ways & set(stated):
        return {**weighting, "judgements": {way: stated}}
    return weighting
