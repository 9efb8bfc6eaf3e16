import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mcda_widget.model import DecisionError
from mcda_widget.weighting import best_worst

FORTH = {"quality": 2, "price": 1, "comfort": 4, "safety": 3, "style": 8}
BACK = {"quality": 4, "price": 8, "comfort": 2, "safety": 3, "style": 1}


def worst_error(weights, forth, back):
    w, f, b = (np.array([values[name] for name in FORTH]) for values in (weights, forth, back))
    best, worst = list(FORTH).index("price"), list(FORTH).index("style")
    return max(np.abs(w[best] - f * w).max(), np.abs(w - b * w[worst]).max())


def test_the_weights_keep_the_largest_error_smallest():
    result = best_worst(FORTH, BACK)
    assert result.details["best"] == "price"
    assert result.details["worst"] == "style"
    xi = result.details["xi"]
    assert worst_error(result.weights, FORTH, BACK) == pytest.approx(xi, abs=1e-9)
    rng = np.random.default_rng(0)
    for _ in range(300):
        other = np.abs(result.weights.to_numpy() + rng.normal(0, 0.02, 5))
        other = dict(zip(result.weights.index, other / other.sum(), strict=True))
        assert worst_error(other, FORTH, BACK) >= xi - 1e-9


@given(weights=st.lists(st.floats(1, 9), min_size=1, max_size=7))
def test_consistent_answers_give_back_their_weights(weights):
    weights = np.array(weights)
    result = best_worst(weights.max() / weights, weights / weights.min())
    assert result.weights.to_numpy() == pytest.approx(weights / weights.sum(), abs=1e-7)
    assert result.consistency_ratio == pytest.approx(0, abs=1e-9)


def test_the_ratio_is_its_formula():
    result = best_worst([1, 2, 8], [8, 3, 1])
    assert result.details["ratios"].tolist() == pytest.approx([0, 2 / 56, 0])
    assert result.consistency_ratio == pytest.approx(2 / 56)
    assert result.limits == {"consistency_ratio": 0.1309}


@pytest.mark.parametrize(
    ("n", "across", "limit"), [(3, 9, 0.1359), (9, 9, 0.3662), (5, 4, 0.1898), (4, 2, 0.0)]
)
def test_limits_by_size_and_scale(n, across, limit):
    result = best_worst([1, *[across] * (n - 1)], [across, *[1] * (n - 1)])
    assert result.limits == {"consistency_ratio": limit}


def test_there_is_no_limit_beyond_the_table():
    assert best_worst([1, 2, 12], [12, 6, 1]).limits == {}
    assert best_worst([1, 2], [2, 1]).limits == {}
    assert best_worst([1, *[2] * 9], [2, *[1] * 9]).limits == {}


def test_what_follows_may_be_left_out():
    full = best_worst({"a": 1, "b": 2, "c": 8}, {"a": 8, "b": 4, "c": 1})
    short = best_worst({"b": 2, "c": 8}, {"b": 4}, best="a", worst="c", names=["a", "b", "c"])
    assert short.weights.to_dict() == pytest.approx(full.weights.to_dict())
    told = best_worst({"b": 2, "c": 8}, {"a": 8, "b": 4})
    assert told.weights.to_dict() == pytest.approx(full.weights.to_dict())


def test_everything_equal():
    assert best_worst([1, 1, 1], [1, 1, 1]).weights.tolist() == pytest.approx([1 / 3] * 3)
    assert best_worst([1], [1]).weights.tolist() == [1]


@pytest.mark.parametrize(
    ("forth", "back", "extra", "words"),
    [
        ([1, 2, 8], [7, 4, 1], {}, "is once 8 and once 7"),
        ([1, 0.5, 8], [8, 4, 1], {}, "“c2” against the best, “c1”, is 0.5"),
        ([1, 2, 8], [8, 0.5, 1], {"worst": "c3"}, "name it the worst"),
        ([2, 2, 8], [8, 4, 1], {}, "has a 1 against the best"),
        ([2, 2, 8], [8, 4, 1], {"best": "c1"}, "against itself is 2"),
        ([1, 2, 8], [8, 4, 1], {"best": "c9"}, "not among them"),
        ({"a": 1, "c": 8}, {"a": 8, "b": 4, "c": 1}, {}, "“b”"),
        ({"a": 1, "b": 2, "c": 8}, {"a": 8, "c": 1}, {}, "comparisons with the worst for “b”"),
        ([1, 2, 1], [1, 2, 1], {"best": "c1", "worst": "c3"}, "matter equally, yet others"),
        ([1, 2, 3], [1, 2, 3], {"best": "c1", "worst": "c1"}, "both the best and the worst"),
        ([1, float("nan")], [2, 1], {}, "not a number"),
        ({"a": 1, "x": 3}, {"a": 3, "b": 1}, {"names": ["a", "b"]}, "“x”"),
    ],
)
def test_what_cannot_be_used_is_refused(forth, back, extra, words):
    with pytest.raises(DecisionError) as caught:
        best_worst(forth, back, **extra)
    assert words in str(caught.value)
