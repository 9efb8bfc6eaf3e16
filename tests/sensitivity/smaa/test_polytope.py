import numpy as np
import pytest

from mcda_widget import DecisionError
from mcda_widget.sensitivity.smaa import polytope
from mcda_widget.sensitivity.smaa.polytope import HitAndRun, Rejection, inside
from mcda_widget.sensitivity.smaa.weight_draws import Least, Uniform

ORDER = np.array([[1.0, -1, 0, 0], [0, 1, -1, 0], [0, 0, 1, -1]])


def draws(of, count=4000):
    found = of.draw(np.random.default_rng(2), count)
    assert found.shape == (4, count)
    assert (found >= 0).all()
    np.testing.assert_allclose(found.sum(axis=0), 1)
    return found


def test_the_way_of_drawing_fits_the_conditions():
    assert isinstance(inside(np.empty((0, 4)), np.empty(0)), Uniform)
    assert isinstance(inside(np.eye(4)[:2], np.array([0.1, 0.2])), Least)
    assert isinstance(inside(ORDER, np.zeros(3)), Rejection)
    assert isinstance(inside(-np.eye(4), np.full(4, -0.27)), HitAndRun)


def test_draws_meet_the_conditions():
    narrow = np.vstack((ORDER, np.eye(4)[[3]]))
    for bound in (0.05, 0.2):  # the first by throwing away, the second by walking
        found = draws(inside(narrow, np.array([0, 0, 0, bound])))
        assert (narrow @ found >= np.array([0, 0, 0, bound])[:, None] - 1e-9).all()


def test_walks_are_as_even_as_draws_that_are_thrown_away():
    """Both draw from the same conditions; their means and spreads agree."""
    g, h = np.vstack((ORDER[:1], -np.eye(4)[[2]])), np.array([0.0, -0.3])
    walked = draws(polytope._walks(g, h))
    kept = draws(Rejection(Uniform(4), g, h))
    np.testing.assert_allclose(walked.mean(axis=1), kept.mean(axis=1), atol=0.012)
    np.testing.assert_allclose(walked.std(axis=1), kept.std(axis=1), rtol=0.06)
    np.testing.assert_allclose(np.cov(walked), np.cov(kept), atol=0.003)


def test_conditions_that_leave_no_room_are_kept_as_equations():
    g = np.array([[1.0, 0, 0, 0], [-1.0, 0, 0, 0]])
    found = draws(inside(g, np.array([0.3, -0.3])))
    np.testing.assert_allclose(found[0], 0.3)
    np.testing.assert_allclose(found[1:].mean(axis=1), 0.7 / 3, atol=0.012)


def test_conditions_that_leave_one_set_of_weights():
    g, h = np.vstack((np.eye(4), -np.eye(4))), np.concatenate((np.full(4, 0.25), np.full(4, -0.25)))
    np.testing.assert_allclose(draws(inside(g, h), 3), 0.25)


def test_conditions_that_nothing_meets_are_refused():
    with pytest.raises(DecisionError, match="No weights meet all that is stated"):
        inside(np.eye(4)[:2], np.array([0.6, 0.6]))
    with pytest.raises(DecisionError, match="Loosen one"):
        inside(np.vstack((ORDER, -ORDER[:1])), np.array([0, 0, 0, 0.2]))
