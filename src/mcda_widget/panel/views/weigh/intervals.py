"""Intervals: both ends of each, and how far a weight can really go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .members import set_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mcda_widget.model import Decision, Interval
    from mcda_widget.weighting import WeighingSet

FIELDS = ("least", "most")


def intervals(decision: Decision, each: WeighingSet) -> dict[str, Any]:
    """Return the intervals of a set, as given and as they can be reached."""
    shown, result = set_of(decision, each, "intervals")
    stated: Mapping[str, Interval] = decision.weighting.judgements.intervals or {}
    table = None if result is None else result.details.get("intervals")
    for member in shown["members"]:
        given = stated.get(member["id"])
        member["low"], member["high"] = (given.low, given.high) if given else (None, None)
        for field in FIELDS:
            member[field] = None if table is None else float(table.loc[member["id"], field])
    return shown
