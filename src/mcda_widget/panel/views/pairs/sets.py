"""Sets of comparisons: their questions in the order they are asked, answers and advice."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING, Any

from mcda_widget.charts.consistency_data import consistency_data
from mcda_widget.panel.wire import datasets
from mcda_widget.weighting import by_help, circular_triads, look_again, shuffled
from mcda_widget.weighting.words import figure, fit_words, times

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mcda_widget.weighting import ComparisonSet, WeightingResult

CIRCLES = 3  # told in full; of more than these the number

Meaning = dict[str, str]


def asked(
    sets: Sequence[ComparisonSet], seed: str, meaning: Callable[[str], Meaning]
) -> dict[str, Any]:
    """Return sets of comparisons as the front-end asks them.

    Parameters
    ----------
    sets : sequence of ComparisonSet
        In the order in which they are asked.
    seed : str
        What makes the order of the questions within each set.
    meaning : callable
        From the ``id`` of a member to what a person should have in sight of it.

    Returns
    -------
    dict
        ``sets``; ``helpful``, the open questions by their number over all sets, the one that
        would help most first; ``connecting``, how many of these weights wait for.
    """
    shown = [_set(each, shuffled(each.pairs, f"{seed} {each.id}"), meaning) for each in sets]
    questions = [(each["id"], frozenset((p["a"], p["b"]))) for each in shown for p in each["pairs"]]
    number = {question: i for i, question in enumerate(questions)}
    helpful = by_help(sets)
    return {
        "sets": shown,
        "helpful": [number[key, frozenset(pair)] for key, pair, _ in helpful],
        "connecting": sum(connects for *_, connects in helpful),
    }


def _set(
    found: ComparisonSet, pairs: list[tuple[str, str]], meaning: Callable[[str], Meaning]
) -> dict[str, Any]:
    place = {key: i for i, key in enumerate(found.members)}
    matrix = found.matrix.to_numpy(dtype=float)
    ratios = {(a, b): float(matrix[place[a], place[b]]) for a, b in pairs}
    return {
        "id": found.id,
        "title": found.title,
        "members": [
            {"id": key, "name": name, **meaning(key)} for key, name in found.labels.items()
        ],
        "pairs": [
            {"a": a, "b": b, "ratio": None if isnan(ratio) else ratio}
            for (a, b), ratio in ratios.items()
        ],
        "needed": found.answers_needed,
        **_fit(found),
    }


def _fit(found: ComparisonSet) -> dict[str, Any]:
    """Return how well the answers fit together, and what to look at again."""
    result = found.result
    loose = result is not None and result.acceptable is False
    circles = circular_triads(found.matrix, labels=found.labels) if found.answered else []
    return {
        "consistency": fit_words(result) if result and found.answered else "",
        "firm": not loose,
        "advice": _advice(result) if result and loose else [],
        "circles": circles[:CIRCLES],
        "more_circles": max(0, len(circles) - CIRCLES),
        "chart": datasets(consistency_data(result)) if result and loose else None,
    }


def _advice(result: WeightingResult) -> list[dict[str, Any]]:
    """Return the judgements most at odds with the others, where changing one would help."""
    return [
        {
            "a": row["prefer"],
            "b": row["over"],
            "sentence": row["sentence"],
            "ratio": float(row["suggested"]),
            "said": times(float(row["given"])),
            "to": times(float(row["suggested"])),
            "now": figure(row["cr_now"], row["cr_then"]),
            "then": figure(row["cr_then"], row["cr_now"]),
        }
        for row in look_again(result).to_dict("records")
    ]
