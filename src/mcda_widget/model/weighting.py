"""What people said about importance, as they said it; weights are derived elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import Field, model_validator

from .frozen import FrozenMap
from .parts import Intensity, Name, Part, Points

Way = Literal["equal", "direct", "swing", "ranks", "ahp", "best-worst"]


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

    order: FrozenMap[str, Points] = Field(description="Rank by criterion, 1 for the first.")
    method: Literal["roc", "rank_sum", "rank_reciprocal", "rancom"] = Field(
        "roc", description="How ranks become weights."
    )


class BestWorst(Part):
    """The best and the worst criterion, and how the others compare with them."""

    best: Name = Field(description="`id` of the most important criterion.")
    worst: Name = Field(description="`id` of the least important criterion.")
    best_to_others: FrozenMap[str, Intensity] = Field(
        description="How many times as important the best is as each criterion, 1 to 9."
    )
    others_to_worst: FrozenMap[str, Intensity] = Field(
        description="How many times as important each criterion is as the worst, 1 to 9."
    )


class Judgements(Part):
    """Judgements by the way they were stated; one way never discards another's."""

    direct: FrozenMap[str, Points] | None = Field(
        None, description="Points by criterion; usually of 100."
    )
    swing: FrozenMap[str, Points] | None = Field(
        None, description="Worth of raising each criterion from worst to best; the first is 100."
    )
    ranks: Ranks | None = Field(None, description="Criteria in order of importance.")
    ahp: Ahp | None = Field(None, description="Pairwise comparisons.")
    best_worst: BestWorst | None = Field(
        None, alias="best-worst", description="Best–worst judgements."
    )


class Weighting(Part):
    """How criteria are weighed: the way in use, and every judgement made."""

    method: Way = Field("equal", description="The way whose judgements give the weights.")
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
