"""What goes with a criterion or an option that is removed: its scores, and judgements about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .base import DecisionData
    from .weighting import Comparison, Judgements

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
        "weighting": {"method": decision.weighting.method, "judgements": kept},
    }


def without_criterion(decision: DecisionData, gone: str) -> dict[str, Any]:
    """Return the fields of a decision that change when a criterion goes."""
    kept = _judgements_without(decision.weighting.judgements, gone)
    method = decision.weighting.method
    if not kept.get(method):
        method = "equal"
    return {
        "criteria": [criterion for criterion in decision.criteria if criterion.id != gone],
        "scores": {option: _less(row, gone) for option, row in decision.cells.items()},
        "weighting": {"method": method, "judgements": kept},
    }


def _judgements_without(stated: Judgements, gone: str) -> dict[str, Any]:
    kept = _by_key(stated)
    for way in ("direct", "swing"):
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
        kept["best-worst"] = None
        if gone not in (stated.best_worst.best, stated.best_worst.worst):
            kept["best-worst"] = {
                **dict(stated.best_worst),
                "best_to_others": _less(stated.best_worst.best_to_others, gone),
                "others_to_worst": _less(stated.best_worst.others_to_worst, gone),
            }
    return kept


def _by_key(stated: Judgements) -> dict[str, Any]:
    return {key: getattr(stated, name) for key, name in stated.key_fields().items()}


def _not_about(made: Iterable[Comparison], gone: str) -> list[Comparison]:
    return [comparison for comparison in made if gone not in (comparison.prefer, comparison.over)]


def _less(values: Mapping[str, V], gone: str) -> dict[str, V]:
    return {key: value for key, value in values.items() if key != gone}
