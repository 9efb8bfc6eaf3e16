import numpy as np
import pytest

from mcda_widget.sensitivity.smaa.weight_draws import (
    Around,
    Comparisons,
    Fixed,
    Least,
    Order,
    Uniform,
)

MANY = 40_000


def draws(of, count=MANY):
    found = of.draw(np.random.default_rng(1), count)
    assert (found >= 0).all()
    np.testing.assert_allclose(found.sum(axis=0), 1)
    return found


def test_uniform_weights_have_the_moments_of_a_flat_dirichlet():
    found = draws(Uniform(4))
    np.testing.assert_allclose(found.mean(axis=1), 0.25, atol=0.004)
    # Var = (n − 1)/(n² (n + 1))
    np.testing.assert_allclose(found.var(axis=1), 3 / 80, rtol=0.04)


def test_weights_in_order_have_the_centroid_of_that_order():
    """Their mean is the rank order centroid (Barron & Barrett 1996)."""
    found = draws(Order(np.array([2, 0, 1])))
    assert (found[1] >= found[2]).all()
    assert (found[2] >= found[0]).all()
    roc = np.array([1 / 3, 1 / 3 + 1 + 1 / 2, 1 / 3 + 1 / 2]) / 3
    np.testing.assert_allclose(found.mean(axis=1), roc, atol=0.004)


def test_criteria_on_one_level_come_in_either_order():
    found = draws(Order(np.array([0, 1, 1])))
    assert (found[0] >= found[1:]).all()
    assert (found[1] > found[2]).mean() == pytest.approx(0.5, abs=0.01)


def test_all_on_one_level_is_uniform():
    found = draws(Order(np.zeros(3, dtype=int)))
    np.testing.assert_allclose(found.mean(axis=1), 1 / 3, atol=0.004)


def test_least_weights_are_kept_and_the_rest_is_shared_evenly():
    least = np.array([0.5, 0.1, 0.0])
    found = draws(Least(least, ""))
    assert (found >= least[:, None]).all()
    np.testing.assert_allclose(found.mean(axis=1), least + 0.4 / 3, atol=0.004)


def test_around_has_the_stated_mean_and_spread():
    weights = np.array([0.6, 0.4, 0.0])
    found = draws(Around(weights, 50.0))
    np.testing.assert_allclose(found.mean(axis=1), weights, atol=0.002)
    np.testing.assert_allclose(found.std(axis=1), np.sqrt(weights * (1 - weights) / 51), rtol=0.03)
    assert (found[2] == 0).all()


def test_comparisons_spread_by_how_far_they_disagree():
    weights, gci = np.array([0.5, 0.3, 0.2]), 0.25
    found = draws(Comparisons(((np.arange(3), weights, gci),), np.arange(3)[:, None]))
    logs = np.log(found)
    centred = logs - logs.mean(axis=0)
    wanted = gci / 3 * (np.eye(3) - 1 / 3)
    np.testing.assert_allclose(np.cov(centred), wanted, atol=0.003)
    np.testing.assert_allclose(
        centred.mean(axis=1), np.log(weights) - np.log(weights).mean(), atol=0.01
    )


def test_comparisons_that_agree_fully_leave_one_set_of_weights():
    weights = np.array([0.5, 0.3, 0.2])
    found = draws(Comparisons(((np.arange(3), weights, 0.0),), np.arange(3)[:, None]), 5)
    np.testing.assert_allclose(found, np.repeat(weights[:, None], 5, axis=1))


def test_groups_are_multiplied_with_what_is_within_them():
    groups = (np.array([0, 1]), np.array([0.7, 0.3]), 0.0)
    one = (np.array([2, 3]), np.array([0.5, 0.5]), 0.0)
    other = (np.array([4]), np.array([1.0]), 0.0)
    levels = np.array([[0, 2], [0, 3], [1, 4]])
    found = draws(Comparisons((groups, one, other), levels), 2)
    np.testing.assert_allclose(found[:, 0], [0.35, 0.35, 0.3])


def test_fixed_weights_stay():
    found = draws(Fixed(np.array([0.25, 0.75])), 3)
    np.testing.assert_array_equal(found, [[0.25] * 3, [0.75] * 3])
