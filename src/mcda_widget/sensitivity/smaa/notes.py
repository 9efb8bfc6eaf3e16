"""What a reader of simulated shares has to know, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mcda_widget.model import DecisionError
from mcda_widget.ranking import rank
from mcda_widget.ranking.words import counted, listed

from .filled import filled

if TYPE_CHECKING:
    from mcda_widget.model import Decision
    from mcda_widget.sensitivity.setting import Setting

    from .simulation import Model

ERROR_ONLY = (
    "The margin is that of the simulation alone: more draws make it smaller, and the scores and "
    "weights behind it no truer."
)


def notes(decision: Decision, setting: Setting, model: Model, *, fixed: bool) -> tuple[str, ...]:
    """Return what is to be known of a simulation.

    Parameters
    ----------
    decision : Decision
        As it was given, scores missing or not.
    setting : Setting
        The same, made ready.
    model : Model
        What is drawn.
    fixed : bool
        Whether scores are compared on fixed scales.
    """
    said = [f"Weights {model.weights.words}."]
    if model.scores is not None:
        drawn = counted(len(model.scores.row), "score is", "scores are")
        said.append(f"{drawn[0].upper()}{drawn[1:]} drawn from the ranges given.")
        if not fixed:
            said.append(
                "Each draw is normalized anew, so a weight does not mean the same in each; fixed "
                "scales would mend that."
            )
    if decision.missing:
        said += _missing(decision, setting)
    return (*said, ERROR_ONLY)


def _missing(decision: Decision, setting: Setting) -> list[str]:
    """Say which scores are missing, and whether they matter at today's weights."""
    names = listed(
        f"{decision.option(option).name} on {decision.criterion(criterion).name}"
        for option, criterion in decision.missing[:3]
    )
    more = len(decision.missing) - 3
    others = f" and {counted(more, 'other', 'others')}" if more > 0 else ""
    plural = len(decision.missing) > 1
    what, scales = ("Scores are", "their scales") if plural else ("A score is", "its scale")
    said = [f"{what} missing ({names}{others}) and drawn from all of {scales}."]
    task = setting.task
    try:
        leaders = [
            rank(filled(decision, where), task.method.key, task.normalization).winner
            for where in ("worst", "best")
        ]
    except DecisionError:
        return said
    if leaders[0] == leaders[1]:
        name = decision.option(leaders[0]).name
        many = "Whether they are" if plural else "Whether it is"
        said.append(f"{many} the worst or the best there can be, {name} leads at today's weights.")
    return said
