"""While the ranking is hidden, nothing that is sent depends on it."""

from __future__ import annotations

import json
import re

import pytest

import mcda_widget as mw
from mcda_widget.model import Ahp
from mcda_widget.panel.edits import carry_out
from mcda_widget.panel.patches import without_buffers
from mcda_widget.panel.requests import answer
from mcda_widget.panel.results import Results
from mcda_widget.panel.state import State
from mcda_widget.panel.still import Still
from mcda_widget.panel.views import snapshots
from mcda_widget.panel.views.hidden import HIDDEN, RANKING_HIDDEN, hidden
from mcda_widget.panel.workspace import Workspace

PLACES = ("frame", "weigh", "rank", "test")


@pytest.fixture
def others(decision):
    """The decision, its scores turned round: another option leads."""
    options = [option.id for option in decision.options]
    return decision.replace(
        scores={a: decision.cells[b] for a, b in zip(options, options[::-1], strict=True)}
    )


def sent(panel, place):
    """Return all that a page at a place is sent, the journal and its times apart."""
    panel.place = place
    plain, buffers = without_buffers(panel._sight)
    for part in ("keeping", "n"):
        plain.pop(part)
    times = r"\d{4}-\d\d-\d\dT[\d:.]+[+-]\d\d:\d\d"
    return re.sub(times, "then", json.dumps(plain)), buffers


@pytest.mark.parametrize("place", PLACES)
def test_what_is_sent_is_the_same_whoever_leads(decision, others, place):
    seen = []
    for each in (decision, others):
        panel = mw.DecisionPanel(each, hide_results=True, journal=False)
        panel._workspace.keep("Before")
        panel._asked = {"snapshots": "yes"}
        carry_out(panel._workspace, "set_weight", {"criterion": "cohesion", "points": 30})
        seen.append(sent(panel, place))
    first, second = seen
    # A snapshot's decision may be told apart by its scores, which are what people put in.
    assert first == second
    shown = mw.DecisionPanel(decision, journal=False)
    assert sent(shown, place) != first


@pytest.mark.parametrize("place", PLACES)
def test_what_was_in_sight_is_taken_out_of_it(decision, place):
    panel = mw.DecisionPanel(decision, place=place, journal=False)
    panel.hide_results = True
    assert panel._sight["standing"]["rows"] == []
    assert panel._sight["standing"]["hidden"]["why"] == HIDDEN
    if place in ("rank", "test"):
        assert set(panel._sight["view"]) == {"place", "hidden"}
    text = json.dumps(without_buffers(panel._sight["view"])[0])
    for word in ("leads", "closeness", "roadmap-kandahar") if place != "frame" else ("leads",):
        assert word not in text


def test_the_last_ranking_is_not_shown_in_its_place(workspace):
    good = workspace.results
    state = State(workspace.decision.with_judgements("ahp", Ahp()), hide_results=True)
    results = Results(state, last=good)
    assert hidden(results)["ready"] is False
    assert hidden(results)["how"] == "8 more answers are needed in Weigh, and the ranking follows."
    still = Still(results, "2026-03-01T10:02:33+01:00")
    assert RANKING_HIDDEN in still.text
    assert "Kandahar" not in still.text.replace(workspace.decision.title, "")
    assert still.picture is None
    assert "<table" not in still.whole


def test_the_ranking_is_not_given_out_as_a_file(decision):
    panel = mw.DecisionPanel(decision, hide_results=True, journal=False)
    with pytest.raises(mw.DecisionError, match="The ranking is hidden"):
        answer(panel._workspace, "ranking_csv", {})


def test_it_can_be_shown_once_all_is_weighed(workspace):
    workspace.edit("Hide", hide_results=True)
    assert hidden(workspace.results)["ready"] is True


def test_snapshots_say_that_it_is_hidden_and_what_changed_all_the_same(workspace):
    workspace.keep("Before")
    carry_out(workspace, "set_weight", {"criterion": "cohesion", "points": 30})
    carry_out(workspace, "hide_results", {"on": True})
    view = snapshots.view(workspace, {"snapshots": "yes"})
    assert view["kept"][0]["finding"] == RANKING_HIDDEN
    found = view["comparison"]
    assert (found["finding"], found["rows"], found["charts"]) == (RANKING_HIDDEN, [], {})
    assert [group["key"] for group in found["groups"]] == ["weights", "judgements", "hiding"]
    assert found["groups"][-1]["rows"] == [{"what": "The ranking", "was": "shown", "now": "hidden"}]


def test_a_workspace_begins_as_it_was_asked_to(decision):
    assert Workspace(decision, hide_results=True).results.hidden
