import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mcda_widget.ranking import rank
from mcda_widget.sensitivity.rescoring import (
    first_of,
    margins,
    merits_today,
    merits_with,
    rescored_merits,
    scores_of,
    stands_alone,
)
from mcda_widget.sensitivity.setting import Setting

some = settings(
    deadline=None, max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
WAYS = [
    ("topsis", "scale", {}),
    ("topsis", "minmax", {}),
    ("topsis", "vector", {}),
    ("wsm", "scale", {}),
    ("wsm", "none", {}),
    ("wsm", "sum", {}),
    ("ahp", "scale", {}),
    ("ahp", "scale", {"mode": "distributive"}),
    ("ahp", "minmax", {}),
    ("vikor", "scale", {"v": 0.3}),
    ("vikor", "minmax", {}),
    ("promethee_ii", None, {}),
    ("spotis", None, {}),
    ("spotis", None, {"bounds": (0, 12)}),
    ("mabac", "scale", {}),
    ("edas", None, {}),
]


@st.composite
def changes(draw):
    """Draw scores, weights, costs, and single scores that change."""
    n, m = draw(st.integers(2, 3)), draw(st.integers(2, 4))
    row = st.lists(st.integers(1, 10), min_size=n, max_size=n)
    rows = draw(st.lists(row, min_size=m, max_size=m))
    weights = draw(st.lists(st.integers(0, 5), min_size=n, max_size=n).filter(any))
    case = st.tuples(st.integers(0, m - 1), st.integers(0, n - 1), st.integers(1, 10))
    return rows, weights, draw(st.sets(st.integers(0, n - 1))), draw(st.lists(case, max_size=3))


@pytest.mark.parametrize(("method", "normalization", "parameters"), WAYS)
@given(problem=changes())
@some
def test_other_scores_are_as_good_as_rank_says(make, method, normalization, parameters, problem):
    rows, weights, costs, cases = problem
    decision = make(rows, weights, costs=costs)
    setting = Setting.of(decision, method, normalization, **parameters)
    i, j, values = np.array(cases, dtype=int).reshape(-1, 3).T
    found = rescored_merits(setting, i, j, values.astype(float))
    assert found.shape == (len(cases), len(rows))
    for merits, (row, column, value) in zip(found, cases, strict=True):
        changed = decision.with_score(f"o{row}", f"c{column}", value)
        ranking = rank(changed, method, normalization, **parameters)
        scores = ranking.scores if ranking.high_is_better else -ranking.scores
        np.testing.assert_allclose(merits, scores, atol=1e-9)
        other = merits_with(setting, changed.scores.to_numpy(dtype=float))
        np.testing.assert_allclose(other, scores, atol=1e-9)


@pytest.mark.parametrize(("method", "normalization", "parameters"), WAYS)
@given(problem=changes())
@some
def test_who_stands_alone_is_moved_by_no_other(make, method, normalization, parameters, problem):
    rows, weights, costs, cases = problem
    setting = Setting.of(make(rows, weights, costs=costs), method, normalization, **parameters)
    if not stands_alone(setting.task):
        return
    for row, column, value in cases:
        scores = scores_of(setting).copy()
        scores[row, column] = value
        kept = np.arange(len(rows)) != row
        merits = merits_with(setting, scores)[kept]
        np.testing.assert_allclose(merits, merits_today(setting)[kept], atol=1e-12)


@pytest.mark.parametrize(
    ("method", "normalization", "parameters", "alone"),
    [
        ("topsis", "scale", {}, True),
        ("topsis", "minmax", {}, False),
        ("wsm", "none", {}, True),
        ("wsm", "sum", {}, False),
        ("ahp", "scale", {}, True),
        ("ahp", "scale", {"mode": "distributive"}, False),
        ("promethee_ii", None, {}, False),
    ],
)
def test_who_stands_alone(make, method, normalization, parameters, alone):
    setting = Setting.of(make([[3, 4], [4, 3]]), method, normalization, **parameters)
    assert stands_alone(setting.task) == alone


def compared(make):
    """Make a decision whose options AHP compares on one criterion."""
    comparisons = [{"prefer": "o0", "over": "o1", "by": 3}]
    decision = make([[6, 4], [3, 5]])
    return decision.with_judgements("ahp", {"options": {"c0": comparisons}}).weighed_by("equal")


def test_a_score_under_comparison_changes_nothing(make):
    setting = Setting.of(compared(make), "ahp")
    found = rescored_merits(setting, np.array([0, 0]), np.array([0, 1]), np.array([9.0, 9.0]))
    np.testing.assert_allclose(found[0], setting.today, atol=1e-12)
    assert found[1, 0] > setting.today[0]


def test_a_score_that_is_missing_under_comparison_stays_missing(make):
    decision = compared(make).without_score("o0", "c0")
    assert np.isnan(scores_of(Setting.of(decision, "ahp"))[0, 0])


def test_where_a_method_gives_no_number_nobody_leads(make):
    setting = Setting.of(make([[6, 4], [3, 5]]), "wsm", "sum")
    merits = rescored_merits(setting, np.array([0, 0]), np.array([0, 1]), np.array([0.0, 0.5]))
    assert np.isnan(merits[0]).all()
    assert first_of(setting, merits) == [None, "o1"]


def test_of_those_that_share_first_place_the_first_leads(make):
    setting = Setting.of(make([[6, 4], [3, 5], [1, 1]]))
    merits = np.array([[0.1, 0.1 + 0.2, 0.3], [0.5, 0.2, 0.5], [0.1, 0.2, 0.3]])
    assert first_of(setting, merits) == ["o1", "o0", "o2"]
    assert first_of(setting, merits[:0]) == []


def test_a_tie_has_no_margin_in_spite_of_rounding():
    assert margins(np.array([[0.1 + 0.2, 0.3], [0.3, 0.2]]), 0).tolist() == [0.0, 0.3 - 0.2]
    assert np.isnan(margins(np.array([[0.3]]), 0)).all()
