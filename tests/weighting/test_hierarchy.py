import pandas as pd
import pytest

from mcda_widget.weighting import ahp, ahp_sets, option_set

from .decisions import EVERYTHING, GROUPED, decision, grouped, said


def test_nothing_answered_is_a_walk_all_the_same():
    top, regime, environment, delivery = ahp_sets(grouped())
    assert [s.id for s in (top, regime, environment, delivery)] == ["", *GROUPED]
    assert top.title == "Groups of criteria"
    assert top.members == tuple(GROUPED)
    assert top.names == ("The regime", "The environment", "The delivery")
    assert regime.title == "The regime"
    assert regime.pairs == [
        ("legitimacy", "hardliners"),
        ("legitimacy", "cohesion"),
        ("hardliners", "cohesion"),
    ]
    assert [s.questions_left for s in (top, regime, environment, delivery)] == [3, 3, 1, 0]
    assert [s.answers_needed for s in (top, regime, environment, delivery)] == [2, 2, 1, 0]
    assert (top.result, regime.result, environment.result) == (None, None, None)
    assert top.next_question == ("regime", "environment")
    assert top.matrix.isna().sum().sum() == 6
    assert "None of “Legitimacy”, “Hardliners” and “Cohesion”" in regime.problem.message


def test_a_group_of_one_asks_nothing():
    *_, delivery = ahp_sets(grouped())
    assert delivery.pairs == []
    assert delivery.problem is None
    assert delivery.next_question is None
    assert delivery.result.weights.to_dict() == {"challenge": 1.0}


def test_a_partial_answer_has_weights_once_it_connects():
    some = said(("legitimacy", "hardliners", 2))
    _, regime, *_ = ahp_sets(grouped(some))
    assert regime.result is None
    assert regime.questions_left == 2
    assert regime.answers_needed == 1
    assert "“Cohesion” is cut off from “Legitimacy” and “Hardliners”" in regime.problem.message
    _, regime, *_ = ahp_sets(grouped(some + said(("hardliners", "cohesion", 2))))
    assert regime.result.weights.to_numpy() == pytest.approx([4 / 7, 2 / 7, 1 / 7])
    assert regime.questions_left == 1
    assert regime.next_question == ("legitimacy", "cohesion")


def test_everything_answered():
    sets = ahp_sets(grouped(EVERYTHING))
    assert [s.questions_left for s in sets] == [0, 0, 0, 0]
    assert [len(s.answered) for s in sets] == [3, 3, 1, 0]
    assert all(s.problem is None and s.next_question is None for s in sets)
    top = sets[0]
    assert top.matrix.loc["regime", "delivery"] == 4
    assert top.result.weights.equals(ahp(top.matrix).weights)


def test_the_sentences_call_things_by_name():
    sets = ahp_sets(grouped([*EVERYTHING[:5], *said(("cohesion", "hardliners", 9))]))
    assert "Hardliners" in sets[1].result.advice["sentence"].iloc[0]
    assert "hardliners" in set(sets[1].result.advice[["prefer", "over"]].to_numpy().ravel())


def test_without_groups_all_criteria_are_one_set():
    (flat,) = ahp_sets(decision())
    assert (flat.id, flat.title) == ("", "All criteria")
    assert flat.members == ("reach", "cost", "speed")


def test_a_criterion_without_a_group_makes_it_flat():
    d = grouped()
    d = d.replace(criteria=[*d.criteria, {"id": "odd", "name": "Odd"}])
    (flat,) = ahp_sets(d)
    assert len(flat.members) == 7


def test_an_empty_group_is_not_asked_about():
    sets = ahp_sets(grouped(groups=GROUPED | {"nothing": []}))
    assert "nothing" not in sets[0].members
    assert "nothing" not in [s.id for s in sets]


def test_without_criteria_there_is_nothing_to_walk():
    assert ahp_sets(decision(criteria=())) == []


def test_the_solver_is_the_stated_one():
    top, *_ = ahp_sets(grouped(EVERYTHING, solver="eigenvector"))
    assert top.result.details["method"] == "eigenvector"
    pd.testing.assert_series_equal(top.result.weights, ahp(top.matrix, "eigenvector").weights)


def test_options_are_compared_under_a_criterion():
    d = decision().with_option("port", "The port").with_option("mill", "The mill")
    d = d.with_judgements("ahp", {"options": {"cost": said(("port", "mill", 3))}})
    asked = option_set(d, "Cost")
    assert (asked.id, asked.title) == ("cost", "Cost")
    assert asked.names == ("Hill", "The port", "The mill")
    assert (asked.questions_left, asked.answers_needed, asked.result) == (2, 1, None)
    assert "“Hill” is cut off from “The port” and “The mill”" in asked.problem.message
    assert option_set(d, "reach").answers_needed == 2
