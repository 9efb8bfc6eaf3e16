import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mcda_widget.model import DecisionError
from mcda_widget.weighting import rebalance

NAMES = ["a", "b", "c", "d", "e"]


@st.composite
def situations(draw):
    """Draw points that sum to 100, one to move, some locked, and where it is moved to."""
    names = NAMES[: draw(st.integers(2, 5))]
    parts = draw(st.lists(st.floats(0, 1), min_size=len(names), max_size=len(names)))
    assume(sum(parts) > 0.01)
    points = {name: 100 * part / sum(parts) for name, part in zip(names, parts, strict=True)}
    moved, *others = draw(st.permutations(names))
    locked = frozenset(draw(st.lists(st.sampled_from(others), max_size=len(others) - 1)))
    assume(math.fsum(points[name] for name in locked) <= 100)
    return points, moved, locked, draw(st.floats(-50, 150))


@given(situation=situations())
def test_the_total_stays_exactly_and_nothing_is_negative(situation):
    points, moved, locked, value = situation
    after = rebalance(points, moved, value, locked)
    assert math.fsum(after.values()) == 100
    assert min(after.values()) >= 0
    assert list(after) == list(points)


@given(situation=situations())
def test_so_it_does_where_the_one_moved_takes_everything(situation):
    points, moved, locked, _ = situation
    for value in (0, 1e6):
        after = rebalance(points, moved, value, locked)
        assert math.fsum(after.values()) == 100
        assert min(after.values()) >= 0


@given(situation=situations())
def test_locked_points_never_move(situation):
    points, moved, locked, value = situation
    after = rebalance(points, moved, value, locked)
    assert all(after[name] == points[name] for name in locked)


@given(situation=situations())
def test_the_one_moved_goes_as_far_as_the_locks_let_it(situation):
    points, moved, locked, value = situation
    left = 100 - math.fsum(points[name] for name in locked)
    after = rebalance(points, moved, value, locked)
    assert after[moved] == pytest.approx(min(max(value, 0), left), abs=1e-9)


@given(situation=situations())
def test_the_others_keep_their_proportions(situation):
    points, moved, locked, value = situation
    after = rebalance(points, moved, value, locked)
    free = [name for name in points if name not in locked and name != moved]
    for a in free:
        for b in free:
            assert after[a] * points[b] == pytest.approx(after[b] * points[a], abs=1e-6)


def test_where_all_others_are_zero_they_share_equally():
    assert rebalance({"a": 100, "b": 0, "c": 0}, "a", 40) == {"a": 40, "b": 30, "c": 30}


def test_points_that_did_not_sum_to_the_total_do_afterwards():
    assert rebalance({"a": 1, "b": 1, "c": 2}, "a", 10) == {"a": 10, "b": 30, "c": 60}
    assert rebalance({"a": 0.2, "b": 0.8}, "a", 0.5, total=1) == {"a": 0.5, "b": 0.5}


def test_what_was_given_is_left_alone():
    points = {"a": 60.0, "b": 40.0}
    rebalance(points, "a", 10)
    assert points == {"a": 60.0, "b": 40.0}


@pytest.mark.parametrize(
    ("call", "words"),
    [
        ({"criterion": "a", "value": 5, "locked": {"a"}}, "“a” is locked"),
        ({"criterion": "a", "value": 5, "locked": {"b", "c"}}, "“b” and “c” are locked"),
        ({"criterion": "x", "value": 5}, "“x” has no points"),
        ({"criterion": "a", "value": 5, "locked": {"bb"}}, "Did you mean “b”"),
        ({"criterion": "a", "value": math.nan}, "not a number"),
        ({"criterion": "a", "value": 5, "total": 0}, "must be above 0"),
        ({"criterion": "a", "value": 5, "locked": {"b"}, "total": 20}, "hold 30 of 20"),
        ({"criterion": "a", "value": 5, "points": {"a": -1, "b": 2}}, "“a” must not be below 0"),
        ({"criterion": "a", "value": 5, "points": {"a": 100}}, "no other criterion"),
        (
            {"criterion": "a", "value": 5, "points": {"a": 50, "b": 50}, "locked": ["b"]},
            "“b” is locked",
        ),
    ],
)
def test_what_cannot_be_done_is_said_in_words(call, words):
    with pytest.raises(DecisionError) as caught:
        rebalance(**({"points": {"a": 50, "b": 30, "c": 20}} | call))
    assert words in str(caught.value)
