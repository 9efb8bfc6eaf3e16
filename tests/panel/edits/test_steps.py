from __future__ import annotations

import pytest

from mcda_widget.panel.edits import carry_out
from mcda_widget.panel.workspace import Workspace


def test_shared_points_keep_their_weights_there_and_back(workspace):
    carry_out(workspace, "set_weight", {"criterion": "cohesion", "points": 40})
    before = workspace.decision.weights
    carry_out(workspace, "weigh_groups_first", {"first": True})
    assert workspace.undo_label == "Groups first"
    points = workspace.decision.weighting.judgements.direct
    assert points["regime"] == pytest.approx(
        100 * before[["legitimacy", "hardliners", "cohesion"]].sum()
    )
    assert workspace.decision.weights.to_numpy() == pytest.approx(before.to_numpy())
    carry_out(workspace, "weigh_groups_first", {"first": False})
    assert workspace.decision.weights.to_numpy() == pytest.approx(before.to_numpy())
    assert workspace.decision.weighting.method == "direct"


def test_points_move_within_their_set(workspace):
    carry_out(workspace, "set_way", {"way": "direct"})
    carry_out(workspace, "weigh_groups_first", {"first": True})
    carry_out(workspace, "set_weight", {"criterion": "regime", "points": 60})
    carry_out(workspace, "set_weight", {"criterion": "cohesion", "points": 50})
    points = workspace.decision.weighting.judgements.direct
    assert sum(points[key] for key in ("regime", "environment", "leverage")) == 100
    assert sum(points[key] for key in ("legitimacy", "hardliners", "cohesion")) == 100
    weights = workspace.decision.weights
    assert weights["cohesion"] == pytest.approx(0.3)
    carry_out(workspace, "set_lock", {"criterion": "regime", "locked": True})
    carry_out(workspace, "set_weight", {"criterion": "leverage", "points": 30})
    assert workspace.decision.weighting.judgements.direct["environment"] == pytest.approx(10)
    carry_out(workspace, "share_equally", {"within": "regime"})
    assert workspace.decision.weights["cohesion"] == pytest.approx(0.2)
    assert workspace.state.locked == {"regime"}
    carry_out(workspace, "share_equally", {"within": ""})
    assert workspace.decision.weights["cohesion"] == pytest.approx(1 / 9)
    assert workspace.state.locked == frozenset()


def test_points_stated_before_there_was_a_first_step_are_not_lost(workspace):
    carry_out(workspace, "set_weight", {"criterion": "cohesion", "points": 40})
    before = workspace.decision.weights
    points = workspace.decision.weighting.judgements.direct
    later = Workspace(workspace.decision.with_groups_first().weighed_by("equal"))
    carry_out(later, "set_way", {"way": "direct"})
    assert later.decision.weights.to_numpy() == pytest.approx(before.to_numpy())
    kept = later.decision.weighting.judgements.direct
    assert kept["cohesion"] / kept["legitimacy"] == pytest.approx(
        points["cohesion"] / points["legitimacy"]
    )


def test_a_weight_taken_over_holds_where_groups_come_first(workspace):
    carry_out(workspace, "weigh_groups_first", {"first": True})
    carry_out(workspace, "take_weight", {"criterion": "sustainability", "points": 22})
    assert workspace.decision.weights["sustainability"] == pytest.approx(0.22)
    assert workspace.decision.weighting.groups_first is True


@pytest.mark.parametrize("group", ["leverage", None])
def test_a_new_criterion_moves_no_weight(workspace, group):
    carry_out(workspace, "weigh_groups_first", {"first": True})
    carry_out(workspace, "set_way", {"way": "direct"})
    carry_out(workspace, "set_weight", {"criterion": "regime", "points": 60})
    before = workspace.decision.weights
    carry_out(workspace, "add_criterion", {"name": "Rights", "group": group})
    after = workspace.decision.weights
    assert after["rights"] == 0
    assert after.drop("rights").to_numpy() == pytest.approx(before.to_numpy())


def test_switching_leaves_what_other_ways_hold(workspace):
    carry_out(workspace, "raise_first", {"member": "cohesion"})
    before = workspace.decision.weighting.judgements
    carry_out(workspace, "weigh_groups_first", {"first": True})
    assert workspace.decision.weighting.judgements == before
    assert workspace.decision.weighting.method == "swing"


@pytest.mark.parametrize(
    ("edit", "arguments"),
    [
        ("set_group", {"criterion": "cohesion", "group": "leverage"}),
        ("set_group", {"criterion": "cohesion", "group": None}),
        ("add_group", {"name": "Delivery", "criterion": "kandahar"}),
        ("remove_group", {"group": "environment"}),
    ],
)
@pytest.mark.parametrize("first", [True, False])
def test_shared_points_weigh_the_same_in_other_groups(workspace, edit, arguments, first):
    carry_out(workspace, "set_way", {"way": "direct"})
    carry_out(workspace, "weigh_groups_first", {"first": first})
    carry_out(workspace, "set_weight", {"criterion": "cohesion", "points": 60})
    before = workspace.decision.weights
    carry_out(workspace, edit, arguments)
    after = workspace.decision.weights[before.index]
    assert after.to_numpy() == pytest.approx(before.to_numpy())
    assert workspace.decision.weighting.method == "direct"
