from __future__ import annotations

import pytest

import mcda_widget as mw
from mcda_widget.panel.edits import carry_out


def order(workspace):
    return [criterion.id for criterion in workspace.decision.criteria]


def groups(workspace):
    return [group.id for group in workspace.decision.groups]


def test_a_criterion_goes_to_the_end_of_its_new_group(workspace):
    carry_out(workspace, "set_group", {"criterion": "legitimacy", "group": "environment"})
    assert workspace.undo_label == "Group of Legitimacy incentives"
    decision = workspace.decision
    assert decision.criterion("legitimacy").group == "environment"
    place = order(workspace).index("legitimacy")
    following = decision.criteria[place + 1]
    assert decision.criteria[place - 1].group == "environment"
    assert following.group == "leverage"


def test_a_criterion_leaves_its_group(workspace):
    carry_out(workspace, "set_group", {"criterion": "legitimacy", "group": None})
    assert workspace.decision.criterion("legitimacy").group is None
    assert order(workspace)[-1] == "legitimacy"


def test_a_group_is_added_with_a_criterion_and_defined(workspace):
    carry_out(workspace, "add_group", {"name": " The room ", "criterion": "legitimacy"})
    assert workspace.undo_label == "Add the group The room"
    assert workspace.decision.criterion("legitimacy").group == "the-room"
    for field, text in (("name", "The table"), ("definition", "Who sits there.")):
        arguments = {"part": "group", "id": "the-room", "field": field, "text": text}
        carry_out(workspace, "set_text", arguments)
    group = workspace.decision.group("the-room")
    assert (group.name, group.definition) == ("The table", "Who sits there.")
    carry_out(workspace, "undo", {})
    carry_out(workspace, "undo", {})
    carry_out(workspace, "undo", {})
    assert "the-room" not in groups(workspace)


def test_a_name_that_another_group_has_is_refused(workspace):
    with pytest.raises(mw.DecisionError, match="There is a group “The environment” already"):
        carry_out(workspace, "add_group", {"name": "The environment"})


def test_groups_are_moved_with_their_criteria(workspace):
    before = order(workspace)
    carry_out(workspace, "move_group", {"group": "regime", "by": 1})
    assert groups(workspace) == ["environment", "regime", "leverage"]
    assert order(workspace) == [*before[3:5], *before[:3], *before[5:]]
    carry_out(workspace, "move_group", {"group": "regime", "by": -9})
    assert (groups(workspace)[0], order(workspace)) == ("regime", before)


def test_a_group_that_is_removed_leaves_its_criteria(workspace):
    carry_out(workspace, "compare", {"prefer": "regime", "over": "leverage", "by": 3})
    carry_out(workspace, "compare", {"prefer": "legitimacy", "over": "cohesion", "by": 2})
    before = order(workspace)
    carry_out(workspace, "remove_group", {"group": "regime"})
    assert workspace.undo_label == "Remove the group The regime's inner balance"
    assert order(workspace) == before
    assert workspace.decision.criterion("cohesion").group is None
    made = workspace.decision.weighting.judgements.ahp.comparisons
    assert [(c.prefer, c.over) for c in made] == [("legitimacy", "cohesion")]
