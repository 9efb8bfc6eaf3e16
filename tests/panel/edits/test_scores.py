from __future__ import annotations

import pytest

import mcda_widget as mw
from mcda_widget.panel.edits import carry_out
from mcda_widget.panel.workspace import Workspace


def enter(workspace, text, options=("monitoring",), criteria=("challenge",)):
    arguments = {"options": [*options], "criteria": [*criteria], "text": text}
    carry_out(workspace, "enter_scores", arguments)


def test_a_score_is_changed_and_cleared(workspace):
    where = {"option": "monitoring", "criterion": "challenge"}
    quotes = [{"quote": "They patrol.", "where": "p. 3", "note": ""}]
    fields = {"mode": 3, "rationale": "Patrols.", "evidence": quotes, "assumption": True}
    carry_out(workspace, "set_score", {**where, **fields})
    score = workspace.decision.score("monitoring", "challenge")
    assert (score.mode, score.rationale, score.assumption) == (3, "Patrols.", True)
    assert score.evidence[0].where == "p. 3"
    enter(workspace, "")
    assert workspace.decision.score("monitoring", "challenge") is None
    assert workspace.results.unranked == ["Monitoring only"]
    assert workspace.undo_label == "Clear the score of Monitoring only"


def test_a_range_is_typed_into_several_scores_in_one_step(workspace):
    options, criteria = ("monitoring", "isolation"), ("challenge", "cohesion")
    enter(workspace, "2/3/5", options, criteria)
    for option in options:
        for criterion in criteria:
            score = workspace.decision.score(option, criterion)
            assert (score.low, score.mode, score.high) == (2, 3, 5)
    assert workspace.undo_label == "Score: four scores"
    before = workspace.undo()
    assert before == "Score: four scores"
    assert workspace.undo_label == ""


def test_a_text_that_is_no_score_is_refused_in_words(workspace):
    before = workspace.state
    with pytest.raises(mw.DecisionError, match="“many” is not a number"):
        enter(workspace, "many")
    with pytest.raises(mw.DecisionError, match="99 is off the scale, 1 to 9"):
        enter(workspace, "99", ("monitoring", "isolation"))
    assert workspace.state == before


def test_a_unit_may_be_typed(bare):
    priced = Workspace(bare.with_criterion("cost", unit="€"))
    enter(priced, "1 200 €", "a", ["cost"])
    assert priced.decision.scores.loc["a", "cost"] == 1200


@pytest.mark.parametrize("way", ["down", "right"])
def test_figures_are_repeated_and_rationales_stay_with_their_scores(workspace, way):
    first = {"option": "recognition", "criterion": "challenge"}
    fields = {"low": 2, "mode": 3, "high": 5, "assumption": True, "rationale": "So it is."}
    carry_out(workspace, "set_score", {**first, **fields})
    options, criteria = ["recognition", "isolation"], ["challenge", "regional-unity"]
    arguments = {"options": options, "criteria": criteria, "way": way}
    before = workspace.decision
    carry_out(workspace, "fill_scores", arguments)
    filled = ("isolation", "challenge") if way == "down" else ("recognition", "regional-unity")
    score = workspace.decision.score(*filled)
    assert (score.low, score.mode, score.high, score.assumption) == (2, 3, 5, True)
    assert score.rationale == before.score(*filled).rationale
    block = workspace.decision.scores.loc[options, criteria].to_numpy()
    lines = block.tolist() if way == "down" else block.T.tolist()
    assert lines[0] == lines[1]
    assert workspace.undo_label == "Fill: four scores"


def test_a_score_off_the_scale_is_refused_in_words(workspace):
    before = workspace.state
    with pytest.raises(mw.DecisionError, match="99 is off the scale, 1 to 9"):
        carry_out(
            workspace, "set_score", {"option": "monitoring", "criterion": "challenge", "mode": 99}
        )
    assert workspace.state == before
