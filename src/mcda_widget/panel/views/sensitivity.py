"""Test: five questions about how firm the answer is, one of them open at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mcda_widget.model import DecisionError
from mcda_widget.panel.results import in_words

from .hidden import hidden
from .questions import defeat, everything, otherwise, scores, weights

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import ModuleType

    from mcda_widget.panel.workspace import Workspace

# In their order; each has a TITLE, a finding and an answer.
QUESTIONS: Mapping[str, ModuleType] = {
    "weights": weights,
    "defeat": defeat,
    "scores": scores,
    "everything": everything,
    "otherwise": otherwise,
}


def view(workspace: Workspace, asked: Mapping[str, Any]) -> dict[str, Any]:
    """Return the questions, and the answer to the one asked."""
    results = workspace.results
    if results.hidden:
        return {"hidden": hidden(results)}
    if results.shown is None or results.stale:
        return {"problem": results.problem, "criteria": [], "charts": {}}
    question = str(asked.get("question", ""))
    if question not in QUESTIONS:
        question = "weights"
    return {
        "problem": results.problem,
        "question": question,
        "questions": [{"key": key, "title": each.TITLE} for key, each in QUESTIONS.items()],
        **_answer(workspace, question, asked),
    }


def finding(workspace: Workspace, question: str, asked: Mapping[str, Any]) -> str:
    """Return the answer to a question in a sentence; empty where there is no ranking.

    Those of the questions that are not open are asked for when nobody has edited for a moment:
    together they may take longer than an edit may.
    """
    results = workspace.results
    if results.hidden or results.ranking is None or question not in QUESTIONS:
        return ""
    try:
        return str(QUESTIONS[question].finding(workspace, asked))
    except DecisionError as error:
        return in_words(error)


def _answer(workspace: Workspace, question: str, asked: Mapping[str, Any]) -> dict[str, Any]:
    try:
        found: dict[str, Any] = QUESTIONS[question].answer(workspace, asked)
    except DecisionError as error:
        return {"sentence": in_words(error), "blocks": [], "code": ""}
    return found
