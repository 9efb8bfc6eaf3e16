"""The kernel is held to pymcdm's own numbers, called directly."""

import warnings

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pymcdm import methods as pymcdm
from pymcdm import normalizations

from mcda_widget import rank
from mcda_widget.ranking import closeness, normalized, weighted_sum
from mcda_widget.ranking.kernel import CHUNK, squared_gaps

KEYS = ["minmax", "vector", "sum", "max", "linear"]


@st.composite
def problems(draw):
    """Draw scores 1–9 (ties are frequent), directions, and some sets of weights."""
    m, n = draw(st.integers(2, 6)), draw(st.integers(1, 5))
    row = st.lists(st.integers(1, 9), min_size=n, max_size=n)
    matrix = np.array(draw(st.lists(row, min_size=m, max_size=m)), dtype=float)
    types = np.array(draw(st.lists(st.sampled_from([1, -1]), min_size=n, max_size=n)))
    weight = st.lists(st.integers(1, 20), min_size=n, max_size=n)
    weights = np.array(draw(st.lists(weight, min_size=1, max_size=4)), dtype=float)
    return matrix, types, weights / weights.sum(axis=1, keepdims=True)


def directly(name, matrix, weights, types, normalization):
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        method = getattr(pymcdm, name)(normalization)
        return method(matrix, weights, types, validation=False)


@settings(max_examples=150, deadline=None)
@given(problem=problems(), key=st.sampled_from(KEYS))
def test_kernel_and_rank_agree_with_pymcdm(problem, key, decision_of):
    matrix, types, weights = problem
    d = decision_of(matrix, types, weights[0])
    values = normalized(d, key).to_numpy()
    function = getattr(normalizations, f"{key}_normalization")
    for name, kernel in (
        ("TOPSIS", lambda: closeness(values, weights, key)),
        ("WSM", lambda: weighted_sum(values, weights)),
    ):
        found = kernel()
        for k, w in enumerate(weights):
            theirs = directly(name, matrix, w, types, function)
            equal = (matrix == matrix[0]).all()
            if name == "TOPSIS" and equal:  # where pymcdm has no answer
                assert np.isnan(theirs).all()
                theirs = np.full(len(matrix), 0.5)
            np.testing.assert_allclose(found[k], theirs, rtol=0, atol=1e-12)
        ours = rank(d, name.lower(), key).scores
        np.testing.assert_allclose(found[0], ours, rtol=0, atol=1e-12)


@settings(max_examples=100, deadline=None)
@given(problem=problems())
def test_fixed_scales_are_two_more_options(problem, decision_of):
    matrix, types, weights = problem
    d = decision_of(matrix, types, weights[0], (0, 10))
    n = matrix.shape[1]
    ends = np.vstack((np.where(types == 1, 10.0, 0.0), np.where(types == 1, 0.0, 10.0)))
    for name in ("TOPSIS", "WSM", "VIKOR"):
        extended = np.vstack((matrix, ends))
        theirs = directly(name, extended, weights[0], types, normalizations.minmax_normalization)
        ours = rank(d, name.lower()).scores
        np.testing.assert_allclose(ours, theirs[:-2], rtol=0, atol=1e-12)
    # Fixed-bound TOPSIS from first principles.
    r = np.where(types == 1, matrix, 10 - matrix) / 10
    below = np.sqrt((weights[0] ** 2 * r**2).sum(axis=1))
    above = np.sqrt((weights[0] ** 2 * (1 - r) ** 2).sum(axis=1))
    found = closeness(normalized(d).to_numpy(), weights[0])
    np.testing.assert_allclose(found, below / (below + above), rtol=0, atol=1e-14)
    assert found.shape == (len(matrix),)
    assert squared_gaps(r, "scale")[0].shape == (len(matrix), n)


def test_none_agrees_with_pymcdm(decision_of):
    matrix, types = np.array([[1.0, -2], [3, 4], [2, 2]]), np.array([1, -1])
    weights = np.array([0.4, 0.6])
    d = decision_of(matrix, types, weights)

    def as_is(column, *, cost):
        return -column if cost else column

    for name in ("TOPSIS", "WSM"):
        theirs = directly(name, matrix, weights, types, as_is)
        np.testing.assert_allclose(rank(d, name.lower(), "none").scores, theirs, atol=1e-12)


@pytest.mark.parametrize("count", [1, CHUNK, CHUNK + 1, 2 * CHUNK + 3])
def test_chunks_make_no_difference(count):
    rng = np.random.default_rng(0)
    values, weights = rng.random((4, 3)), rng.dirichlet(np.ones(3), count)
    found = closeness(values, weights, "minmax")
    for k in (0, count // 2, count - 1):
        np.testing.assert_allclose(found[k], closeness(values, weights[k], "minmax"), rtol=1e-14)
