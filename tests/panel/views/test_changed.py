from __future__ import annotations

import pytest

from mcda_widget.panel.edits import carry_out
from mcda_widget.panel.results import Results
from mcda_widget.panel.views import changed
from mcda_widget.panel.workspace import Workspace

WATCHING = "Watching from outside puts no question to Kandahar and waits for no answer from it."


def told(before, workspace):
    """Return what changed since a state: rows by the title of their group."""
    found = changed.groups(Results(before), workspace.results)
    return {
        group["title"]: [(row["what"], row["was"], row["now"]) for row in group["rows"]]
        for group in found
    }


def test_nothing_changed(workspace):
    assert changed.groups(workspace.results, Results(workspace.state)) == []


def test_weights_are_told_in_points_the_greatest_change_first(workspace):
    before = workspace.state
    carry_out(workspace, "set_weight", {"criterion": "sustainability", "points": 31})
    found = told(before, workspace)
    assert list(found) == ["Weights", "Judgements"]
    assert found["Weights"][0] == ("Sustainability", "11", "31")
    assert len(found["Weights"]) == 9
    assert found["Judgements"] == [("Way of weighing", "all the same", "shared points")]


def test_points_that_come_to_the_same_weights_are_no_change(workspace):
    carry_out(workspace, "share_equally", {})
    before = workspace.state
    same = workspace.decision.with_weights({c.id: 7 for c in workspace.decision.criteria})
    workspace.edit("Points", decision=same)
    assert told(before, workspace) == {}


def test_weights_close_to_each_other_are_told_apart(workspace):
    carry_out(workspace, "share_equally", {})
    before = workspace.state
    carry_out(workspace, "set_weight", {"criterion": "sustainability", "points": 11.4})
    assert told(before, workspace)["Weights"][0] == ("Sustainability", "11.1", "11.4")


def test_a_weight_that_comes_or_goes_stands_alone(workspace):
    carry_out(workspace, "share_equally", {})
    before = workspace.state
    carry_out(workspace, "remove_criterion", {"criterion": "cohesion"})
    found = told(before, workspace)
    assert found["Weights"][0] == ("Factional cohesion", "11", "–")
    assert found["Criteria"] == [("Criterion removed", "Factional cohesion", "")]


@pytest.mark.parametrize(
    ("edit", "arguments", "expected"),
    [
        (
            "set_score",
            {"option": "monitoring", "criterion": "kandahar", "mode": 2, "rationale": ""},
            {
                "Scores": [
                    ("Monitoring only, Reach to Kandahar", "1", "2"),
                    (
                        "Monitoring only, Reach to Kandahar, rationale",
                        WATCHING,
                        "nothing",
                    ),
                ]
            },
        ),
        (
            "enter_scores",
            {"options": ["monitoring"], "criteria": ["kandahar"], "text": ""},
            {"Scores": [("Monitoring only, Reach to Kandahar", "1", "missing")]},
        ),
        (
            "add_option",
            {"name": "Do nothing"},
            {"Options": [("Option added", "", "Do nothing")]},
        ),
        (
            "set_method",
            {"method": "vikor"},
            {"How it is ranked": [("Method", "TOPSIS", "VIKOR")]},
        ),
        (
            "set_normalization",
            {"normalization": "vector"},
            {"How it is ranked": [("Normalization", "as suits the method", "Vector")]},
        ),
        (
            "set_lock",
            {"criterion": "kandahar", "locked": True},
            {"Locks": [("Reach to Kandahar", "free", "locked")]},
        ),
        (
            "set_direction",
            {"criterion": "kandahar", "direction": "cost"},
            {
                "Scales and directions": [
                    ("Direction of Reach to Kandahar", "more is better", "less is better")
                ]
            },
        ),
    ],
)
def test_every_kind_of_change_has_its_place(workspace, edit, arguments, expected):
    before = workspace.state
    carry_out(workspace, edit, arguments)
    assert told(before, workspace) == expected


def test_settings_of_the_method_are_told(workspace):
    carry_out(workspace, "set_method", {"method": "ahp"})
    before = workspace.state
    carry_out(workspace, "set_ahp_mode", {"mode": "distributive"})
    assert told(before, workspace) == {
        "How it is ranked": [("Settings of the method", "", "mode distributive")]
    }


def test_answers_are_told_while_there_are_no_weights_yet(workspace):
    before = workspace.state
    carry_out(workspace, "set_way", {"way": "ahp"})
    carry_out(workspace, "compare", {"prefer": "legitimacy", "over": "cohesion", "by": 3})
    assert [what for what, *_ in told(before, workspace)["Judgements"]] == [
        "Way of weighing",
        "Comparing Legitimacy incentives and Factional cohesion",
    ]


def test_what_belongs_to_one_score_is_counted_once(workspace):
    before = workspace.state
    at = {"option": "monitoring", "criterion": "kandahar"}
    carry_out(workspace, "set_score", {**at, "mode": 3, "rationale": "Because"})
    (group,) = changed.groups(Results(before), workspace.results)
    assert len(group["rows"]) == 3
    assert group["count"] == 1
    assert changed.summary([group]) == "One score changed."


def test_a_long_list_is_cut_and_says_so(workspace, monkeypatch):
    monkeypatch.setattr(changed, "MOST", 4)
    before = workspace.state
    carry_out(workspace, "set_weight", {"criterion": "sustainability", "points": 31})
    group = changed.groups(Results(before), workspace.results)[0]
    assert (len(group["rows"]), group["more"], group["count"]) == (4, 5, 9)


def test_every_change_of_a_bare_decision_can_be_told(bare):
    workspace = Workspace(bare)
    before = workspace.state
    carry_out(workspace, "set_score", {"option": "c", "criterion": "use", "mode": 1})
    assert told(before, workspace) == {"Scores": [("C, Use", "missing", "1")]}
