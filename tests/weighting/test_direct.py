import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mcda_widget.model import DecisionError
from mcda_widget.weighting import direct, equal, swing

WAYS = [direct, swing]
points = st.lists(st.floats(0, 1e308), min_size=1, max_size=12).filter(any)


@pytest.mark.parametrize("way", WAYS)
@given(given=points)
def test_weights_are_the_shares(way, given):
    weights = way(given).weights
    assert (weights >= 0).all()
    assert math.fsum(weights) == pytest.approx(1, abs=1e-15)
    top = max(given)
    share = np.array(given) / top
    assert weights.to_numpy() == pytest.approx(share / share.sum(), rel=1e-12, abs=1e-300)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    "given",
    [{"a": 3, "b": 1}, pd.Series({"a": 3, "b": 1}), pd.Series({"a": 3.0, "b": np.float32(1)})],
)
def test_values_by_name(way, given):
    assert way(given).weights.to_dict() == {"a": 0.75, "b": 0.25}


@pytest.mark.parametrize("way", WAYS)
def test_plain_values_are_named_in_order(way):
    assert way((3, 1)).weights.to_dict() == {"c1": 0.75, "c2": 0.25}
    assert way(np.array([3, 1]), ["a", "b"]).weights.to_dict() == {"a": 0.75, "b": 0.25}


@pytest.mark.parametrize("way", WAYS)
def test_names_give_the_order(way):
    names = (name for name in ["b", "a"])  # read once, whatever it is
    assert way({"a": 3, "b": 1}, names).weights.to_dict() == {"b": 0.25, "a": 0.75}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("given", "names", "words"),
    [
        ({"a": -1, "b": 2}, None, ["“a” (-1)", "below 0"]),
        ({"a": 0, "b": 0}, None, ["are 0", "Give some"]),
        ({"a": math.nan}, None, ["nan", "“a”", "not a number"]),
        ({"a": math.inf}, None, ["inf", "“a”"]),
        ({"a": "many"}, None, ["“many”", "“a”"]),
        ({"a": None}, None, ["None", "“a”"]),
        ({"a": True}, None, ["True", "“a”"]),
        ({"a": 1, "speeed": 2}, ["a", "speed"], ["“speeed”", "Did you mean “speed”?"]),
        ({"a": 1}, ["a", "b", "c"], ["no", "“b” and “c”"]),
        ([1, 2, 3], ["a", "b"], ["2 names for 3"]),
        ({}, None, ["no", "at least one"]),
        (pd.Series([1, 2], index=["a", "a"]), None, ["“a”", "twice"]),
    ],
)
def test_what_cannot_be_used_is_refused_in_words(way, given, names, words):
    with pytest.raises(DecisionError) as caught:
        way(given, names)
    for word in words:
        assert word in str(caught.value)


def test_nothing_is_asked_twice():
    result = direct({"a": 1, "b": 2})
    assert result.consistency_ratio is None
    assert result.gci is None
    assert result.acceptable is None
    assert result.advice.empty
    assert "sentence" in result.advice.columns


@given(n=st.integers(1, 60))
def test_equal_weights_are_all_the_same(n):
    weights = equal(f"c{i}" for i in range(n)).weights
    assert set(weights) == {weights.iloc[0]}
    assert weights.sum() == pytest.approx(1)


@pytest.mark.parametrize(("names", "words"), [([], "no criteria"), (["a", "a"], "twice")])
def test_equal_needs_names(names, words):
    with pytest.raises(DecisionError, match=words):
        equal(names)
