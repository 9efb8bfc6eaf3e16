import pytest
from hypothesis import given
from hypothesis import strategies as st

from mcda_widget.weighting.ratings import rated, with_first, with_rating

MEMBERS = ["a", "b", "c"]
ratings = st.dictionaries(st.sampled_from([*MEMBERS, "other"]), st.floats(1, 100))


@given(given=ratings, first=st.sampled_from(MEMBERS))
def test_what_is_chosen_first_has_a_hundred_and_is_the_only_one_that_was_asked_again(given, first):
    before = rated(given, MEMBERS)
    changed = with_first(given, MEMBERS, first)
    assert changed[first] == max(rated(changed, MEMBERS).values()) == 100
    again = set(before) - set(changed)
    assert again <= set(list(before)[:1])
    assert changed.get("other") == given.get("other")
    for key in set(before) & set(changed) - {first}:
        assert changed[key] == before[key]


def test_two_that_would_both_be_raised_first():
    tied = {"b": 100, "a": 100, "c": 20}
    assert list(rated(tied, MEMBERS)) == ["b", "a", "c"]
    assert with_first(tied, MEMBERS, "a") == tied
    assert with_first(tied, MEMBERS, "c") == {"c": 100, "a": 100}


def test_nothing_is_rated_before_there_is_a_first():
    assert rated({}, MEMBERS) == {}
    assert rated({"a": 0}, MEMBERS) == {}
    assert with_first({}, MEMBERS, "b") == {"b": 100}


def test_a_rating_comes_and_goes():
    some = with_rating({"a": 50, "other": 3}, MEMBERS, "b", 30)
    assert some == {"a": 100, "b": 30, "other": 3}
    assert with_rating(some, MEMBERS, "b", None) == {"a": 100, "other": 3}


@given(given=ratings.filter(lambda r: any(key in r for key in MEMBERS)))
def test_ratings_keep_their_proportions(given):
    found = rated(given, MEMBERS)
    top = max(value for key, value in given.items() if key in MEMBERS)
    assert next(iter(found.values())) == 100
    for key, value in found.items():
        assert value == pytest.approx(100 * given[key] / top)
