from __future__ import annotations

import pytest

import mcda_widget as mw
from mcda_widget.panel.edits import carry_out


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


def test_a_criterion_is_added_with_its_scale_and_direction(workspace):
    arguments = {"name": "Money", "direction": "cost", "scale": [0, 250]}
    carry_out(workspace, "add_criterion", arguments)
    added, scale = workspace.decision.criterion("money"), workspace.decision.scale_of("money")
    assert (added.direction, scale.low, scale.high) == ("cost", 0, 250)
    carry_out(workspace, "add_criterion", {"name": "Days", "scale": [None, None]})
    assert workspace.decision.scale_of("days") is None
    with pytest.raises(mw.DecisionError, match="Give both ends"):
        carry_out(workspace, "add_criterion", {"name": "Half", "scale": [1, None]})


def test_a_name_that_is_taken_is_refused(workspace):
    for part, key, name in (
        ("option", "monitoring", "Isolation"),
        ("criterion", "cohesion", "Sustainability"),
    ):
        arguments = {"part": part, "id": key, "field": "name", "text": name}
        with pytest.raises(mw.DecisionError, match=f"There is .* “{name}” already"):
            carry_out(workspace, "set_text", arguments)


def test_options_are_moved(workspace):
    def order():
        return [option.id for option in workspace.decision.options]

    before = order()
    carry_out(workspace, "move_option", {"option": "isolation", "by": -1})
    assert order() == [*before[:4], "isolation", "recognition", "monitoring"]
    carry_out(workspace, "move_option", {"option": "isolation", "by": 99})
    assert order()[-1] == "isolation"
    assert workspace.decision.score("isolation", "cohesion")
    carry_out(workspace, "undo", {})
    assert order() == before


def test_criteria_are_moved_among_those_of_their_group(workspace):
    def order():
        return [criterion.id for criterion in workspace.decision.criteria]

    before = order()
    carry_out(workspace, "move_criterion", {"criterion": "legitimacy", "by": 1})
    assert order() == ["hardliners", "legitimacy", *before[2:]]
    carry_out(workspace, "move_criterion", {"criterion": "legitimacy", "by": 9})
    assert order() == ["hardliners", "cohesion", "legitimacy", *before[3:]]
    assert workspace.decision.weights.index.tolist() == order()


def test_a_part_that_is_at_its_end_stays_and_is_no_step(workspace):
    carry_out(workspace, "move_criterion", {"criterion": "cohesion", "by": 1})
    carry_out(workspace, "move_option", {"option": "fragmented-pressure", "by": -1})
    assert workspace.undo_label == ""


def test_members_of_a_group_that_stand_apart_trade_places(workspace):
    mixed = [workspace.decision.criteria[i] for i in (0, 3, 1, 4, 2, 5, 6, 7, 8)]
    workspace.edit("Mix", decision=workspace.decision.replace(criteria=mixed))
    carry_out(workspace, "move_criterion", {"criterion": "legitimacy", "by": 1})
    order = [criterion.id for criterion in workspace.decision.criteria]
    assert order[:5] == ["jihadist-ties", "hardliners", "legitimacy", "permissive", "cohesion"]
