import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.polynomial import polynomial

from mcda_widget.sensitivity.line import shares
from mcda_widget.sensitivity.pairs import topsis_roots, weighted_sum_roots

ONE, OTHER = np.array([0]), np.array([1])

# Squared distances of two options to the worst and to the best, the moving criterion first:
# with x = (1 − t)² and y = t² the comparison is (x + y)² − 5xy, which vanishes twice.
NEAR, FAR = np.array([[1.0, 1.0], [1.0, 0.0]]), np.array([[0.0, 5.0], [1.0, 1.0]])
HALVES = np.array([0.5, 0.5])


def topsis(values, weights, first=ONE, second=OTHER):
    return topsis_roots(values**2, (1 - values) ** 2, weights, first, second)


def turning(values, weights, k):
    """The real roots of the quartic, term by term as it is usually written."""
    b, d = shares(weights)[k], -shares(weights)[k]
    d[k] = 1

    def factor(gaps):
        return np.array([gaps @ b**2, 2 * gaps @ (b * d), gaps @ d**2])

    near, far = [factor(v**2) for v in values], [factor((1 - v) ** 2) for v in values]
    quartic = polynomial.polysub(
        polynomial.polymul(near[0], far[1]), polynomial.polymul(near[1], far[0])
    )
    roots = polynomial.polyroots(polynomial.polytrim(quartic, 1e-13))
    return np.sort(roots.real[np.abs(roots.imag) < 1e-9])


def inside(roots, by):
    return roots[(roots > by) & (roots < 1 - by)]


def far_from_all(roots, others):
    return [root for root in roots if not len(others) or np.abs(others - root).min() > 1e-5]


unit = st.floats(0.01, 0.99).map(lambda x: round(x, 4))


@settings(deadline=None, max_examples=300)
@given(st.data(), st.integers(2, 5))
def test_the_quadratic_has_the_roots_of_the_quartic(data, n):
    values = np.array(
        data.draw(st.lists(st.lists(unit, min_size=n, max_size=n), min_size=2, max_size=2))
    )
    weights = np.array(data.draw(st.lists(st.integers(1, 9), min_size=n, max_size=n)), dtype=float)
    weights /= weights.sum()
    roots = topsis(values, weights)
    for k in range(n):
        ours = np.array([roots.up[k, 0], roots.down[k, 0]])
        ours, theirs = np.sort(ours[np.isfinite(ours)]), turning(values, weights, k)
        if (np.diff(ours) < 1e-3).any() or (np.diff(inside(theirs, 1e-3)) < 1e-3).any():
            continue  # a touch within rounding: either answer is right
        # Near the ends, where options that tie on the criterion meet, the quartic loses digits.
        assert not far_from_all(inside(ours, 2e-2), theirs)
        assert not far_from_all(inside(theirs, 2e-2), ours)


def test_two_crossings_on_one_line_are_both_found():
    roots = topsis_roots(NEAR, FAR, HALVES, ONE, OTHER)
    golden = (3 - np.sqrt(5)) / 2
    assert roots.down[0, 0] == pytest.approx(golden, abs=1e-15)
    assert roots.up[0, 0] == pytest.approx(1 - golden, abs=1e-15)


def test_touching_is_not_crossing():
    far = np.array([[0.0, 4.0], [1.0, 1.0]])  # (x + y)² − 4xy = (x − y)²
    roots = topsis_roots(NEAR, far, HALVES, ONE, OTHER)
    assert np.isnan(roots.up[0, 0])
    assert np.isnan(roots.down[0, 0])


@pytest.mark.parametrize("flip", [False, True])
def test_a_vanishing_end_term_leaves_the_other_root(flip):
    own, others = ([1.0, 1.0], [5.0, 2.0]), ([1.0, 1.0], [3.0, 1.0])
    near, far = np.array(own).T, np.array(others).T
    if flip:  # what the options tie on is now what the others bring
        near, far = near[:, ::-1], far[:, ::-1]
    roots = topsis_roots(near, far, HALVES, ONE, OTHER)
    crossing = roots.down if flip else roots.up
    assert crossing[0, 0] == pytest.approx(0.5, abs=1e-15)


