"""The weights beside those of another way: how far they differ, and what it would do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mcda_widget import charts
from mcda_widget.model import DecisionError
from mcda_widget.panel.results import in_words
from mcda_widget.panel.wire import datasets
from mcda_widget.sensitivity.other_weights import would_lead
from mcda_widget.weighting.compare import stated_ways, weights_of
from mcda_widget.weighting.contrast import Contrast
from mcda_widget.weighting.objective import NAMES

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from mcda_widget.panel.results import Results
    from mcda_widget.panel.workspace import Workspace

FROM_SCORES = (
    "These weights come from the scores alone: they say what tells the options apart, and know "
    "nothing of what matters to people."
)


def contrast(
    workspace: Workspace, asked: Mapping[str, Any], titles: Mapping[str, str]
) -> dict[str, Any]:
    """Return the weights beside those of the way asked about.

    Parameters
    ----------
    workspace : Workspace
        Whose weights.
    asked : mapping
        ``contrast``: the other way, empty for none; ``contrast_of``: the way in use when that was
        asked. Of another one nothing is asked yet, and the way used before it stands beside it.
    titles : mapping
        What the panel calls the ways of weighing.
    """
    way = workspace.decision.weighting.method
    stated = [each for each in (*stated_ways(workspace.decision), "equal") if each != way]
    choices = {each: titles.get(each, each) for each in stated} | dict(NAMES)
    choice = str(asked.get("contrast", "")) if asked.get("contrast_of") == way else None
    if choice is None or choice not in ("", *choices):
        choice = _before(workspace, stated)
    shown = {"of": way, "choice": choice, "choices": _listed(choices)}
    if not choice:
        return shown
    note = FROM_SCORES if choice in NAMES else ""
    sides = (titles.get(way, way), choices[choice])
    return {**shown, "note": note, **_beside(workspace, choice, sides)}


def _before(workspace: Workspace, stated: list[str]) -> str:
    """Return the way that was in use before this one."""
    now = workspace.decision.weighting.method
    ways = (state.decision.weighting.method for state in workspace.past)
    way = next((way for way in ways if way != now), "")
    return way if way in stated else ""


def _listed(choices: Mapping[str, str]) -> list[dict[str, Any]]:
    return [{"key": key, "title": title, "scores": key in NAMES} for key, title in choices.items()]


def _beside(workspace: Workspace, choice: str, sides: tuple[str, str]) -> dict[str, Any]:
    results, decision = workspace.results, workspace.decision
    weights = results.weights
    if weights is None:
        return {}
    try:
        other = weights_of(results.complete if choice in NAMES else decision, choice)
    except DecisionError as error:
        return {"problem": f"{sides[1]}: {in_words(error)}"}
    names = {criterion.id: criterion.name for criterion in decision.criteria}
    both = Contrast(weights, other, *sides, names)
    if both.is_same:
        return {"finding": both.finding}
    data = charts.weights_compared_data(decision, weights, other, sides)
    del data["sides"]  # the page says itself which dots are whose
    rows = data["compared"][["criterion", "other", "difference"]].itertuples(index=False)
    return {
        "sides": list(sides),
        "finding": f"{both.finding} {both.agreement}".strip(),
        "ranking": _ranking(results, other, choice, sides[1]),
        "rows": [{"id": key, "other": share, "by": by} for key, share, by in rows],
        "charts": {"weights_compared": datasets(data)},
    }


def _ranking(results: Results, other: pd.Series[float], choice: str, title: str) -> str:
    """Say who would lead with the other weights; nothing where that is hidden, or nobody does."""
    if results.hidden or results.ranking is None:
        return ""
    try:
        return would_lead(results.what_if, other, _called(choice, title))
    except DecisionError:
        return ""


def _called(choice: str, title: str) -> str:
    """Name weights within a sentence."""
    if choice == "equal":
        return "equal weights"
    if choice not in NAMES:
        return f"the weights of “{title}”"
    is_word = not title.isupper() and not title.startswith("Gini")
    return f"{title.lower() if is_word else title} weights"
