from hypothesis import given
from hypothesis import strategies as st

from mcda_widget.weighting.orders import moved, places, with_next, with_rank

MEMBERS = ["a", "b", "c", "d"]
orders = st.dictionaries(st.sampled_from([*MEMBERS, "other"]), st.integers(1, 9), min_size=1)


def test_ties_share_a_place_and_the_next_one_comes_after_them_all():
    assert places({"a": 7, "b": 7, "c": 9}, MEMBERS) == {"a": 1, "b": 1, "c": 3}


def test_one_comes_next_after_another():
    order = {}
    for key in ("c", "a", "d"):
        order = with_next(order, MEMBERS, key)
    assert order == {"c": 1, "a": 2, "d": 3}


def test_an_equal_number_is_a_tie_and_none_takes_out():
    order = {"a": 1, "b": 2, "c": 3, "other": 1}
    assert with_rank(order, MEMBERS, "c", 2) == {"a": 1, "b": 2, "c": 2, "other": 1}
    assert with_rank(order, MEMBERS, "a", None) == {"b": 1, "c": 2, "other": 1}


def test_up_and_down():
    order = {"a": 1, "b": 2, "c": 2, "d": 4}
    assert moved(order, MEMBERS, "d", by=-1) == {"a": 1, "d": 2, "b": 3, "c": 3}
    assert moved(order, MEMBERS, "a", by=1) == {"b": 1, "c": 1, "a": 3, "d": 4}
    assert moved(order, MEMBERS, "c", by=-1) == {"a": 1, "c": 2, "b": 3, "d": 4}
    assert moved(order, MEMBERS, "a", by=-1) == order
    assert moved(order, MEMBERS, "d", by=1) == order


@given(order=orders, data=st.data())
def test_a_step_there_and_back_leaves_the_order_where_nothing_is_tied(order, data):
    plain = {key: place for place, key in enumerate(places(order, MEMBERS), start=1)}
    if not plain:
        return
    member = data.draw(st.sampled_from(sorted(plain)))
    there = moved(plain, MEMBERS, member, by=1)
    assert sorted(there.values()) == sorted(plain.values())
    if there != plain:
        assert moved(there, MEMBERS, member, by=-1) == plain
