from __future__ import annotations

import pytest

from mcda_widget.charts.palette import NEUTRAL
from mcda_widget.model import Ahp
from mcda_widget.panel.edits import carry_out
from mcda_widget.panel.results import Results
from mcda_widget.panel.views import comparison as module
from mcda_widget.panel.views.common import colours
from mcda_widget.panel.views.comparison import NOW, Side, comparison
from mcda_widget.panel.workspace import Workspace


def since(before, workspace):
    sides = Side("“first”", Results(before)), Side(NOW, workspace.results)
    return comparison(*sides, colours(workspace.decision))


def test_it_says_what_happened_what_did_it_and_what_changed(workspace):
    before = workspace.state
    carry_out(workspace, "set_weight", {"criterion": "sustainability", "points": 31})
    carry_out(
        workspace, "set_score", {"option": "monitoring", "criterion": "regional-unity", "mode": 8.5}
    )
    found = since(before, workspace)
    assert found["finding"].startswith("Monitoring only takes the lead from Joint regional roadmap")
    assert found["reason"] == (
        "The weights alone would have put Monitoring only first; the scores alone would not "
        "have changed the leader."
    )
    assert found["changed"] == "Nine weights, one score and one judgement changed."
    assert found["note"] == ""
    first = found["rows"][0]
    assert first["name"] == "Monitoring only"
    assert (first["before"]["rank"], first["after"]["rank"]) == (4, 1)
    assert first["after"]["score"] == pytest.approx(workspace.results.ranking.scores["monitoring"])
    assert set(found["charts"]["slope"]) == {"places", "sides"}


def test_nothing_differs(workspace):
    found = since(workspace.state, workspace)
    assert found["finding"] == "Nothing differs."
    assert found["rows"] == found["groups"] == []
    assert found["charts"] == {}


def test_only_words_differ(workspace):
    before = workspace.state
    text = {"part": "decision", "id": "", "field": "title", "text": "New"}
    carry_out(workspace, "set_text", text)
    found = since(before, workspace)
    assert found["finding"].endswith("by .11 as before. No option changes its place.")
    assert found["changed"] == "One text changed."


def test_an_option_on_one_side_only_says_why(workspace):
    before = workspace.state
    carry_out(workspace, "remove_option", {"option": "isolation"})
    carry_out(
        workspace,
        "enter_scores",
        {"options": ["monitoring"], "criteria": ["kandahar"], "text": ""},
    )
    carry_out(workspace, "add_option", {"name": "Do nothing"})
    rows = {row["id"]: row for row in since(before, workspace)["rows"]}
    assert rows["isolation"]["after"] == {"why": "not an option"}
    assert rows["isolation"]["colour"] == NEUTRAL
    assert rows["monitoring"]["after"] == {"why": "not ranked"}
    assert "do-nothing" not in rows


def test_each_is_ranked_by_its_own_method(workspace):
    before = workspace.state
    carry_out(workspace, "set_method", {"method": "vikor"})
    found = since(before, workspace)
    assert "before by TOPSIS and after by VIKOR" in found["note"]
    assert found["changed"] == "One setting of the method changed."


def test_without_a_ranking_now_it_says_why_and_what_changed(workspace):
    before = workspace.state
    workspace.edit("Pairs", decision=workspace.decision.with_judgements("ahp", Ahp()))
    found = since(before, workspace)
    assert found["finding"].startswith("“first”: Joint regional roadmap (Kandahar) leads")
    assert "Now there is no ranking. 8 more answers are needed in Weigh" in found["finding"]
    assert found["groups"][0]["title"] == "Judgements"
    assert found["charts"] == {}


def test_without_any_ranking_it_says_so_of_both(bare):
    lone = Workspace(bare.without_option("a").without_option("b"))
    before = lone.state
    carry_out(lone, "add_option", {"name": "D"})
    finding = since(before, lone)["finding"]
    assert "At “first” there was no ranking. Give an option" in finding
    assert "Now there is no ranking. Give an option" in finding


def test_a_chart_nobody_could_read_is_left_to_the_table(workspace, monkeypatch):
    monkeypatch.setattr(module, "DRAWN", 6)
    before = workspace.state
    carry_out(workspace, "set_weight", {"criterion": "sustainability", "points": 31})
    found = since(before, workspace)
    assert found["charts"] == {}
    assert len(found["rows"]) == 7
