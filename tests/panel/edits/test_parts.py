from __future__ import annotations

import pytest

import mcda_widget as mw
from mcda_widget.panel.edits import carry_out
from mcda_widget.panel.edits.parts import free_id


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


def test_ids_are_free_and_readable():
    assert free_id("Plan B!", ["plan-b", "plan-b-2"]) == "plan-b-3"
    assert free_id("Люди", []) == "люди"
    assert free_id("???", []) == "part"
