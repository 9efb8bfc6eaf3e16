import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mcda_widget.weighting import ahp, random_index
from mcda_widget.weighting.completion import Batch, complete
from mcda_widget.weighting.matrix import read_matrix

from .matrices import NAN, SAATY, connected


@given(matrix=connected())
def test_no_other_completion_has_a_smaller_eigenvalue(matrix):
    answers = read_matrix(matrix)
    found = complete(answers)
    least = np.linalg.eigvals(np.exp(found.logs)).real.max()
    assert found.eigenvalue == pytest.approx(least, rel=1e-10)
    for i, j in zip(*answers.missing, strict=True):
        for change in (-0.02, 0.02):
            logs = found.logs.copy()
            logs[i, j] += change
            logs[j, i] -= change
            assert np.linalg.eigvals(np.exp(logs)).real.max() >= least - 1e-10


@given(matrix=connected())
def test_what_was_answered_is_kept(matrix):
    completed = ahp(matrix).details["completed"].to_numpy()
    known = ~np.isnan(matrix)
    assert completed[known] == pytest.approx(matrix[known], rel=1e-12)
    assert completed * completed.T == pytest.approx(np.ones_like(matrix), rel=1e-9)


def test_the_eigenvalue_agrees_with_scipys_search():
    from scipy.optimize import minimize

    matrix = np.array(
        [
            [1, 7, NAN, 1 / 5, NAN],
            [NAN, 1, 4, NAN, 3],
            [NAN, NAN, 1, 6, NAN],
            [NAN, NAN, NAN, 1, 1 / 2],
            [NAN, NAN, NAN, NAN, 1],
        ]
    )
    answers = read_matrix(matrix)
    i, j = answers.missing

    def eigenvalue(logs):
        full = np.nan_to_num(answers.logs)
        full[i, j], full[j, i] = logs, -logs
        return np.linalg.eigvals(np.exp(full)).real.max()

    theirs = minimize(eigenvalue, np.zeros(len(i)), method="Nelder-Mead",
                      options={"xatol": 1e-10, "fatol": 1e-13, "maxiter": 20_000})  # fmt: skip
    assert complete(answers).eigenvalue == pytest.approx(theirs.fun, abs=1e-9)


@given(seed=st.integers(0, 10_000), n=st.integers(2, 9))
def test_powers_find_what_a_full_decomposition_finds(seed, n):
    logs = np.random.default_rng(seed).normal(0, 1.5, (3, n, n))
    logs -= logs.transpose(0, 2, 1)
    batch = Batch.of(logs)
    assert batch.value == pytest.approx(np.linalg.eigvals(np.exp(logs)).real.max(axis=1), rel=1e-9)
    matrices = np.exp(logs)
    right = (matrices @ batch.vector[:, :, None])[:, :, 0]
    left = (batch.left[:, None, :] @ matrices)[:, 0, :]
    assert right == pytest.approx(batch.value[:, None] * batch.vector, rel=1e-8)
    assert left == pytest.approx(batch.value[:, None] * batch.left, rel=1e-8)


@pytest.mark.parametrize(("n", "missing"), [(4, 1), (5, 2), (6, 4)])
def test_random_answers_with_gaps_are_as_inconsistent_as_the_limit_allows_for(n, missing):
    """Ágoston & Csató (2022): the random index shrinks by 1 − 2 m/((n − 1)(n − 2))."""
    rng, i, j = np.random.default_rng(1), *np.triu_indices(n, 1)
    found = []
    while len(found) < 400:
        logs = np.zeros((n, n))
        logs[i, j] = rng.choice(np.log(SAATY), len(i))
        gaps = rng.permutation(len(i))[:missing]
        logs[i[gaps], j[gaps]] = np.nan
        answers = read_matrix(np.where(np.tri(n, k=-1), np.nan, np.exp(logs)))
        if len(answers.parts) == 1:
            found.append((complete(answers).eigenvalue - n) / (n - 1))
    share = 1 - 2 * missing / ((n - 1) * (n - 2))
    assert np.mean(found) == pytest.approx(share * random_index(n), rel=0.12)
