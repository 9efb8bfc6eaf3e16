import numpy as np
import pytest

from mcda_widget import Decision, DecisionError
from mcda_widget.sensitivity.smaa.score_draws import score_draws


def decision(scores, scale=None, direction="benefit"):
    return Decision(
        title="One criterion",
        criteria=[{"id": "c", "name": "Reach", "scale": scale, "direction": direction}],
        options=[{"id": f"o{i}", "name": f"Plan {i}"} for i in range(len(scores))],
        scores={f"o{i}": {"c": score} for i, score in enumerate(scores) if score is not None},
    )


def draws(of, count=60_000):
    return of.draw(np.random.default_rng(0), count)


def test_pert_has_its_mean_and_spread():
    low, mode, high = 2.0, 3.0, 8.0
    found = draws(score_draws(decision([{"low": low, "mode": mode, "high": high}]), "pert"))[0, 0]
    mean = (low + 4 * mode + high) / 6
    assert found.min() >= low
    assert found.max() <= high
    assert found.mean() == pytest.approx(mean, abs=0.02)
    # Vose: the variance of this PERT is (mean − low)(high − mean)/7.
    assert found.var() == pytest.approx((mean - low) * (high - mean) / 7, rel=0.03)


def test_uniform_is_even_over_the_range():
    found = draws(score_draws(decision([{"low": 2, "mode": 3, "high": 8}]), "uniform"))[0, 0]
    assert found.mean() == pytest.approx(5, abs=0.03)
    assert found.var() == pytest.approx(3, rel=0.03)


def test_scores_without_a_range_and_modes_stay():
    fixed = score_draws(decision([4, {"low": 2, "mode": 3, "high": 8}]), "pert")
    assert fixed.column.tolist() == [1]
    assert (draws(fixed, 5)[0, 0] == 4).all()
    modes = score_draws(decision([4, {"low": 2, "mode": 3, "high": 8}]), "mode")
    np.testing.assert_array_equal(draws(modes, 2)[0], [[4, 4], [3, 3]])


def test_a_range_on_one_side_only():
    found = draws(score_draws(decision([{"low": 1, "mode": 4}]), "pert"))[0, 0]
    assert found.mean() == pytest.approx((1 + 4 * 4 + 4) / 6, abs=0.02)


@pytest.mark.parametrize("shape", ["pert", "uniform", "mode"])
def test_a_missing_score_is_drawn_from_the_whole_scale(shape):
    found = draws(score_draws(decision([None, 3], scale={"low": 1, "high": 9}), shape))[0, 0]
    assert found.mean() == pytest.approx(5, abs=0.05)
    assert found.var() == pytest.approx(64 / 12, rel=0.03)


def test_a_missing_score_without_a_scale_is_refused():
    with pytest.raises(DecisionError, match="missing on Reach, which has no scale"):
        score_draws(decision([None, 3]), "pert")


def test_placed_on_a_scale_a_cost_is_turned():
    of = score_draws(decision([{"low": 2, "mode": 3, "high": 8}]), "pert")
    turned = of.placed(np.array([[0.7]]), np.array([1.0]), np.array([-0.1]))
    np.testing.assert_allclose(draws(turned, 50), 1 - 0.1 * draws(of, 50))


def test_only_some_are_drawn():
    of = score_draws(decision([{"low": 2, "mode": 3, "high": 8}] * 3), "pert")
    some = of.only(np.array([False, True, False]))
    found = draws(some, 20)
    assert (found[0, [0, 2]] == 3).all()
    assert np.ptp(found[0, 1]) > 0
