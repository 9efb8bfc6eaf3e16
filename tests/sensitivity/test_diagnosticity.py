import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mcda_widget.ranking import normalized, rank
from mcda_widget.sensitivity.diagnosticity import (
    diagnosticity,
    diagnosticity_of,
    diagnosticity_sentence,
)
from mcda_widget.sensitivity.setting import Setting

some = settings(
    deadline=None, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@st.composite
def problems(draw):
    n, m = draw(st.integers(1, 4)), draw(st.integers(2, 4))
    row = st.lists(st.integers(0, 10), min_size=n, max_size=n)
    rows = draw(st.lists(row, min_size=m, max_size=m))
    weights = draw(st.lists(st.integers(0, 5), min_size=n, max_size=n).filter(any))
    return rows, weights, draw(st.sets(st.integers(0, n - 1)))


@pytest.mark.parametrize("method", ["topsis", "wsm", "ahp", "vikor", "promethee_ii", "mabac"])
@given(problem=problems())
@some
def test_on_fixed_scales_it_is_weight_times_the_part_of_the_scale(make, method, problem):
    rows, weights, costs = problem
    found = diagnosticity(make(rows, weights, costs=costs), method).sort_index()
    table, shares = np.array(rows), np.array(weights) / sum(weights)
    spans = np.ptp(table, axis=0) / 10
    np.testing.assert_allclose(found["weight"], shares)
    np.testing.assert_allclose(found["range"], spans, atol=1e-12)
    np.testing.assert_allclose(found["diagnosticity"], shares * spans, atol=1e-12)
    assert found["separates"].tolist() == (spans > 0).tolist()
    total = (shares * spans).sum()
    assert found["share"].sum() == pytest.approx(1 if total else 0)
    np.testing.assert_allclose(found["share"] * total, shares * spans, atol=1e-12)


@given(problem=problems())
@some
def test_the_most_diagnostic_comes_first(make, problem):
    rows, weights, costs = problem
    assert diagnosticity(make(rows, weights, costs=costs))["diagnosticity"].is_monotonic_decreasing


@given(problem=problems())
@some
def test_what_separates_nothing_can_weigh_anything(make, problem):
    """A weighted sum ranks the same without it."""
    rows, weights, costs = problem
    decision = make([[*row, 4] for row in rows], [*weights, 3], costs=costs)
    last = f"c{len(weights)}"
    found = diagnosticity(decision, "wsm")
    assert not found.loc[last, "separates"]
    assert found.loc[last, "share"] == 0
    heavier = decision.with_weights({**dict(decision.weights), last: 9})
    assert rank(heavier, "wsm").ranks.equals(rank(decision, "wsm").ranks)


@pytest.mark.parametrize("normalization", ["minmax", "vector", "sum", "max", "none"])
def test_other_normalizations_count_as_they_are(make, normalization):
    decision = make([[3, 4, 5], [6, 5, 5], [4, 9, 5]], [1, 2, 3])
    values = normalized(decision, normalization)
    found = diagnosticity(decision, "wsm", normalization).sort_index()
    spread = (values.max() - values.min()).to_numpy()
    np.testing.assert_allclose(found["range"], spread, atol=1e-12)
    assert found["separates"].tolist() == [True, True, False]


def test_without_scales_a_method_with_scores_in_units_is_measured_by_min_max(make):
    decision = make([[300, 4], [600, 4], [450, 5]], [1, 3], scale=None)
    found = diagnosticity(decision, "promethee_ii")
    assert found["range"].tolist() == [1, 1]
    assert found["share"].to_dict() == {"c1": 0.75, "c0": 0.25}


def test_a_difference_by_rounding_separates_nothing(make):
    found = diagnosticity(make([[0.1 + 0.2, 1], [0.3, 2]]))
    assert found["separates"].to_dict() == {"c1": True, "c0": False}
    assert found.loc["c0", "range"] == 0


def test_comparisons_of_options_count_by_their_priorities(make):
    comparisons = {"c0": [{"prefer": "o0", "over": "o1", "by": 4}]}
    decision = make([[6, 4], [6, 5]]).with_judgements("ahp", {"options": comparisons})
    found = diagnosticity(decision.weighed_by("equal"), "ahp")
    assert found["range"].to_dict() == pytest.approx({"c0": 0.75, "c1": 0.1})


def test_a_setting_counts_with_its_own_weights(make):
    setting = Setting.of(make([[6, 4], [3, 5]]))
    found = diagnosticity_of(Setting(setting.task, np.array([0.2, 0.8])))
    assert found["share"].to_dict() == pytest.approx({"c1": 0.08 / 0.14, "c0": 0.06 / 0.14})


def test_the_article(article):
    found = diagnosticity(article)
    assert found.index[0] == "kandahar"
    assert found.loc["kandahar", ["range", "share"]].tolist() == pytest.approx([7 / 8, 1 / 7])
    assert diagnosticity_sentence(article) == (
        "Reach to Kandahar tells the options apart most, Grip on jihadist ties and Permissive "
        "environment left least."
    )


@pytest.mark.parametrize(
    ("rows", "weights", "said"),
    [
        (
            [[0, 4, 5], [10, 5, 5]],
            [3, 1, 1],
            (
                "Goal 0 tells the options apart most; Goal 1 hardly does (3 %). Goal 2 separates "
                "nothing: all options are alike on it."
            ),
        ),
        (
            [[0, 4, 5], [10, 5, 6]],
            [6, 1, 1],
            "Goal 0 tells the options apart most; Goal 1 and Goal 2 hardly do (3 % together).",
        ),
        (
            [[0, 0, 4], [10, 10, 5]],
            [6, 6, 1],
            "Goal 0 and Goal 1 tell the options apart most; Goal 2 hardly does (1 %).",
        ),
        ([[0, 2], [5, 7]], [1, 1], "All criteria tell the options apart equally."),
        (
            [[0, 2, 3, 3], [5, 7, 3, 3]],
            [1, 1, 1, 1],
            (
                "Goal 0 and Goal 1 tell the options apart equally. Goal 2 and Goal 3 separate "
                "nothing: all options are alike on them."
            ),
        ),
        (
            [[0, 2], [5, 7]],
            [1, 0],
            "Only Goal 0 tells the options apart. Goal 1 weighs nothing.",
        ),
        (
            [[5, 2, 2], [5, 7, 3]],
            [1, 0, 0],
            (
                "No criterion that weighs anything separates the options. Goal 0 separates "
                "nothing: all options are alike on it. Goal 1 and Goal 2 weigh nothing."
            ),
        ),
        ([[3, 4], [3, 4]], [1, 1], "No criterion separates the options: they are alike on all."),
        ([[3], [4]], [1], "Only Goal 0 tells the options apart."),
        ([[3, 4]], [1, 1], "Plan 0 is the only option: there is nothing to tell apart."),
    ],
)
@pytest.mark.parametrize("method", ["topsis", "wsm"])
def test_what_is_said(make, rows, weights, said, method):
    assert diagnosticity_sentence(make(rows, weights), method) == said


def test_no_more_than_three_are_named_as_least(make):
    rows = [[0, 4, 4, 4, 4], [10, 7, 7, 7, 7]]
    said = "Goal 0 tells the options apart most"
    assert diagnosticity_sentence(make(rows)) == f"{said}."
    fewer = [row[:4] for row in rows]
    assert diagnosticity_sentence(make(fewer)) == f"{said}, Goal 1, Goal 2 and Goal 3 least."
