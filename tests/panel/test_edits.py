from __future__ import annotations

import pytest

import mcda_widget as mw
from mcda_widget.panel.edits import EDITS, carry_out, free_id


def test_a_weight_takes_from_the_others_in_proportion(workspace):
    carry_out(workspace, "set_weight", {"criterion": "cohesion", "points": 50})
    weights = workspace.decision.weights
    assert weights["cohesion"] == pytest.approx(0.5)
    assert weights.drop("cohesion").tolist() == pytest.approx([0.5 / 8] * 8)
    assert workspace.decision.weighting.method == "direct"


def test_a_locked_weight_stays(workspace):
    carry_out(workspace, "set_lock", {"criterion": "kandahar", "locked": True})
    carry_out(workspace, "set_weight", {"criterion": "cohesion", "points": 60})
    assert workspace.decision.weights["kandahar"] == pytest.approx(1 / 9)
    assert sum(workspace.decision.weighting.judgements.direct.values()) == pytest.approx(100)


def test_a_locked_weight_cannot_be_moved(workspace):
    carry_out(workspace, "set_lock", {"criterion": "kandahar", "locked": True})
    before = workspace.state
    with pytest.raises(mw.DecisionError):
        carry_out(workspace, "set_weight", {"criterion": "kandahar", "points": 60})
    assert workspace.state == before


def test_sharing_equally_unlocks(workspace):
    carry_out(workspace, "set_lock", {"criterion": "kandahar", "locked": True})
    carry_out(workspace, "set_weight", {"criterion": "cohesion", "points": 60})
    carry_out(workspace, "share_equally", {})
    assert workspace.state.locked == frozenset()
    assert workspace.decision.weights.tolist() == pytest.approx([1 / 9] * 9)


def test_changing_the_way_keeps_what_was_stated(workspace):
    carry_out(workspace, "set_weight", {"criterion": "cohesion", "points": 40})
    carry_out(workspace, "set_way", {"way": "ahp"})
    carry_out(workspace, "compare", {"prefer": "legitimacy", "over": "hardliners", "by": 3})
    carry_out(workspace, "set_way", {"way": "direct"})
    assert workspace.decision.weights["cohesion"] == pytest.approx(0.4)
    assert len(workspace.decision.weighting.judgements.ahp.comparisons) == 1


def test_an_answer_replaces_the_one_before_and_can_be_taken_back(workspace):
    def made():
        return [
            (c.prefer, c.over, c.by)
            for c in workspace.decision.weighting.judgements.ahp.comparisons
        ]

    carry_out(workspace, "compare", {"prefer": "legitimacy", "over": "hardliners", "by": 3})
    carry_out(workspace, "compare", {"prefer": "hardliners", "over": "legitimacy", "by": 5})
    assert made() == [("hardliners", "legitimacy", 5)]
    carry_out(workspace, "compare", {"prefer": "hardliners", "over": "legitimacy", "by": 0.5})
    assert made() == [("legitimacy", "hardliners", 2)]
    carry_out(workspace, "compare", {"prefer": "hardliners", "over": "legitimacy", "by": None})
    assert made() == []


def test_a_score_is_changed_and_cleared(workspace):
    where = {"option": "monitoring", "criterion": "challenge"}
    carry_out(workspace, "set_score", {**where, "mode": 3, "rationale": "Patrols."})
    score = workspace.decision.score("monitoring", "challenge")
    assert (score.mode, score.rationale) == (3, "Patrols.")
    carry_out(workspace, "clear_score", where)
    assert workspace.decision.score("monitoring", "challenge") is None
    assert workspace.results.unranked == ["Monitoring only"]


def test_a_score_off_the_scale_is_refused_in_words(workspace):
    before = workspace.state
    with pytest.raises(mw.DecisionError, match="99 is off the scale, 1 to 9"):
        carry_out(
            workspace, "set_score", {"option": "monitoring", "criterion": "challenge", "mode": 99}
        )
    assert workspace.state == before


@pytest.mark.parametrize(
    ("part", "key", "field"),
    [
        ("decision", "", "title"),
        ("decision", "", "question"),
        ("criterion", "cohesion", "name"),
        ("option", "monitoring", "description"),
    ],
)
def test_texts_are_changed(workspace, part, key, field):
    arguments = {"part": part, "id": key, "field": field, "text": "  New words  "}
    carry_out(workspace, "set_text", arguments)
    holder = {
        "decision": workspace.decision,
        "criterion": workspace.decision.criterion(key) if part == "criterion" else None,
        "option": workspace.decision.option(key) if part == "option" else None,
    }[part]
    assert getattr(holder, field) == "New words"


def test_a_name_cannot_be_empty(workspace):
    arguments = {"part": "option", "id": "monitoring", "field": "name", "text": " "}
    with pytest.raises(mw.DecisionError, match="A name is needed"):
        carry_out(workspace, "set_text", arguments)


def test_only_texts_meant_to_be_edited_are(workspace):
    arguments = {"part": "criterion", "id": "cohesion", "field": "id", "text": "x"}
    with pytest.raises(mw.DecisionError, match="cannot be edited"):
        carry_out(workspace, "set_text", arguments)


def test_parts_are_added_and_removed(workspace):
    carry_out(workspace, "add_option", {"name": "Do nothing"})
    assert workspace.decision.option("do-nothing").name == "Do nothing"
    carry_out(workspace, "remove_option", {"option": "do-nothing"})
    carry_out(workspace, "set_weight", {"criterion": "cohesion", "points": 40})
    carry_out(workspace, "add_criterion", {"name": "Human rights"})
    assert workspace.decision.weights["human-rights"] == 0
    carry_out(workspace, "remove_criterion", {"criterion": "human-rights"})
    assert workspace.results.problem == ""


def test_unknown_edits_are_refused(workspace):
    with pytest.raises(mw.DecisionError, match="does not know"):
        carry_out(workspace, "explode", {})


def test_ids_are_free_and_readable():
    assert free_id("Plan B!", ["plan-b", "plan-b-2"]) == "plan-b-3"
    assert free_id("Люди", []) == "люди"
    assert free_id("???", []) == "part"


def test_every_edit_says_what_it_does():
    assert all(function.__doc__ for function in EDITS.values())
