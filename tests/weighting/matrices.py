"""Comparison matrices to test with."""

import numpy as np
from hypothesis import strategies as st

NAN = float("nan")
SAATY = [1 / k for k in range(9, 1, -1)] + [float(k) for k in range(1, 10)]


@st.composite
def full(draw):
    n = draw(st.integers(3, 7))
    matrix = np.ones((n, n))
    for i in range(n):
        for j in range(i):
            matrix[i, j] = draw(st.sampled_from(SAATY))
            matrix[j, i] = 1 / matrix[i, j]
    return matrix


@st.composite
def connected(draw):
    """Draw a matrix with gaps that a chain of answers still connects."""
    matrix = draw(full())
    n = len(matrix)
    for i in range(n):
        for j in range(i - 1):
            if draw(st.booleans()):
                matrix[i, j] = matrix[j, i] = NAN
    order = draw(st.permutations(range(n)))
    return matrix[np.ix_(order, order)]


def from_weights(weights):
    return np.divide.outer(weights, weights)
