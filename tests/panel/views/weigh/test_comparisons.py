from __future__ import annotations

import pytest

import mcda_widget as mw
from mcda_widget.panel.edits import carry_out
from mcda_widget.panel.views import weigh
from mcda_widget.panel.workspace import Workspace


def pairs(workspace):
    return weigh.view(workspace, {})["pairs"]


@pytest.fixture
def asked(workspace):
    carry_out(workspace, "set_way", {"way": "ahp"})
    return workspace


def answer_all(workspace, by=1):
    for found in pairs(workspace)["sets"]:
        for pair in found["pairs"]:
            given = {"prefer": pair["a"], "over": pair["b"], "by": by}
            carry_out(workspace, "compare", given)


def many(count, groups=0):
    groups = [{"id": f"g{i}", "name": f"Group {i}"} for i in range(groups)]
    return mw.Decision(
        title="Many",
        groups=groups,
        criteria=[
            {"id": f"c{i}", "name": f"Goal {i}"}
            | ({"group": groups[i % len(groups)]["id"]} if groups else {})
            for i in range(count)
        ],
        options=[],
        weighting={"method": "ahp"},
    )


def test_pairs_are_asked_within_groups_the_groups_first(asked):
    view = weigh.view(asked, {})
    assert [len(found["pairs"]) for found in view["pairs"]["sets"]] == [3, 3, 1, 6]
    assert view["problem"]
    assert view["charts"] == {}


def test_another_way_asks_no_pairs(workspace):
    assert pairs(workspace) is None


def test_questions_are_shuffled_and_stay_so(asked):
    def order():
        return [[(p["a"], p["b"]) for p in s["pairs"]] for s in pairs(asked)["sets"]]

    before = order()
    in_order = [sorted(pairs, key=str) for pairs in before]
    assert before != in_order
    (first, *_), *_ = before
    carry_out(asked, "compare", {"prefer": first[0], "over": first[1], "by": 3})
    assert order() == before
    asked.undo()
    assert order() == before
    again = Workspace(mw.load("taliban-engagement").weighed_by("ahp"))
    assert [[(p["a"], p["b"]) for p in s["pairs"]] for s in pairs(again)["sets"]] == before


def test_what_is_compared_is_said_in_its_own_words(asked):
    groups, regime, *_ = pairs(asked)["sets"]
    assert "Hardliner constraints" in groups["members"][0]["covers"]
    assert regime["members"][0]["worst"]
    assert regime["members"][0]["best"] != regime["members"][0]["worst"]


def test_the_ways_of_computing_are_held_against_each_other(asked):
    assert pairs(asked)["apart"] == ""
    answer_all(asked)
    shown = pairs(asked)
    assert shown["apart"] == "The two ways of computing give the same weights."
    assert shown["solver"] == "geometric_mean"
    assert {choice["key"] for choice in shown["solvers"]} == {"geometric_mean", "eigenvector"}
    given = {"prefer": "challenge", "over": "kandahar", "by": 9}
    carry_out(asked, "compare", given)
    assert "differ by" in pairs(asked)["apart"]
    before = asked.decision.weights
    carry_out(asked, "set_solver", {"solver": "eigenvector"})
    assert not asked.decision.weights.equals(before)
    assert pairs(asked)["solver"] == "eigenvector"


@pytest.mark.parametrize(
    ("decision", "words"),
    [
        (many(9), ""),
        (many(15), "15 criteria mean 105 questions, of which at least 14 must be answered."),
        (many(24, groups=2), "12 criteria mean 66 questions"),
        (many(12, groups=12), "12 groups mean 66 questions"),
        (many(15, groups=3), ""),
    ],
)
def test_how_many_questions_many_criteria_mean_is_said(decision, words):
    said = pairs(Workspace(decision))["many"]
    assert said.startswith(words)
    assert bool(said) == bool(words)
