import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy.optimize import linprog

from mcda_widget.model import DecisionError
from mcda_widget.weighting import intervals

ends = st.lists(
    st.lists(st.floats(0, 100), min_size=2, max_size=2).map(sorted), min_size=1, max_size=8
)


@given(pairs=ends)
def test_every_weight_stands_at_the_same_fraction_of_its_interval(pairs):
    low, high = np.array(pairs).T
    assume(low.sum() <= 100 <= high.sum())
    result = intervals(pairs)
    points = 100 * result.weights.to_numpy()
    t = result.details["fraction"]
    assert 0 <= t <= 1
    assert points.sum() == pytest.approx(100, abs=1e-9)
    assert points == pytest.approx(low + t * (high - low), abs=1e-6)
    assert (points >= low - 1e-6).all()
    assert (points <= high + 1e-6).all()


@given(pairs=ends)
def test_bounds_are_what_a_weight_can_really_take(pairs):
    low, high = np.array(pairs).T
    assume(low.sum() + 1e-6 <= 100 <= high.sum() - 1e-6)
    found = intervals(pairs).details
    n = len(pairs)
    for j, (least, most) in enumerate(found["intervals"][["least", "most"]].to_numpy()):
        for sign, expected in ((1, least), (-1, most)):
            solved = linprog(sign * np.eye(n)[j], A_eq=[np.ones(n)], b_eq=[100], bounds=pairs)
            assert sign * solved.fun == pytest.approx(expected, abs=1e-5)
    table = found["intervals"]
    loose = (table["least"] > table["low"] + 1e-9).sum() + (
        table["most"] < table["high"] - 1e-9
    ).sum()
    assert len(found["notices"]) == loose


def test_points_are_given_back():
    result = intervals({"reach": (60, 60), "cost": (40, 40)})
    assert result.weights.to_dict() == {"reach": 0.6, "cost": 0.4}
    assert result.details["fraction"] == 0
    assert result.details["notices"] == ()


def test_wholly_open_intervals_weigh_the_same():
    assert intervals([(0, 100)] * 4).weights.tolist() == [0.25] * 4


def test_ends_that_are_never_reached_are_named():
    found = intervals(
        {"reach": (0, 90), "cost": (20, 40), "speed": (0, 30)}, labels={"reach": "People reached"}
    )
    low, high = found.details["notices"]
    assert low.startswith("“People reached” can never have 0 points: the others have at most 70")
    assert low.endswith("so 30 is the least.")
    assert high.startswith("“People reached” can never have 90 points: the others have at least 20")
    assert high.endswith("so 80 is the most.")


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (
            {"a": (60, 70), "b": (70, 80)},
            "The lower ends add up to 130 of 100 points: lower one by 30.",
        ),
        (
            {"a": (10, 20), "b": (0, 40)},
            "The higher ends add up to 60 of 100 points: raise one by 40.",
        ),
        ({"a": (30, 20), "b": (0, 100)}, "The lower end of “a”, 30, is above its higher end, 20."),
        ({"a": (-1, 20), "b": (0, 100)}, "An end of “a” is -1; it must be from 0 to 100 points."),
        ({"a": (1, 120), "b": (0, 100)}, "An end of “a” is 120; it must be from 0 to 100 points."),
        ({"a": (1, "x")}, "“x” for an end of “a” is not a number"),
        ({"a": (1, float("nan"))}, "nan for an end of “a” is not a number"),
        ({"a": 30}, "The interval of “a” is not a lower and a higher end."),
        ({"a": (1, 2, 3)}, "The interval of “a” is not a lower and a higher end."),
        ({}, "There are no intervals to weigh by."),
    ],
)
def test_what_cannot_be_used_is_refused_in_words(given, message):
    with pytest.raises(DecisionError) as caught:
        intervals(given)
    assert message in str(caught.value)


def test_names_say_what_must_be_there():
    pairs = {"b": (20, 60), "a": (30, 50)}
    assert intervals(pairs, names=["a", "b"]).weights.index.tolist() == ["a", "b"]
    with pytest.raises(DecisionError, match="no intervals for “c”"):
        intervals(pairs, names=["a", "b", "c"])
    with pytest.raises(DecisionError, match="“b” is not among"):
        intervals(pairs, names=["a"])


def test_a_table_is_as_good():
    table = pd.DataFrame({"low": [20, 30], "high": [60, 50]}, index=["b", "a"])
    assert intervals(table).weights.equals(intervals({"b": (20, 60), "a": (30, 50)}).weights)
