import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mcda_widget.model import DecisionError
from mcda_widget.weighting import ranks

METHODS = ["roc", "rank_sum", "rank_reciprocal", "rancom"]
orders = st.lists(st.integers(1, 8), min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("method", "expected"),
    [
        ("roc", [11 / 18, 5 / 18, 2 / 18]),
        ("rank_sum", [3 / 6, 2 / 6, 1 / 6]),
        ("rank_reciprocal", [6 / 11, 3 / 11, 2 / 11]),
        ("rancom", [5 / 9, 3 / 9, 1 / 9]),
    ],
)
def test_the_formulas_for_three(method, expected):
    assert ranks([1, 2, 3], method).weights.to_numpy() == pytest.approx(expected)
    assert ranks([3, 1, 2], method).weights.to_numpy() == pytest.approx(
        np.take(expected, [2, 0, 1])
    )


@pytest.mark.parametrize("method", METHODS)
@given(order=orders)
def test_earlier_ranks_weigh_more_and_ties_the_same(method, order):
    weights = ranks(order, method).weights.to_numpy()
    assert weights.sum() == pytest.approx(1, abs=1e-15)
    assert (weights > 0).all()
    for i, a in enumerate(order):
        for j, b in enumerate(order):
            if a == b:
                assert weights[i] == pytest.approx(weights[j], rel=1e-12)
            elif a < b:
                assert weights[i] > weights[j]


@pytest.mark.parametrize("method", METHODS)
@given(order=orders)
def test_only_the_order_counts(method, order):
    stretched = [10.0 * rank**2 for rank in order]
    assert ranks(order, method).weights.equals(ranks(stretched, method).weights)


def test_ties_share_what_their_places_get():
    tied, strict = ranks([1, 2, 2]).weights, ranks([1, 2, 3]).weights
    assert tied["c1"] == pytest.approx(strict["c1"])
    assert tied["c2"] == tied["c3"] == pytest.approx((strict["c2"] + strict["c3"]) / 2)


def test_rancom_is_pymcdms():
    from pymcdm.weights.subjective import RANCOM

    order = [2, 1, 4, 3, 2]
    theirs = RANCOM(ranking=[2.5, 1, 5, 4, 2.5])()
    assert ranks(order, "rancom").weights.to_numpy() == pytest.approx(theirs)


@pytest.mark.parametrize(
    ("given", "method", "names", "words"),
    [
        ({"a": 1, "b": 2}, "rocc", None, "Did you mean “roc”"),
        ({"a": 1}, "roc", ["a", "b"], "no ranks for “b”"),
        ({"a": 1, "b": float("nan")}, "roc", None, "the ranks of “b”"),
        ({"a": -1, "b": 2}, "roc", None, "below 0"),
    ],
)
def test_what_cannot_be_used_is_refused(given, method, names, words):
    with pytest.raises(DecisionError, match=words):
        ranks(given, method, names)
