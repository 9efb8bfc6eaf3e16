from itertools import combinations

import numpy as np
from hypothesis import given

from mcda_widget.weighting import circular_triads

from .matrices import NAN, full


@given(matrix=full())
def test_their_number_is_kendalls(matrix):
    """d = n(n − 1)(2n − 1)/12 − ½ Σ wins², where no answer is a tie."""
    n = len(matrix)
    matrix = np.where(matrix == 1, np.where(np.tri(n, k=-1) > 0, 0.5, 2.0), matrix)
    np.fill_diagonal(matrix, 1)
    wins = (matrix > 1).sum(axis=1)
    expected = n * (n - 1) * (2 * n - 1) / 12 - (wins**2).sum() / 2
    assert len(circular_triads(matrix)) == round(expected)


def test_each_is_told_once_in_words():
    matrix = [[1, 2, 1 / 2], [NAN, 1, 2], [NAN, NAN, 1]]
    names, labels = ["a", "b", "c"], {"a": "Reach", "b": "Cost", "c": "Speed"}
    assert circular_triads(matrix, names, labels) == [
        "You put Reach over Cost, Cost over Speed, and yet Speed over Reach."
    ]


def test_a_tie_or_a_gap_closes_no_circle():
    assert circular_triads([[1, 2, 1], [NAN, 1, 2], [NAN, NAN, 1]]) == []
    assert circular_triads([[1, 2, NAN], [NAN, 1, 2], [NAN, NAN, 1]]) == []


def test_an_order_has_none():
    weights = np.array([4, 3, 2, 1.0])
    assert circular_triads(np.divide.outer(weights, weights)) == []
    assert len(list(combinations(range(4), 3))) == 4  # and there were four to look at
