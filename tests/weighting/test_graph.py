import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mcda_widget.weighting import ahp, next_question
from mcda_widget.weighting.matrix import read_matrix

from .matrices import NAN, connected


def empty(n):
    matrix = np.full((n, n), NAN)
    np.fill_diagonal(matrix, 1)
    return matrix


@given(n=st.integers(2, 8))
def test_walking_by_the_next_question_connects_first_and_ends_complete(n):
    matrix, asked = empty(n), []
    while (pair := next_question(matrix)) is not None:
        i, j = (int(name[1:]) - 1 for name in pair)
        assert np.isnan(matrix[i, j])
        matrix[i, j], matrix[j, i] = 2, 0.5
        asked.append(pair)
        if len(asked) >= n - 1:
            ahp(matrix)  # weights are there after n − 1 answers
    assert len(asked) == n * (n - 1) // 2


def test_the_first_questions_keep_chains_short():
    matrix, ends = empty(6), []
    for _ in range(5):
        i, j = (int(name[1:]) - 1 for name in next_question(matrix))
        matrix[i, j], matrix[j, i] = 1, 1
        ends.append((i, j))
    answers = read_matrix(matrix)
    assert len(answers.parts) == 1
    assert answers.resistance.max() == pytest.approx(2)  # a star


def test_nothing_left_to_ask():
    assert next_question([[1, 2], [0.5, 1]]) is None
    assert next_question([[1]]) is None


@given(matrix=connected())
def test_the_pair_asked_is_the_least_certain(matrix):
    answers = read_matrix(matrix)
    pair = next_question(matrix)
    if pair is not None:
        i, j = (answers.names.index(name) for name in pair)
        assert answers.resistance[i, j] == pytest.approx(answers.resistance[answers.missing].max())


def test_the_resistance_of_a_full_matrix():
    answers = read_matrix(np.ones((6, 6)))
    assert answers.resistance[0, 1] == pytest.approx(2 / 6)