def test_swapping_the_pair_swaps_the_directions():
    one = topsis_roots(NEAR, FAR, HALVES, ONE, OTHER)
    other = topsis_roots(NEAR, FAR, HALVES, OTHER, ONE)
    np.testing.assert_allclose(one.up, other.down)
    np.testing.assert_allclose(one.down, other.up)


@pytest.mark.parametrize("roots", [topsis, lambda v, w: weighted_sum_roots(v, w, ONE, OTHER)])
@pytest.mark.parametrize(
    "rows",
    [
        [[0.3, 0.7, 0.1], [0.3, 0.7, 0.1]],  # identical
        [[0.2, 0.6, 0.4], [0.2, 0.4, 0.6]],  # tied throughout the line of the first
        [[0.9, 0.8, 0.7], [0.3, 0.2, 0.1]],  # dominated
        [[0.0, 0.0, 0.0], [1.0, 1.0, 1.0]],
        [[0.0, 0.0, 0.0], [0.0, 0.0, 0.0]],
    ],
)
def test_no_crossing_is_reported_on_the_first_line(roots, rows):
    found = roots(np.array(rows), np.full(3, 1 / 3))
    assert np.isnan(found.up[0, 0])
    assert np.isnan(found.down[0, 0])


@pytest.mark.parametrize("roots", [topsis, lambda v, w: weighted_sum_roots(v, w, ONE, OTHER)])
def test_ties_where_a_weight_is_zero_or_one_are_not_crossings(roots):
    at_one = np.array([[0.5, 0.9], [0.5, 0.1]])  # only the second criterion tells them apart
    found = roots(at_one, np.array([0.5, 0.5]))
    assert np.isnan(found.up).all()
    assert np.isnan(found.down).all()


def test_the_weighted_sum_crosses_where_the_formula_says():
    values = np.array([[0.8, 0.1, 0.4], [0.2, 0.6, 0.5]])
    w = np.array([0.2, 0.3, 0.5])
    rest = (0.3 * -0.5 + 0.5 * -0.1) / 0.8
    assert weighted_sum_roots(values, w, ONE, OTHER).up[0, 0] == pytest.approx(rest / (rest - 0.6))


@pytest.mark.parametrize("roots", [topsis, lambda v, w: weighted_sum_roots(v, w, ONE, OTHER)])
def test_sums_that_differ_by_rounding_only_do_not_cross(roots):
    for seed in range(40):
        others = np.random.default_rng(seed).random(6)  # the same six, added in another order
        values = np.array([[0.5, *others], [0.5, *others[::-1]]])
        found = roots(values, np.full(7, 1 / 7))
        assert np.isnan(found.up[0, 0])
        assert np.isnan(found.down[0, 0])


@pytest.mark.parametrize("roots", [topsis, lambda v, w: weighted_sum_roots(v, w, ONE, OTHER)])
def test_options_that_are_the_same_but_for_rounding_do_not_cross(roots):
    values = np.array([[0.3, 0.6], [np.nextafter(0.3, 1), np.nextafter(0.6, 0)]])
    found = roots(values, HALVES)
    assert np.isnan(found.up).all()
    assert np.isnan(found.down).all()


def test_a_root_at_an_end_seen_through_rounding_is_not_a_crossing():
    # What the others bring ties but for 8e-15 of it, which would make a root of 4e-8.
    near, far = np.array([[5.0, 1.0], [0.5, 1.0 + 8e-15]]), np.array([[1.0, 1.0], [1.0, 1.0]])
    found = topsis_roots(near, far, HALVES, ONE, OTHER)
    assert np.isnan(found.up[0, 0])
