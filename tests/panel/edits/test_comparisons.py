from __future__ import annotations

import pytest

import mcda_widget as mw
from mcda_widget.panel.edits import carry_out
from mcda_widget.weighting import ahp_sets, option_set


def comparisons(workspace):
    return {
        (c.prefer, c.over): c.by for c in workspace.decision.weighting.judgements.ahp.comparisons
    }


def answer(workspace, prefer, over, by):
    carry_out(workspace, "compare", {"prefer": prefer, "over": over, "by": by})


@pytest.mark.parametrize(("by", "said"), [(3, 3), (1 / 3, 3), (1 / 7, 7), (0.3333333333, 3)])
def test_an_answer_is_kept_as_a_preference(workspace, by, said):
    answer(workspace, "cohesion", "hardliners", by)
    pair = ("cohesion", "hardliners") if by > 1 else ("hardliners", "cohesion")
    assert comparisons(workspace) == {pair: said}
    assert workspace.decision.weighting.method == "ahp"


def test_another_answer_takes_the_place_of_the_first_and_none_takes_it_back(workspace):
    answer(workspace, "cohesion", "hardliners", 3)
    answer(workspace, "hardliners", "cohesion", 2)
    assert comparisons(workspace) == {("hardliners", "cohesion"): 2}
    answer(workspace, "hardliners", "cohesion", None)
    assert comparisons(workspace) == {}


@pytest.mark.parametrize("by", [0, -3, float("nan"), float("inf")])
def test_what_is_no_comparison_is_refused(workspace, by):
    before = workspace.state
    with pytest.raises(mw.DecisionError, match="is not a comparison"):
        answer(workspace, "cohesion", "hardliners", by)
    assert workspace.state is before


def test_only_what_is_there_is_compared(workspace):
    with pytest.raises(mw.DecisionError, match="not an id to compare here"):
        answer(workspace, "cohesion", "hardlines", 3)
    with pytest.raises(mw.DecisionError, match="compared with a group"):
        answer(workspace, "cohesion", "regime", 3)


def test_a_typed_comparison_is_read(workspace):
    typed = {"prefer": "cohesion", "over": "hardliners"}
    carry_out(workspace, "enter_comparison", {**typed, "text": "1/3"})
    assert comparisons(workspace) == {("hardliners", "cohesion"): 3}
    before = workspace.state
    for text, words in (("0", "does not count"), ("-2", "below 0"), ("12", "beyond the scale")):
        with pytest.raises(mw.DecisionError, match=words):
            carry_out(workspace, "enter_comparison", {**typed, "text": text})
    assert workspace.state is before
    carry_out(workspace, "enter_comparison", {**typed, "text": " "})
    assert comparisons(workspace) == {}


def test_advice_that_is_taken_is_one_step_of_its_own(workspace):
    for prefer, over, by in (
        ("legitimacy", "hardliners", 3),
        ("hardliners", "cohesion", 3),
        ("cohesion", "legitimacy", 2),
    ):
        answer(workspace, prefer, over, by)
    before = comparisons(workspace)
    row = ahp_sets(workspace.decision)[1].result.advice.iloc[0]
    taken = {"prefer": row["prefer"], "over": row["over"], "by": row["suggested"]}
    carry_out(workspace, "take_advice", taken)
    (regime,) = (s for s in ahp_sets(workspace.decision) if s.id == "regime")
    assert regime.result.consistency_ratio == pytest.approx(row["cr_then"])
    # At once after an answer about the same pair, and still a step apart.
    answer(workspace, "cohesion", "legitimacy", 5)
    carry_out(workspace, "take_advice", {"prefer": "cohesion", "over": "legitimacy", "by": 1 / 9})
    workspace.undo()
    assert comparisons(workspace)["cohesion", "legitimacy"] == 5
    workspace.undo()
    workspace.undo()
    assert comparisons(workspace) == before


def test_the_way_of_computing_is_chosen_and_nothing_else_changes(workspace):
    answer(workspace, "cohesion", "hardliners", 3)
    answer_under(workspace, "cohesion", "monitoring", "isolation", 4)
    carry_out(workspace, "set_solver", {"solver": "eigenvector"})
    stated = workspace.decision.weighting.judgements.ahp
    assert stated.solver == "eigenvector"
    assert len(stated.comparisons) == len(stated.options["cohesion"]) == 1
    with pytest.raises(mw.DecisionError):
        carry_out(workspace, "set_solver", {"solver": "by feel"})


def answer_under(workspace, criterion, prefer, over, by):
    given = {"criterion": criterion, "prefer": prefer, "over": over, "by": by}
    carry_out(workspace, "compare_options", given)


def test_options_are_compared_under_a_criterion_whatever_the_way_of_weighing(workspace):
    way, weights = workspace.decision.weighting.method, workspace.decision.weights
    answer_under(workspace, "cohesion", "monitoring", "isolation", 1 / 4)
    assert workspace.decision.weighting.method == way
    assert workspace.decision.weights.equals(weights)
    (made,) = option_set(workspace.decision, "cohesion").answered
    assert (made.prefer, made.over, made.by) == ("isolation", "monitoring", 4)
    answer_under(workspace, "kandahar", "monitoring", "isolation", 2)
    answer_under(workspace, "cohesion", "monitoring", "isolation", None)
    assert list(workspace.decision.weighting.judgements.ahp.options) == ["kandahar"]


def test_comparisons_of_options_survive_answers_about_criteria_and_the_reverse(workspace):
    answer_under(workspace, "cohesion", "monitoring", "isolation", 4)
    answer(workspace, "cohesion", "hardliners", 3)
    answer_under(workspace, "kandahar", "monitoring", "isolation", 4)
    stated = workspace.decision.weighting.judgements.ahp
    assert comparisons(workspace) == {("cohesion", "hardliners"): 3}
    assert list(stated.options) == ["cohesion", "kandahar"]
