"""What several places show of the same thing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mcda_widget.charts.palette import NEUTRAL, criterion_colours, option_colours
from mcda_widget.model.figures import figure

if TYPE_CHECKING:
    from mcda_widget.model import Criterion, Decision
    from mcda_widget.ranking import Ranking


def criterion_card(decision: Decision, criterion: Criterion) -> dict[str, Any]:
    """Return a criterion as people meet it: its name, and what it runs from and to."""
    scale = decision.scale_of(criterion.id)
    worst, best = ends(decision, criterion)
    return {
        "id": criterion.id,
        "name": criterion.name,
        "group": criterion.group,
        "direction": criterion.direction,
        "unit": criterion.unit,
        "low": scale.low if scale else None,
        "high": scale.high if scale else None,
        "worst": worst,
        "best": best,
        "anchors": [
            {"value": value, "words": words} for value, words in sorted(criterion.anchors.items())
        ],
        "colour": criterion_colours(decision)[criterion.id],
    }


def usual_scale(decision: Decision) -> dict[str, float | None]:
    """Return the ends that a new criterion begins with: those of the others, else 1 to 9."""
    if decision.scale:
        return decision.scale.model_dump()
    natural = decision.criteria and all(c.scale is None for c in decision.criteria)
    return {"low": None, "high": None} if natural else {"low": 1, "high": 9}


def ends(decision: Decision, criterion: Criterion) -> tuple[str, str]:
    """Return the worst and the best end of a criterion in its own words, else in numbers."""
    scale = decision.scale_of(criterion.id)
    if scale is None:
        column = decision.scores[criterion.id].dropna()
        if column.empty:
            return "worst", "best"
        low, high = float(column.min()), float(column.max())
    else:
        low, high = scale.low, scale.high
    worst, best = (low, high) if criterion.direction == "benefit" else (high, low)
    return tuple(_end(criterion, value) for value in (worst, best))  # type: ignore[return-value]


def _end(criterion: Criterion, value: float) -> str:
    return criterion.anchors.get(value) or f"{figure(value)} {criterion.unit}".strip()


def ranked(ranking: Ranking, colour: dict[str, str]) -> list[dict[str, Any]]:
    """Return the options of a ranking, best first, as rows to show."""
    frame, decision = ranking.frame, ranking.decision
    return [
        {
            "id": option,
            "name": decision.option(option).name,
            "rank": rank,
            "score": score,
            "colour": colour.get(option, NEUTRAL),
        }
        for option, score, rank in zip(
            map(str, frame.index), frame["score"].tolist(), frame["rank"].tolist(), strict=True
        )
    ]


def colours(decision: Decision) -> dict[str, str]:
    """Return the colour of every option, by ``id``."""
    return dict(option_colours([option.id for option in decision.options]))
