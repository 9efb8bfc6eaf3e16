import pandas as pd
import pytest

from mcda_widget.model import DecisionError
from mcda_widget.weighting.checks import as_floats, listed, names_for, normalized, number, one_of


@pytest.mark.parametrize(
    ("names", "text"), [([], ""), (["a"], "“a”"), (["a", "b"], "“a” and “b”"),
                        (["a", "b", "c"], "“a”, “b” and “c”")]
)  # fmt: skip
def test_listed(names, text):
    assert listed(names) == text


def test_names_are_counted_or_checked():
    assert names_for(2, None) == ["c1", "c2"]
    assert names_for(2, [1, "b"]) == ["1", "b"]
    with pytest.raises(DecisionError, match="1 names for 2"):
        names_for(2, ["a"])


@pytest.mark.parametrize("value", ["x", None, True, float("nan"), float("inf"), [1], object()])
def test_a_number_or_words(value):
    with pytest.raises(DecisionError, match="for the points is not a number"):
        number(value, "the points")


def test_weights_that_are_round_stay_round():
    shares = normalized(pd.Series({"a": 60, "b": 30, "c": 10}), "points")
    assert shares.tolist() == [0.6, 0.3, 0.1]


@pytest.mark.parametrize("given", ["rok", 3, None])
def test_a_choice_or_words(given):
    with pytest.raises(DecisionError, match=r"is not a way to count\. (Did you mean|Known)"):
        one_of(given, ["roc", "sum"], "a way to count")


def test_none_is_a_gap_in_a_table():
    assert pd.isna(as_floats([[1, None]], "It")[0, 1])
