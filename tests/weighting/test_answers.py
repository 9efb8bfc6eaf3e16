import numpy as np
import pytest
from hypothesis import given

from mcda_widget.weighting.answers import Answers, tidy
from mcda_widget.weighting.matrix import read_matrix

from .matrices import NAN, connected


@given(matrix=connected())
def test_known_and_missing_are_all_pairs(matrix):
    answers = read_matrix(matrix)
    made, left = len(answers.known[0]), len(answers.missing[0])
    assert made + left == answers.n * (answers.n - 1) // 2
    assert answers.spare == made - answers.n + 1
    assert answers.given == pytest.approx(np.log(matrix[answers.known]))


@given(matrix=connected())
def test_the_resistances_of_the_answers_sum_to_n_less_one(matrix):
    """Foster's theorem: what makes 1 − h a leverage."""
    answers = read_matrix(matrix)
    assert answers.resistance[answers.known].sum() == pytest.approx(answers.n - 1)


def test_parts_come_largest_first():
    logs = np.full((5, 5), NAN)
    np.fill_diagonal(logs, 0)
    for i, j in ((0, 4), (1, 2), (2, 3)):
        logs[i, j] = logs[j, i] = 0
    assert Answers(tuple("abcde"), logs).parts == [[1, 2, 3], [0, 4]]


def test_tidy_leaves_what_is_no_whole_ratio():
    ratios = np.array([2.5, 0.4, 1e-3, 1.0, 7 * (1 + 1e-15), (1 / 7) * (1 + 2e-16), 0.3])
    assert tidy(ratios).tolist() == [2.5, 0.4, 1e-3, 1.0, 7.0, 1 / 7, 0.3]
