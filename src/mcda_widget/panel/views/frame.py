"""Frame: the question, the source, the criteria with what they rest on, the options."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .common import colours, criterion_card, usual_scale

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mcda_widget.model import Decision
    from mcda_widget.panel.workspace import Workspace


def view(workspace: Workspace, _: Mapping[str, Any]) -> dict[str, Any]:
    """Return what Frame shows."""
    decision = workspace.decision
    source, colour = decision.source, colours(decision)
    return {
        "title": decision.title,
        "question": decision.question,
        "note": decision.note,
        "illustrative": decision.illustrative,
        "source": None if source is None else source.model_dump(),
        "groups": [
            {"id": g.id, "name": g.name, "definition": g.definition} for g in decision.groups
        ],
        "criteria": [
            {
                **criterion_card(decision, criterion),
                "definition": criterion.definition,
                "evidence": [evidence.model_dump() for evidence in criterion.evidence],
            }
            for criterion in decision.criteria
        ],
        "options": [
            {"id": o.id, "name": o.name, "description": o.description, "colour": colour[o.id]}
            for o in decision.options
        ],
        "usual_scale": usual_scale(decision),
        "remarks": list(_remarks(decision)),
    }


def _remarks(decision: Decision) -> Iterator[str]:
    """Say gently what is missing."""
    criteria = decision.criteria
    without = [
        ("a quote to rest on", sum(not c.evidence for c in criteria)),
        ("a definition", sum(not c.definition for c in criteria)),
        ("words for its scale", sum(not c.anchors for c in criteria)),
    ]
    for what, count in without:
        if count == len(criteria) > 0:
            yield f"No criterion has {what} yet."
        elif count:
            yield f"{count} of {len(criteria)} criteria lack {what}."
    if missing := len(decision.missing):
        yield f"{missing} {'score is' if missing == 1 else 'scores are'} not given yet."
