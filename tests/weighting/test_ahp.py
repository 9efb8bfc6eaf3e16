import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mcda_widget.model import DecisionError
from mcda_widget.weighting import ahp
from mcda_widget.weighting.consistency import RANDOM_INDEX

from .matrices import NAN, SAATY, connected, from_weights, full

METHODS = ["geometric_mean", "eigenvector"]


@pytest.mark.parametrize("method", METHODS)
@given(weights=st.lists(st.floats(0.01, 100), min_size=1, max_size=9))
def test_a_consistent_matrix_gives_back_its_weights(method, weights):
    weights = np.array(weights)
    result = ahp(from_weights(weights), method)
    assert result.weights.to_numpy() == pytest.approx(weights / weights.sum(), rel=1e-9)
    assert result.consistency_ratio == pytest.approx(0, abs=1e-9)
    assert result.gci == pytest.approx(0, abs=1e-9)


@pytest.mark.parametrize("method", METHODS)
@given(matrix=connected())
def test_weights_are_positive_and_sum_to_one(method, matrix):
    result = ahp(matrix, method)
    assert (result.weights > 0).all()
    assert result.weights.sum() == pytest.approx(1, abs=1e-15)
    assert result.consistency_ratio >= 0
    assert result.gci >= 0


@given(matrix=full())
def test_least_squares_of_a_full_matrix_are_the_geometric_means_of_its_rows(matrix):
    means = np.exp(np.log(matrix).mean(axis=1))
    assert ahp(matrix).weights.to_numpy() == pytest.approx(means / means.sum(), rel=1e-12)


@given(matrix=full(), data=st.data())
def test_least_squares_do_not_depend_on_the_order(matrix, data):
    order = data.draw(st.permutations(range(len(matrix))))
    straight, moved = ahp(matrix), ahp(matrix[np.ix_(order, order)])
    assert moved.weights.to_numpy() == pytest.approx(straight.weights.to_numpy()[order], rel=1e-9)
    assert moved.consistency_ratio == pytest.approx(straight.consistency_ratio, abs=1e-9)
    assert moved.gci == pytest.approx(straight.gci, abs=1e-9)


@given(matrix=connected())
def test_least_squares_leave_nothing_to_gain(matrix):
    """No other weights come nearer to the logarithms of the answers."""
    i, j = np.nonzero(np.triu(~np.isnan(matrix), 1))
    said = np.log(matrix[i, j])

    def misfit(logs):
        return np.square(said - logs[i] + logs[j]).sum()

    logs = np.log(ahp(matrix).weights.to_numpy())
    for direction in np.eye(len(matrix)):
        assert misfit(logs) <= misfit(logs + 1e-3 * direction) + 1e-12
        assert misfit(logs) <= misfit(logs - 1e-3 * direction) + 1e-12


@given(matrix=full())
def test_the_eigenvector_and_its_ratio_are_pymcdms(matrix):
    from pymcdm.weights.subjective import AHP

    theirs = AHP(matrix=matrix.copy())
    ours = ahp(matrix, "eigenvector")
    assert ours.weights.to_numpy() == pytest.approx(theirs(), rel=1e-9)
    assert ours.consistency_ratio == pytest.approx(theirs.get_cr(), abs=1e-10)


def test_the_random_index_is_pymcdms():
    from pymcdm.weights.subjective import AHP

    assert list(RANDOM_INDEX) == AHP.RI_M


@given(matrix=full())
def test_the_gci_is_its_formula(matrix):
    n, result = len(matrix), ahp(matrix)
    w = result.weights.to_numpy()
    errors = np.log(matrix * w[None, :] / w[:, None])[np.triu_indices(n, 1)]
    assert result.gci == pytest.approx(2 / ((n - 1) * (n - 2)) * np.square(errors).sum(), rel=1e-9)


def test_any_positive_ratio_is_welcome():
    result = ahp([[1, 250.5], [NAN, 1]])
    assert result.weights.to_numpy() == pytest.approx([250.5 / 251.5, 1 / 251.5])


@pytest.mark.parametrize("method", METHODS)
def test_one_and_two_are_always_consistent(method):
    alone, pair = ahp([[1]], method), ahp([[1, 4], [0.25, 1]], method)
    assert alone.weights.tolist() == [1.0]
    assert pair.weights.tolist() == pytest.approx([0.8, 0.2])
    for result in (alone, pair):
        assert result.consistency_ratio == 0
        assert result.gci == 0
        assert result.limits == {}
        assert result.acceptable is None
        assert result.advice.empty


@pytest.mark.parametrize("method", METHODS)
def test_a_chain_of_answers_is_enough(method):
    chain = [[1, 2, NAN], [NAN, 1, 3], [NAN, NAN, 1]]
    result = ahp(chain, method)
    assert result.weights.to_numpy() == pytest.approx([0.6, 0.3, 0.1])
    assert result.consistency_ratio == pytest.approx(0, abs=1e-12)
    assert result.gci == 0
    assert result.details["completed"].iloc[0, 2] == pytest.approx(6)
    assert (result.details["answered"], result.details["pairs"]) == (2, 3)


def test_what_is_cut_off_is_named():
    matrix = np.full((5, 5), NAN)
    np.fill_diagonal(matrix, 1)
    matrix[0, 1], matrix[1, 2], matrix[3, 4] = 2, 2, 3
    with pytest.raises(DecisionError) as caught:
        ahp(matrix, names=["reach", "cost", "speed", "risk", "law"])
    text = str(caught.value)
    assert "“risk” and “law” are cut off from “reach”, “cost” and “speed”" in text
    assert "1 more answer is needed" in text
    assert "Compare “cost” and “risk”" in text


def test_nothing_compared_says_how_many_answers_are_needed():
    with pytest.raises(DecisionError, match="3 more answers are needed"):
        ahp([[1, NAN, NAN, NAN], [NAN, 1, NAN, NAN], [NAN, NAN, 1, NAN], [NAN, NAN, NAN, 1]])


def test_an_unknown_method_is_refused():
    with pytest.raises(DecisionError, match="Did you mean “eigenvector”"):
        ahp([[1, 2], [0.5, 1]], "eigenvectors")


def test_both_methods_and_how_far_they_differ_are_reported():
    matrix = [[1, 4, 3, 1], [0.25, 1, 7, 3], [1 / 3, 1 / 7, 1, 0.2], [1, 1 / 3, 5, 1]]
    mean, vector = ahp(matrix), ahp(matrix, "eigenvector")
    assert mean.details["other_weights"].equals(vector.weights)
    difference = float((mean.weights - vector.weights).abs().max())
    assert (
        mean.details["methods_differ_by"] == vector.details["methods_differ_by"] == difference > 0
    )


@pytest.mark.parametrize("ratio", [1e3, 1e9, 1e40])
def test_answers_that_contradict_each_other_beyond_measure_still_give_figures(ratio):
    result = ahp([[1, ratio, 1 / ratio], [NAN, 1, ratio], [NAN, NAN, 1]], "eigenvector")
    assert result.weights.to_numpy() == pytest.approx([1 / 3] * 3)
    assert np.isfinite(result.consistency_ratio)
    assert result.consistency_ratio > 100
    assert np.isfinite(result.advice["cr_then"]).all()


def test_a_matrix_beyond_the_table_is_measured_too():
    rng = np.random.default_rng(7)
    logs = np.triu(rng.choice(np.log(SAATY), (20, 20)), 1)
    result = ahp(np.exp(logs - logs.T))
    assert result.consistency_ratio == pytest.approx(1, abs=0.15)  # random answers
