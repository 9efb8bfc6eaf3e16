"""The scores of options on criteria."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mcda_widget.model import DecisionError, Problem
from mcda_widget.model.score_text import ScoreTexts
from mcda_widget.ranking.words import counted

from .registry import edit

if TYPE_CHECKING:
    from mcda_widget.model import Decision
    from mcda_widget.panel.workspace import Workspace


@edit
def set_score(workspace: Workspace, option: str, criterion: str, **fields: Any) -> None:  # noqa: ANN401 - a score's fields
    """Change a score: ``mode``, ``low``, ``high``, ``rationale``, ``evidence``, ``assumption``."""
    workspace.edit(
        f"Score of {workspace.decision.option(option).name}",
        key=f"score {option} {criterion} {sorted(fields)}",
        decision=workspace.decision.with_score(option, criterion, **fields),
    )


@edit
def enter_scores(workspace: Workspace, options: list[str], criteria: list[str], text: str) -> None:
    """Give every option on every criterion named the score that a text says; an empty one, none."""
    decision = workspace.decision
    changes = {option: {key: _said(decision, key, text) for key in criteria} for option in options}
    changed = decision.with_scores(changes)
    label = _label(decision, options, criteria, "Score" if text.strip() else "Clear the score")
    workspace.edit(label, decision=changed)


@edit
def fill_scores(workspace: Workspace, options: list[str], criteria: list[str], way: str) -> None:
    """Repeat the scores of the first option (`way` “down”) or the first criterion (“right”).

    Only the figures and whether they are assumed: a rationale is about one score.
    """
    decision = workspace.decision
    down = way == "down"
    changes = {
        option: {
            key: _figures(decision, options[0] if down else option, key if down else criteria[0])
            for key in (criteria if down else criteria[1:])
        }
        for option in (options[1:] if down else options)
    }
    label = _label(decision, options, criteria, "Fill")
    workspace.edit(label, decision=decision.with_scores(changes))


def _said(decision: Decision, criterion: str, text: str) -> Any:  # noqa: ANN401 - a change of a score
    if not text.strip():
        return None
    part, scale = decision.criterion(criterion), decision.scale_of(criterion)
    read = ScoreTexts([text]).read(text, scale, part.unit)
    if isinstance(read, Problem):
        raise DecisionError(read)
    return read


def _figures(decision: Decision, option: str, criterion: str) -> Any:  # noqa: ANN401 - a change of a score
    score = decision.score(option, criterion)
    return score and score.model_dump(include={"low", "mode", "high", "assumption"})


def _label(decision: Decision, options: list[str], criteria: list[str], what: str) -> str:
    count = len(options) * len(criteria)
    if count == 1:
        return f"{what} of {decision.option(options[0]).name}"
    return f"{what}: {counted(count, 'score', 'scores')}"
