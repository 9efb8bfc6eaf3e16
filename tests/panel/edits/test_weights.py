from __future__ import annotations

import pytest

import mcda_widget as mw
from mcda_widget.panel.edits import carry_out
from mcda_widget.weighting import ahp_sets


def test_a_weight_takes_from_the_others_in_proportion(workspace):
    carry_out(workspace, "set_weight", {"criterion": "cohesion", "points": 50})
    weights = workspace.decision.weights
    assert weights["cohesion"] == pytest.approx(0.5)
    assert weights.drop("cohesion").tolist() == pytest.approx([0.5 / 8] * 8)
    assert workspace.decision.weighting.method == "direct"


@pytest.mark.parametrize("points", [150, -5])
def test_there_are_a_hundred_points(workspace, points):
    before = workspace.decision
    with pytest.raises(mw.DecisionError, match="There are 100 points to share"):
        carry_out(workspace, "set_weight", {"criterion": "cohesion", "points": points})
    assert workspace.decision is before


def test_a_locked_weight_stays(workspace):
    carry_out(workspace, "set_lock", {"criterion": "kandahar", "locked": True})
    carry_out(workspace, "set_weight", {"criterion": "cohesion", "points": 60})
    assert workspace.decision.weights["kandahar"] == pytest.approx(1 / 9)
    assert sum(workspace.decision.weighting.judgements.direct.values()) == pytest.approx(100)


def test_a_locked_weight_cannot_be_moved(workspace):
    carry_out(workspace, "set_lock", {"criterion": "kandahar", "locked": True})
    before = workspace.state
    with pytest.raises(mw.DecisionError, match="“Reach to Kandahar” is locked"):
        carry_out(workspace, "set_weight", {"criterion": "kandahar", "points": 60})
    assert workspace.state == before


def test_sharing_equally_unlocks(workspace):
    carry_out(workspace, "set_lock", {"criterion": "kandahar", "locked": True})
    carry_out(workspace, "set_weight", {"criterion": "cohesion", "points": 60})
    carry_out(workspace, "share_equally", {})
    assert workspace.state.locked == frozenset()
    assert workspace.decision.weights.tolist() == pytest.approx([1 / 9] * 9)


def test_a_weight_taken_over_leaves_the_others_in_proportion(workspace):
    carry_out(workspace, "set_weight", {"criterion": "cohesion", "points": 40})
    before = workspace.decision.weights
    carry_out(workspace, "take_weight", {"criterion": "sustainability", "points": 22.1})
    after = workspace.decision.weights
    assert after["sustainability"] == pytest.approx(0.221)
    others = after.drop("sustainability") / before.drop("sustainability")
    assert others.tolist() == pytest.approx([(1 - 0.221) / (1 - before["sustainability"])] * 8)


def test_a_weight_taken_over_is_one_step_each_time(workspace):
    for points in (30, 31):
        carry_out(workspace, "take_weight", {"criterion": "sustainability", "points": points})
    assert workspace.undo() == "Weight of Sustainability"
    assert workspace.decision.weights["sustainability"] == pytest.approx(0.3)
    workspace.undo()
    assert workspace.decision.weights["sustainability"] == pytest.approx(1 / 9)


@pytest.mark.parametrize("way", ["ahp", "swing"])
def test_what_was_stated_is_kept_when_a_weight_is_taken_over(workspace, way):
    if way == "ahp":
        carry_out(workspace, "set_way", {"way": "ahp"})
        for found in ahp_sets(workspace.decision):
            for prefer, over in found.pairs:
                carry_out(workspace, "compare", {"prefer": prefer, "over": over, "by": 2})
    else:
        ratings = {c.id: 100 - 5 * i for i, c in enumerate(workspace.decision.criteria)}
        workspace.edit("State", decision=workspace.decision.with_judgements(way, ratings))
    before = workspace.decision
    carry_out(workspace, "take_weight", {"criterion": "kandahar", "points": 50})
    assert workspace.decision.weighting.method == "direct"
    assert workspace.decision.weights["kandahar"] == pytest.approx(0.5)
    assert workspace.decision.weighed_by(way).weights.tolist() == before.weights.tolist()


def test_a_weight_is_not_taken_over_past_a_locked_one(workspace):
    for criterion in ("kandahar", "cohesion"):
        carry_out(workspace, "set_lock", {"criterion": criterion, "locked": True})
    before = workspace.state
    with pytest.raises(mw.DecisionError, match="and Reach to Kandahar are locked") as refusal:
        carry_out(workspace, "take_weight", {"criterion": "sustainability", "points": 60})
    assert "Unlock them in Weigh" in str(refusal.value)
    assert workspace.state == before


def test_a_locked_weight_of_nothing_does_not_stand_in_the_way(workspace):
    carry_out(workspace, "set_weight", {"criterion": "kandahar", "points": 0})
    carry_out(workspace, "set_lock", {"criterion": "kandahar", "locked": True})
    carry_out(workspace, "take_weight", {"criterion": "sustainability", "points": 60})
    assert workspace.decision.weights["sustainability"] == pytest.approx(0.6)


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
