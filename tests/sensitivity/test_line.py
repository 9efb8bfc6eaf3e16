import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.testing import assert_allclose

from mcda_widget.sensitivity.line import line, points, shares

stated = st.lists(st.integers(0, 9), min_size=2, max_size=7).filter(any)


@given(stated, st.floats(0, 1))
def test_weights_on_a_line_sum_to_one_and_keep_proportions(given_points, t):
    w = np.array(given_points) / sum(given_points)
    for k, moved in enumerate(line(w, np.array([t]))[:, 0]):
        assert moved.sum() == pytest.approx(1)
        assert moved[k] == pytest.approx(t)
        assert (moved >= 0).all()
        if w[k] < 1:
            others = np.delete(np.arange(len(w)), k)
            assert_allclose(moved[others], w[others] * (1 - t) / (1 - w[k]), atol=1e-12)


@given(stated)
def test_every_line_runs_through_today(given_points):
    w = np.array(given_points) / sum(given_points)
    for k, moved in enumerate(line(w, w)):
        assert_allclose(moved[k], w, atol=1e-12)


def test_a_criterion_with_all_the_weight_leaves_equal_shares_to_the_others():
    assert_allclose(line(np.array([0.0, 1.0, 0.0]), np.array([0.4]))[1, 0], [0.3, 0.4, 0.3])


def test_rounding_in_the_weights_does_not_count_as_something_left():
    w = np.array([1 - 1e-16, 1e-16, 0.0])
    assert_allclose(shares(w)[0], [0, 0.5, 0.5])


def test_a_single_criterion_weighs_everything_wherever_it_is_moved():
    assert line(np.array([1.0]), np.linspace(0, 1, 3)).tolist() == [[[1.0], [1.0], [1.0]]]


@given(stated, st.lists(st.floats(0, 1), min_size=1, max_size=4))
def test_single_points_are_points_of_the_lines(given_points, at):
    w, t = np.array(given_points) / sum(given_points), np.array(at)
    for k, moved in enumerate(line(w, t)):
        assert_allclose(points(w, np.full(len(t), k), t), moved)
