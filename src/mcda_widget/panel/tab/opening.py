"""Opening a decision file's text as a panel: what the tab asks of the kernel first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from mcda_widget.charts.palette import use_palette
from mcda_widget.model import DecisionError
from mcda_widget.model.weighting import Weighting
from mcda_widget.ranking.catalogue import METHODS

from .notebook import notebook_of
from .tab import DecisionTab
from .text import HostText

if TYPE_CHECKING:
    from mcda_widget.model import Decision
    from mcda_widget.model.weighting import Way

# Of this kernel, by path: a page that is loaded anew finds its panel again.
TABS: dict[str, DecisionTab] = {}


@dataclass(frozen=True)
class Said:
    """Something the tab reads as JSON, beside whatever else the kernel prints."""

    content: dict[str, Any]

    def _repr_mimebundle_(self, **_: object) -> dict[str, Any]:
        return {"application/json": self.content, "text/plain": ""}


def open_tab(
    path: str, text: str, settings: dict[str, Any] | None = None, saved: str | None = None
) -> Said:
    """Open a text as the panel of a tab, or find the panel that this kernel has for it.

    Parameters
    ----------
    path : str
        The file, as JupyterLab calls it.
    text : str
        What it says.
    settings : dict, optional
        ``method``, ``elicitation``, ``draws`` and ``palette``, as in JupyterLab's settings.
    saved : str, optional
        What the file holds, where that is not the text.

    Returns
    -------
    Said
        ``model``, the panel's id; ``text`` and whether it is ``edited``, where the panel was
        there already, or why that is in ``conflict`` with the file; or ``problems``, each in
        words, where the text says no decision.
    """
    given = settings or {}
    use_palette(str(given.get("palette", "standard")))
    found = TABS.get(path)
    try:
        if found is not None and found.comm is not None:
            return Said({"model": found.model_id, **_again(found, text, saved)})
        host = HostText(path, text, saved)
        host.decision = _weighed(host.decision, str(given.get("elicitation", "")))
        tab = _opened(host, given)
    except DecisionError as error:
        return Said({"problems": [str(problem) for problem in error.problems]})
    TABS[path] = tab
    return Said({"model": tab.model_id})


def moved(before: str, after: str) -> None:
    """Know the panel of a file that was renamed by its new path."""
    if before in TABS:
        TABS[after] = TABS.pop(before)


def read_csv(path: str) -> Said:
    """Return the text of a new decision file from a CSV file; or ``problems``."""
    from mcda_widget.model import dumps, load  # noqa: PLC0415 - seldom asked for

    try:
        return Said({"text": dumps(load(path))})
    except DecisionError as error:
        return Said({"problems": [str(problem) for problem in error.problems]})


def continued(path: str) -> Said:
    """Return the notebook that opens the decision of a tab in code."""
    tab = TABS[path]
    return Said({"notebook": notebook_of(path.rsplit("/", 1)[-1], tab.method)})


def _again(tab: DecisionTab, text: str, saved: str | None) -> dict[str, Any]:
    try:
        return tab.opened_again(text, text if saved is None else saved)
    except DecisionError as error:
        # Both changed the same, or the file says no decision now: the tab asks what to do.
        return {"conflict": [str(problem) for problem in error.problems]}


def _opened(host: HostText, given: dict[str, Any]) -> DecisionTab:
    draws = given.get("draws")
    method = str(given.get("method", "topsis"))
    if method in METHODS:
        try:
            return DecisionTab(host, method=method, draws=draws)
        except DecisionError:
            pass  # it cannot rank this decision
    return DecisionTab(host, draws=draws)


def _weighed(decision: Decision, elicitation: str) -> Decision:
    """Return a decision of which nothing is scored or weighed yet with the preferred way."""
    weighting = decision.weighting
    if not elicitation or weighting != Weighting() or not decision.scores.isna().all(axis=None):
        return decision
    return decision.model_copy(update={"weighting": Weighting(method=cast("Way", elicitation))})
