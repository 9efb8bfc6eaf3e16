import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mcda_widget import DecisionError
from mcda_widget.ranking import rank
from mcda_widget.sensitivity import floors
from mcda_widget.sensitivity.floors import floors_of
from mcda_widget.sensitivity.setting import Setting

some = settings(
    deadline=None, max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
WAYS = [
    ("topsis", "scale", {}),
    ("topsis", "minmax", {}),
    ("wsm", "scale", {}),
    ("wsm", "none", {}),
    ("ahp", "scale", {}),
    ("ahp", "sum", {}),
    ("vikor", "scale", {"v": 0.3}),
    ("promethee_ii", None, {"functions": {"c0": "vshape", "c1": "usual"}, "p": {"c0": 2}}),
    ("spotis", None, {"bounds": (0, 12)}),
]


@st.composite
def problems(draw):
    m = draw(st.integers(2, 5))
    row = st.lists(st.integers(1, 10), min_size=2, max_size=2)
    rows = draw(st.lists(row, min_size=m, max_size=m))
    weights = draw(st.lists(st.integers(0, 5), min_size=2, max_size=2).filter(any))
    costs = draw(st.sets(st.integers(0, 1)))
    held = draw(st.dictionaries(st.integers(0, 1), st.integers(0, 10)))
    return rows, weights, costs, {f"c{j}": value for j, value in held.items()}


def passes(decision, option, held):
    sign = dict(zip(decision.weights.index, decision.types, strict=True))
    return all(
        decision.scores.loc[option, key] * sign[key] >= value * sign[key]
        for key, value in held.items()
    )


def left_of(decision, keep):
    for option in decision.scores.index.difference(keep):
        decision = decision.without_option(option)
    return decision


@pytest.mark.parametrize(("method", "normalization", "parameters"), WAYS)
@given(problem=problems())
@some
def test_the_rest_is_ranked_as_if_nothing_else_were_there(
    make, method, normalization, parameters, problem
):
    rows, weights, costs, held = problem
    decision = make(rows, weights, costs=costs)
    found = floors(decision, held, method, normalization, **parameters)
    keep = [option for option in decision.scores.index if passes(decision, option, held)]
    assert found.remaining == keep
    assert set(found.ruled_out["option"]) == set(decision.scores.index) - set(keep)
    for row in found.ruled_out.itertuples():
        assert row.floor == held[row.criterion]
        assert row.score == decision.scores.loc[row.option, row.criterion]
        assert not passes(decision, row.option, {row.criterion: row.floor})
    expected = {
        (option, key)
        for option in decision.scores.index
        for key, value in held.items()
        if not passes(decision, option, {key: value})
    }
    assert set(found.ruled_out[["option", "criterion"]].itertuples(index=False)) == expected
    if found.ranking is None:
        assert len(keep) < 2
        return
    alone = rank(left_of(decision, keep), method, normalization, **parameters)
    pd.testing.assert_frame_equal(found.ranking.frame, alone.frame)
    pd.testing.assert_series_equal(found.ranking.weights, decision.weights)


def test_the_article(article):
    found = floors(article, {"Reach to Kandahar": 5})
    assert found.remaining == ["roadmap-kandahar", "kandahar-focused"]
    # Best first, as they stand today; the ranges of two reach up to the minimum.
    assert found.ruled_out["option"].tolist() == [
        "roadmap-kabul",
        "monitoring",
        "recognition",
        "isolation",
        "fragmented-pressure",
    ]
    assert found.ruled_out["possible"].tolist() == [True, False, True, False, False]
    today = rank(article).scores
    assert found.ranking.scores.to_dict() == pytest.approx(today[found.remaining].to_dict())


def test_none_left_is_an_empty_answer(article):
    found = floors(article, {"kandahar": 9, "permissive": 1})
    assert found.remaining == []
    assert found.ranking is None
    assert len(set(found.ruled_out["option"])) == 7


def test_one_of_several_that_share_first_place_may_remain(make):
    assert floors(make([[6, 4], [4, 6], [9, 0]]), {"c1": 6, "c0": 3}, "wsm").remaining == ["o1"]


def test_one_left_that_the_method_cannot_rank_alone(make):
    found = floors(make([[6, 4], [4, 6]]), {"c0": 5}, "topsis", "minmax")
    assert found.remaining == ["o0"]
    assert found.ranking is None


def test_a_score_equal_but_for_rounding_meets_its_minimum(make):
    decision = make([[0.3, 4], [0.2, 6]])
    assert floors(decision, {"c0": 0.1 + 0.2}).remaining == ["o0"]


def test_the_weights_of_the_setting_rank_the_rest(make):
    setting = Setting.of(make([[6, 4], [4, 6], [1, 9]]), "wsm")
    moved = Setting(setting.task, np.array([0.9, 0.1]))
    assert floors_of(moved, {"c0": 2}).ranking.winner == "o0"
    assert floors_of(moved, {"c0": 2}).ranking.weights.tolist() == [0.9, 0.1]


@pytest.mark.parametrize(
    ("held", "said"),
    [
        ({"c9": 3}, "There is no criterion “c9”"),
        ({"c0": 11}, "11 is off the scale of Goal 0. Choose a value from 0 to 10."),
        ({"c0": -1}, "off the scale"),
        ({"c0": "5"}, "'5' is not a minimum for Goal 0. Write a number"),
        ({"c0": True}, "True is not a minimum"),
        ({"c0": float("nan")}, "nan is not a minimum"),
        ({"c0": None}, "None is not a minimum"),
        ({"c0": 3, "Goal 0": 4}, "Goal 0 is given two minimums. Give one."),
    ],
)
def test_what_is_no_minimum(make, held, said):
    with pytest.raises(DecisionError, match=said):
        floors(make([[3, 4], [4, 3]]), held)


def test_every_problem_is_told_at_once(make):
    with pytest.raises(DecisionError) as caught:
        floors(make([[3, 4], [4, 3]]), {"c0": 11, "c1": "much"})
    assert len(caught.value.problems) == 2


def compared(make):
    decision = make([[6, 4], [3, 5], [2, 8]])
    options = [
        {"prefer": "o0", "over": "o1", "by": 3},
        {"prefer": "o1", "over": "o2", "by": 2},
        {"prefer": "o0", "over": "o2", "by": 5},
    ]
    return decision.with_judgements("ahp", {"options": {"c0": options}}).weighed_by("equal")


def test_comparisons_of_those_ruled_out_go_with_them(make):
    found = floors(compared(make), {"c1": 5}, "ahp")
    assert found.remaining == ["o1", "o2"]
    expected = rank(compared(make).without_option("o0"), "ahp")
    assert found.ranking.scores.to_dict() == pytest.approx(expected.scores.to_dict())


def test_a_minimum_needs_scores_to_be_held_against(make):
    decision = compared(make).without_score("o1", "c0")
    with pytest.raises(DecisionError, match="Plan 1 has no score on Goal 0"):
        floors(decision, {"c0": 5}, "ahp")
