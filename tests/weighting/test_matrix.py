import math
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest

from mcda_widget.model import Comparison, DecisionError
from mcda_widget.weighting import ahp, from_comparisons
from mcda_widget.weighting.matrix import read_matrix

NAN = float("nan")
FULL = [[1, 3, 6], [1 / 3, 1, 2], [1 / 6, 1 / 2, 1]]


def refused(matrix, *words, names=None):
    with pytest.raises(DecisionError) as caught:
        ahp(matrix, names=names)
    for word in words:
        assert word in str(caught.value)
    return caught.value


@pytest.mark.parametrize(
    "matrix",
    [
        FULL,
        tuple(map(tuple, FULL)),
        np.array(FULL),
        pd.DataFrame(FULL),
        [[Fraction(value).limit_denominator(9) for value in row] for row in FULL],
    ],
)
def test_any_kind_of_table_is_read(matrix):
    assert ahp(matrix).weights.to_numpy() == pytest.approx([2 / 3, 2 / 9, 1 / 9])


def test_names_come_from_a_frame_or_are_counted():
    frame = pd.DataFrame(FULL, index=list("abc"), columns=list("abc"))
    assert ahp(frame).weights.index.tolist() == ["a", "b", "c"]
    assert ahp(FULL).weights.index.tolist() == ["c1", "c2", "c3"]
    assert ahp(FULL, names=["x", "y", "z"]).weights.index.tolist() == ["x", "y", "z"]


def test_columns_in_another_order_are_put_right():
    frame = pd.DataFrame(FULL, index=list("abc"), columns=list("abc"))
    assert ahp(frame[["c", "a", "b"]]).weights.to_dict() == ahp(frame).weights.to_dict()


def test_the_matrix_given_is_left_alone():
    matrix = np.array(FULL)
    before = matrix.copy()
    ahp(matrix)
    assert (matrix == before).all()


def test_one_half_is_enough():
    half = [[1, 3, 6], [NAN, 1, 2], [None, None, 1]]
    assert ahp(half).weights.tolist() == pytest.approx(ahp(FULL).weights.tolist())


def test_a_reciprocal_typed_to_two_decimals_is_read_as_one():
    typed = [[1, 3, 6], [0.33, 1, 2], [0.17, 0.5, 1]]
    assert ahp(typed).weights.tolist() == pytest.approx(ahp(FULL).weights.tolist(), abs=1e-12)


@pytest.mark.parametrize("value", [0, -2, math.inf, -math.inf, 1e60])
def test_a_comparison_that_is_no_ratio_is_refused(value):
    refused([[1, value], [NAN, 1]], "“c1” over “c2”", f"{value:g}", "above 0", "NaN")


@pytest.mark.parametrize("value", [NAN, 2, 0])
def test_the_diagonal_must_be_one(value):
    refused([[1, 2], [0.5, value]], "“c2” against itself", "must be 1")


def test_reciprocals_must_agree_and_both_are_shown():
    error = refused([[1, 3], [0.5, 1]], "“reach” over “cost” is 3", "“cost” over “reach” is 0.5",
                    names=["reach", "cost"])  # fmt: skip
    assert error.problems[0].path == (0, 1)


def test_everything_wrong_is_named_at_once():
    error = refused([[2, -1, 3], [1, 1, 0], [1 / 3, 2, 1]])
    assert len(error.problems) == 3


@pytest.mark.parametrize(
    ("matrix", "words"),
    [
        ([[1, 2, 3], [0.5, 1, 2]], "2 × 3"),
        ([1, 2], "2"),
        ([], "square"),
        (7, "a single number"),
        ([[1, "seven"], [0.1, 1]], "not a number"),
        ([[1, 2], [0.5]], "unequal length"),
    ],
)
def test_what_is_no_square_table_is_refused(matrix, words):
    refused(matrix, words)


def test_a_frame_with_other_columns_than_rows_is_refused():
    refused(pd.DataFrame(FULL, index=list("abc"), columns=list("abd")), "“c”", "“d”", "both sides")


def test_a_name_twice_is_refused():
    refused(FULL, "“a”", "twice", names=["a", "a", "b"])
    refused(pd.DataFrame(FULL, index=list("aab"), columns=list("aba")), "“a”", "twice")


def test_too_few_names_are_refused():
    refused(FULL, "2 names for 3", names=["a", "b"])


def test_comparisons_become_a_matrix():
    stated = [Comparison(prefer="b", over="a", by=4), ("a", "c", 7)]
    matrix = from_comparisons(stated, ["a", "b", "c"])
    assert matrix.loc["b", "a"] == 4
    assert matrix.loc["a", "b"] == 0.25
    assert matrix.loc["a", "c"] == 7
    assert math.isnan(matrix.loc["b", "c"])
    assert matrix.index.tolist() == matrix.columns.tolist() == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("stated", "words"),
    [
        (("a", "x", 3), "“x” is not among"),
        (("a", "a", 3), "with itself"),
        (("a", "b", 0), "above 0"),
        (("a", "b", -3), "above 0"),
        (("a", "b", math.inf), "not a number"),
        (("a", "b", "much"), "“much”"),
        (("a", "b"), "(prefer, over, by)"),
    ],
)
def test_a_comparison_that_cannot_be_used_is_named(stated, words):
    with pytest.raises(DecisionError) as caught:
        from_comparisons([("b", "c", 2), stated], ["a", "b", "c"])
    assert words in str(caught.value)


def test_a_pair_compared_twice_is_refused():
    with pytest.raises(DecisionError, match="compared twice"):
        from_comparisons([("a", "b", 2), ("b", "a", 2)], ["a", "b"])


def test_the_frame_shows_what_was_said():
    said = [1 / 9, 1 / 7, 1 / 3, 1.0, 2.0, 6.0, 7.0, 9.0, 20.0, 2.5]
    for value in said:
        frame = read_matrix([[1, value], [NAN, 1]]).frame()
        assert frame.iloc[0, 1] == pytest.approx(value, rel=1e-15)
        assert frame.iloc[0, 1] == value or value == 2.5
