import sys

import pytest

from mcda_widget.panel.views.questions import everything
from mcda_widget.panel.workspace import Workspace


def kinds(found):
    return [block["kind"] for block in found["blocks"]]


def the(found, kind):
    return [block for block in found["blocks"] if block["kind"] == kind]


def test_it_says_who_is_first_how_often_and_for_which_weights(workspace):
    found = everything.answer(workspace, {})
    assert found["sentence"].startswith("Joint regional roadmap (Kandahar) is first in 70 %")
    shown = ["chart", "text", "table", "text", "table", "table", "heading", "ask"]
    assert kinds(found) == ["select"] * 3 + shown
    rows = the(found, "table")[0]["rows"]
    assert [cell["text"] for cell in rows[0][:2]] == ["Joint regional roadmap (Kandahar)", "70 %"]
    assert len(rows) == 7
    assert "±1 point" in the(found, "text")[0]["text"]
    beaten = the(found, "table")[1]["rows"]
    assert [cell["text"] for cell in beaten[0][:2]] == ["Joint regional roadmap (Kandahar)", "–"]


def test_only_what_was_stated_can_be_drawn_from(workspace):
    def choices():
        return [c["key"] for c in the(everything.answer(workspace, {}), "select")[0]["choices"]]

    assert choices() == ["uniform", "order", "around", "stated"]
    decision = workspace.decision.with_judgements("intervals", {"kandahar": {"low": 10}})
    workspace.edit("Intervals", decision=decision.weighed_by("equal"))
    assert "intervals" in choices()


@pytest.mark.parametrize("weights", ["order", "around", "stated"])
@pytest.mark.parametrize("scores", ["uniform", "mode"])
def test_every_choice_is_drawn(workspace, weights, scores):
    asked = {"draw_weights": weights, "draw_scores": scores, "draw_samples": "1000"}
    found = everything.answer(workspace, asked)
    assert "1,000 draws" in found["sentence"]
    assert f"weights='{weights}'" in found["code"]


def test_what_is_not_known_is_drawn_as_usual(workspace):
    found = everything.answer(workspace, {"draw_samples": "7", "draw_weights": "no"})
    assert "10,000 draws" in found["sentence"]


def test_the_code_gives_what_is_shown(workspace):
    import mcda_widget as mw

    code = everything.answer(workspace, {"draw_samples": "1000"})["code"]
    known = {"mw": mw, "d": workspace.decision}
    first, *others = code.splitlines()
    exec(first, known)  # noqa: S102 - our own code, shown to people
    assert known["r"].samples == 1000
    for line in others:
        assert eval(line, known) is not None  # noqa: S307


def test_a_missing_score_without_a_scale_is_said_beside_the_choices(bare):
    found = everything.answer(Workspace(bare), {})
    assert "missing" in found["sentence"]
    assert kinds(found) == ["select"] * 3


def test_values_and_evidence_are_split_only_where_that_was_asked_for(workspace, monkeypatch):
    asked = {"split": workspace.results.number, "draw_samples": "1000"}
    found = everything.answer(workspace, asked)
    said = [block["text"] for block in the(found, "text")]
    assert any("talk about values first" in text for text in said)
    rows = the(found, "table")[-1]["rows"]
    assert [row[0]["text"] for row in rows] == ["Values: the weights", "Evidence: the scores"]
    before = workspace.draws.split(workspace.state, "pert")
    assert workspace.draws.split(workspace.state, "pert") is before
    monkeypatch.setitem(sys.modules, "SALib.analyze.sobol", None)
    workspace.edit("Score", decision=workspace.decision.with_score("monitoring", "kandahar", 5))
    assert kinds(everything.answer(workspace, asked))[-1] == "ask"  # another state: ask again
    found = everything.answer(workspace, asked | {"split": workspace.results.number})
    assert any("mcda-widget[sobol]" in block["text"] for block in the(found, "text"))
