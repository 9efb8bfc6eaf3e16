"""What goes with a part of a decision that is removed: its scores, and judgements about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .base import DecisionData
    from .weighting import BestWorst, BestWorstSet, Comparison, Judgements

V = TypeVar("V")


def without_option(decision: DecisionData, gone: str) -> dict[str, Any]:
    """Return the fields of a decision that change when an option goes."""
    stated = decision.weighting.judgements
    kept = _by_key(stated)
    if stated.ahp:
        compared = {c: _not_about(made, gone) for c, made in stated.ahp.options.items()}
        kept["ahp"] = {**dict(stated.ahp), "options": compared}
    return {
        "options": [option for option in decision.options if option.id != gone],
        "scores": _less(decision.cells, gone),
        "weighting": {**dict(decision.weighting), "judgements": kept},
    }


def without_criterion(decision: DecisionData, gone: str) -> dict[str, Any]:
    """Return the fields of a decision that change when a criterion goes."""
    return {
        "criteria": [criterion for criterion in decision.criteria if criterion.id != gone],
        "scores": {option: _less(row, gone) for option, row in decision.cells.items()},
        "weighting": _weighting_without(decision, gone),
    }


def without_group(decision: DecisionData, gone: str) -> dict[str, Any]:
    """Return the fields of a decision that change when a group goes; its criteria stay."""
    return {
        "groups": [group for group in decision.groups if group.id != gone],
        "criteria": [
            {**dict(criterion), "group": None} if criterion.group == gone else criterion
            for criterion in decision.criteria
        ],
        "weighting": _weighting_without(decision, gone),
    }


def _weighting_without(decision: DecisionData, gone: str) -> dict[str, Any]:
    kept = _judgements_without(decision.weighting.judgements, gone)
    method = decision.weighting.method
    if not kept.get(method):
        method = "equal"
    return {**dict(decision.weighting), "method": method, "judgements": kept}


def _judgements_without(stated: Judgements, gone: str) -> dict[str, Any]:
    kept = _by_key(stated)
    for way in ("direct", "swing", "intervals"):
        kept[way] = _less(kept[way], gone) if kept[way] else None
    if stated.ranks:
        kept["ranks"] = {**dict(stated.ranks), "order": _less(stated.ranks.order, gone)}
    if stated.ahp:
        kept["ahp"] = {
            **dict(stated.ahp),
            "comparisons": _not_about(stated.ahp.comparisons, gone),
            "options": _less(stated.ahp.options, gone),
        }
    if stated.best_worst:
        kept["best-worst"] = _best_worst_without(stated.best_worst, gone)
    return kept


def _best_worst_without(stated: BestWorst, gone: str) -> dict[str, Any] | None:
    within = {
        group: inside
        for group, found in stated.within.items()
        if group != gone and (inside := _ends_without(found, gone))
    }
    groups = _ends_without(stated.groups, gone) if stated.groups else {}
    kept = {**_ends_without(stated, gone), "groups": groups or None, "within": within}
    return kept if any(kept.values()) else None


def _ends_without(stated: BestWorstSet, gone: str) -> dict[str, Any]:
    """Return a best and a worst without one of a set; nothing where it was one of these two."""
    if gone in (stated.best, stated.worst):
        return {}
    return {
        "best": stated.best,
        "worst": stated.worst,
        "best_to_others": _less(stated.best_to_others, gone),
        "others_to_worst": _less(stated.others_to_worst, gone),
    }


def _by_key(stated: Judgements) -> dict[str, Any]:
    return {key: getattr(stated, name) for key, name in stated.key_fields().items()}


def _not_about(made: Iterable[Comparison], gone: str) -> list[Comparison]:
    return [comparison for comparison in made if gone not in (comparison.prefer, comparison.over)]


def _less(values: Mapping[str, V], gone: str) -> dict[str, V]:
    return {key: value for key, value in values.items() if key != gone}
