import numpy as np
import pytest

from mcda_widget.sensitivity.smaa import robustness


@pytest.fixture(scope="module")
def found(article):
    return robustness(article, 10_000)


def test_the_margin_of_error_is_that_of_the_widest_interval(found):
    low, high = found.interval
    assert ((low <= found.acceptability) & (found.acceptability <= high)).all(axis=None)
    assert found.margin_of_error == pytest.approx(0.0098, abs=0.0003)


def test_central_weights_are_hidden_under_100_wins(found):
    shown = found.central_weights.notna().all(axis=1)
    assert (shown == (found.wins >= 100)).all()
    assert not shown.all()
    np.testing.assert_allclose(found.central_weights[shown].sum(axis=1), 1)


def test_central_weights_of_known_winners(make):
    """Where each option is best on one criterion, its central weight there is 3/4."""
    decision = make([[10, 0], [0, 10]])
    central = robustness(decision, 20_000, method="wsm").central_weights
    np.testing.assert_allclose(central, [[0.75, 0.25], [0.25, 0.75]], atol=0.005)


def test_entropy_is_0_where_a_rank_is_sure_and_1_where_none_is(make):
    sure = robustness(make([[9, 9], [1, 1]]), 200).entropy
    np.testing.assert_allclose(sure, 0)
    open_ = robustness(make([[10, 0], [0, 10]]), 40_000, method="wsm").entropy
    np.testing.assert_allclose(open_, 1, atol=1e-3)


def test_confidence_is_the_share_at_the_central_weights(found):
    assert found.confidence["roadmap-kandahar"] > 0.99
    hidden = found.central_weights.isna().any(axis=1)
    assert found.confidence[hidden].isna().all()
    assert found.confidence[~hidden].between(0, 1).all()


def test_pairs_of_many_options_are_counted_when_asked_for(make):
    random = np.random.default_rng(0)
    decision = make(random.integers(0, 10, (40, 3)).tolist())
    found = robustness(decision, 500)
    assert found.counts.beats is None
    pairs = found.pairwise.to_numpy()
    np.testing.assert_allclose(pairs + pairs.T, 1)
    # The mean rank follows from the pairs: 1 plus how many beat an option.
    ranks = found.acceptability.to_numpy() @ np.arange(1, 41)
    np.testing.assert_allclose(ranks, 1 + (1 - pairs).sum(axis=1) - 0.5)


def test_the_table_begins_with_who_is_first_most_often(found):
    assert found.frame.index[0] == "roadmap-kandahar"
    assert found.frame["first"].is_monotonic_decreasing
    assert found.frame.columns.tolist() == ["first", "low", "high", "mean_rank", "entropy"]
    assert repr(found).startswith("10,000 draws, seed 0")
