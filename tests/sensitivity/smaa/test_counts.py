import numpy as np
import pytest
from scipy.stats import rankdata

from mcda_widget.sensitivity.smaa.counts import Counts, count


def drawn(m, draws=300, n=3, seed=0):
    random = np.random.default_rng(seed)
    return random.normal(size=(m, draws)), random.dirichlet(np.ones(n), draws).T


def by_hand(merits, weights):
    """Count one draw after the other, as the definition says."""
    m, draws = merits.shape
    ranks, beats, sums = np.zeros((m, m)), np.zeros((m, m)), np.zeros((m, len(weights)))
    for k in range(draws):
        low = rankdata(-merits[:, k], method="min").astype(int)
        high = rankdata(-merits[:, k], method="max").astype(int)
        for i in range(m):
            ranks[i, low[i] - 1 : high[i]] += 1 / (high[i] - low[i] + 1)
            sums[i] += weights[:, k] * (low[i] == 1) / (high[i] - low[i] + 1)
        beats += (low[:, None] < low) + (low[:, None] == low) / 2
    return ranks, beats, sums


@pytest.mark.parametrize("m", [1, 2, 7, 12, 13, 60])
@pytest.mark.parametrize("ties", [False, True])
def test_counts_are_those_of_the_definition(m, ties):
    merits, weights = drawn(m)
    found = count(merits, weights, ties=ties, beats=True)
    ranks, beats, sums = by_hand(merits, weights)
    np.testing.assert_allclose(found.ranks, ranks)
    np.testing.assert_allclose(found.beats, beats)
    np.testing.assert_allclose(found.sums, sums)


@pytest.mark.parametrize("m", [3, 40])
def test_options_that_tie_share_the_ranks_they_take_up(m):
    merits, weights = drawn(m)
    merits = np.round(merits)
    found = count(merits, weights, ties=True, beats=True)
    ranks, beats, sums = by_hand(merits, weights)
    np.testing.assert_allclose(found.ranks, ranks)
    np.testing.assert_allclose(found.beats, beats)
    np.testing.assert_allclose(found.sums, sums)
    np.testing.assert_allclose(found.ranks.sum(axis=0), merits.shape[1])


def test_merits_below_zero_are_sorted_too():
    merits, weights = drawn(50)
    shifted = count(merits - 100, weights, ties=False)
    np.testing.assert_array_equal(shifted.ranks, count(merits, weights, ties=False).ranks)


def test_many_options_are_compared_only_where_asked():
    assert count(*drawn(13), ties=False).beats is None
    assert count(*drawn(12), ties=False).beats is not None


def test_counts_add_up():
    merits, weights = drawn(4)
    whole = count(merits, weights, ties=False)
    halves = [
        count(merits[:, part], weights[:, part], ties=False)
        for part in (slice(0, 100), slice(100, None))
    ]
    total = halves[0] + halves[1]
    assert isinstance(total, Counts)
    assert total.draws == 300
    np.testing.assert_array_equal(total.ranks, whole.ranks)
    np.testing.assert_array_equal(total.beats, whole.beats)
    np.testing.assert_allclose(total.sums, whole.sums)
    np.testing.assert_array_equal(total.wins, whole.ranks[:, 0])
