"""What holds for every decision."""

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from mcda_widget import DecisionError, rank
from mcda_widget.ranking import normalized
from mcda_widget.ranking.catalogue import METHODS

KEYS = ["scale", "minmax", "vector", "sum", "max", "linear"]
FIXED = ["topsis", "wsm", "vikor", "spotis", "ahp"]


@st.composite
def problems(draw, least=2):
    """Draw scores 1–9, directions and weights, zeros among them."""
    m, n = draw(st.integers(least, 6)), draw(st.integers(1, 5))
    row = st.lists(st.integers(1, 9), min_size=n, max_size=n)
    matrix = np.array(draw(st.lists(row, min_size=m, max_size=m)), dtype=float)
    types = np.array(draw(st.lists(st.sampled_from([1, -1]), min_size=n, max_size=n)))
    weights = np.array(draw(st.lists(st.integers(0, 9), min_size=n, max_size=n)), dtype=float)
    assume(weights.any())
    return matrix, types, weights


many = settings(max_examples=60, deadline=None)


@many
@given(problem=problems(), key=st.sampled_from(KEYS))
def test_scores_are_in_range(problem, key, decision_of):
    matrix, types, weights = problem
    d = decision_of(matrix, types, weights, (0, 10))
    values = normalized(d, key)
    assert values.ge(0).all(axis=None)
    assert values.le(1).all(axis=None)
    for method in ("topsis", "wsm"):
        scores = rank(d, method, key).scores
        assert scores.between(0, 1 + 1e-12).all()
    for mode in ("ideal", "distributive"):
        result = rank(d, "ahp", mode=mode)
        assert result.scores.between(0, 1 + 1e-12).all()
    assert result.scores.sum() == pytest.approx(1)
    assert rank(d, "vikor").scores.between(0, 1 + 1e-12).all()
    assert rank(d, "spotis").scores.between(0, 1 + 1e-12).all()


@many
@given(
    problem=problems(),
    method=st.sampled_from(sorted(set(METHODS) - {"codas"})),
    scaled=st.booleans(),
)
def test_the_dominated_is_never_above(problem, method, scaled, decision_of):
    matrix, types, weights = problem
    matrix[1] = np.clip(matrix[0] + types * np.arange(len(types)), 1, 9)  # at least as good
    d = decision_of(matrix, types, weights, (0, 10) if scaled else None)
    try:
        ranks = rank(d, method).ranks
    except DecisionError:
        assert method == "cocoso" or (method == "spotis" and not scaled)
        return
    assert ranks["o2"] <= ranks["o1"]


def test_codas_can_put_the_dominated_above(decision_of):
    """Its threshold counts street distance against the better of two, and not the worse."""
    matrix = [[9.7] + [0] * 12, [10] + [0] * 12, [0] + [10] * 12]
    d = decision_of(matrix, None, [0.243] + [0.757 / 12] * 12, (0, 10))
    ranks = rank(d, "codas").ranks
    assert ranks["o1"] < ranks["o2"]
    assert "dominated" in METHODS["codas"].when


@many
@given(problem=problems(), key=st.sampled_from(["scale", "minmax"]))
def test_the_dominated_is_never_above_under_topsis_and_wsm(problem, key, decision_of):
    matrix, types, weights = problem
    d = decision_of(matrix, types, weights, (0, 10))
    gains = matrix * types
    for method in ("topsis", "wsm"):
        ranks = rank(d, method, key).ranks.to_numpy()
        for i in range(len(matrix)):
            for j in range(len(matrix)):
                if (gains[i] >= gains[j]).all():
                    assert ranks[i] <= ranks[j]


@many
@given(problem=problems(), method=st.sampled_from(sorted(METHODS)), data=st.data())
def test_order_of_options_and_criteria_is_nothing(problem, method, data, decision_of):
    matrix, types, weights = problem
    rows = data.draw(st.permutations(range(len(matrix))))
    columns = data.draw(st.permutations(range(len(types))))

    def ranks(of_rows, of_columns):
        d = decision_of(
            matrix[np.ix_(of_rows, of_columns)], types[of_columns], weights[of_columns], (0, 10)
        )
        return rank(d, method)

    try:
        plain = ranks(np.arange(len(matrix)), np.arange(len(types)))
    except DecisionError:
        assert method == "cocoso"
        return
    mixed = ranks(np.array(rows), np.array(columns))
    np.testing.assert_allclose(mixed.scores, plain.scores.iloc[rows], rtol=1e-9, atol=1e-9)
    assert mixed.ranks.tolist() == plain.ranks.iloc[list(rows)].tolist()


@many
@given(problem=problems(least=2), method=st.sampled_from(FIXED))
def test_on_fixed_scales_options_come_and_go(problem, method, decision_of):
    matrix, types, weights = problem
    d = decision_of(matrix, types, weights, (0, 10))
    before = rank(d, method).scores
    after = rank(d.without_option("o1"), method).scores
    np.testing.assert_allclose(after, before.iloc[1:], rtol=0, atol=1e-12)


@many
@given(problem=problems(), method=st.sampled_from(sorted(METHODS)))
def test_a_unit_is_nothing(problem, method, decision_of):
    """Kilometres or metres: ratios, scales and ranges do not notice."""
    matrix, types, weights = problem
    metres = np.where(np.arange(len(types)) == 0, 1000.0, 1.0)
    bounds = np.array([(0, 10 * metre) for metre in metres])
    try:
        plain = rank(decision_of(matrix, types, weights, (0, 10)), method)
    except DecisionError:
        assert method == "cocoso"
        return
    other = rank(decision_of(matrix * metres, types, weights, bounds), method)
    assert other.ranks.tolist() == plain.ranks.tolist()
