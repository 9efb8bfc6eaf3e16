"""The figures behind the words on consistency: a row for each set of comparisons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mcda_widget.ranking.words import exact

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mcda_widget.weighting import ComparisonSet

NONE = "–"


def figures(sets: Sequence[ComparisonSet]) -> list[dict[str, Any]]:
    """Return counts, ratios and their limits, of every set in which something is compared."""
    return [_row(found) for found in sets if found.pairs]


def _row(found: ComparisonSet) -> dict[str, Any]:
    result = found.result
    limits = result.limits if result else {}
    return {
        "title": found.title,
        "compared": len(found.members),
        "answered": len(found.answered),
        "questions": len(found.pairs),
        "ratio": _figure(result.consistency_ratio if result else None),
        "ratio_limit": _figure(limits.get("consistency_ratio")),
        "index": _figure(result.gci if result else None),
        "index_limit": _figure(limits.get("gci")),
    }


def _figure(value: float | None) -> str:
    return NONE if value is None else exact(value)
