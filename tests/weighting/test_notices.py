import pytest

from mcda_widget.model import Ahp, Comparison
from mcda_widget.weighting import ahp_sets, notices

from .decisions import EVERYTHING, decision, grouped

PAIR = {"people": ["reach", "speed", "calm"], "money": ["cost"]}


def keys(d):
    return [notice.key for notice in notices(d)]


def shared(points, groups=PAIR):
    criteria = [c for inside in groups.values() for c in inside]
    return grouped(groups=groups).with_weights(dict(zip(criteria, points, strict=True)))


@pytest.mark.parametrize(
    ("points", "flat"),
    [
        ([30, 30, 40], True),
        ([30, 30, 44.9], True),
        ([30, 30, 45], False),  # 1.5 times is a difference
        ([0, 50, 50], False),
        ([0, 0, 100], False),
    ],
)
def test_weights_are_nearly_flat_below_one_and_a_half_times_the_smallest(points, flat):
    names = ("reach", "cost", "speed")
    d = decision(names, "direct", dict(zip(names, points, strict=True)))
    assert keys(d) == (["nearly-flat"] if flat else [])


def test_two_criteria_and_chosen_equality_are_never_called_flat():
    assert keys(decision(("reach", "cost"), "direct", {"reach": 50, "cost": 50})) == []
    assert keys(decision()) == []


def test_flat_weights_are_questioned_by_whatever_way():
    swings = decision(method="swing", judgements={"reach": 100, "cost": 90, "speed": 80})
    (notice,) = notices(swings)
    assert notice.sentence.startswith("Your weights are nearly the same. Is that what you mean,")
    d = decision()
    (asked,) = ahp_sets(d)
    same = [Comparison(prefer=a, over=b, by=1) for a, b in asked.pairs]
    assert keys(d.with_judgements("ahp", Ahp(comparisons=same))) == ["nearly-flat"]


@pytest.mark.parametrize(
    ("points", "follows"),
    [
        ([60, 10, 5, 25], True),
        ([60, 10, 9.9, 20.1], True),  # 79.9 of 100, 75 due
        ([60, 10, 10.1, 19.9], False),
        ([30, 15, 5, 50], False),  # even shares of the two
    ],
)
def test_totals_within_five_points_of_what_the_number_gives_are_noticed(points, follows):
    assert keys(shared(points)) == (["group-splitting"] if follows else [])


def test_the_largest_group_is_named_with_figures():
    (notice,) = notices(shared([60, 10, 7, 23]))
    assert notice.sentence == (
        "The 3 criteria of “The people” hold 77 of 100 points, about what 3 of 4 equal shares "
        "would give (75). Do they matter that much, or are they only many?"
    )
    (notice,) = notices(shared([60, 10, 5, 25]).weighed_by("equal"))
    assert "hold 75 of 100 points, just what 3 of 4 equal shares give." in notice.sentence


def test_groups_of_one_size_or_of_nearly_one_and_a_lone_group_have_nothing_to_follow():
    even = {"people": ["reach", "speed"], "money": ["cost", "upkeep"]}
    assert keys(shared([60, 10, 5, 25], even)) == []
    many = {"a": [f"a{i}" for i in range(10)], "b": [f"b{i}" for i in range(11)]}
    assert keys(shared([1, *[5] * 19, 1], many)) == []
    assert keys(shared([60, 10, 5, 25], {"all": ["reach", "speed", "calm", "cost"]})) == []
    assert keys(decision()) == []


def test_a_criterion_without_a_group_counts_among_the_shares():
    d = shared([60, 10, 5, 25])
    d = d.with_criterion("care", "Care").with_weights(
        {"reach": 50, "speed": 8, "calm": 2, "cost": 20, "care": 20}
    )
    (notice,) = notices(d)
    assert "hold 60 of 100 points, just what 3 of 5 equal shares give" in notice.sentence


def test_groups_weighed_first_cannot_follow_the_number():
    follow = {"people": ["reach", "speed", "calm"], "money": ["cost"]}
    answers = [("people", "money", 3), ("reach", "speed", 5), ("reach", "calm", 7)]
    said = [Comparison(prefer=a, over=b, by=by) for a, b, by in answers]
    d = grouped(said, groups=follow)
    assert d.weights[["reach", "speed", "calm"]].sum() == pytest.approx(0.75)
    assert keys(d) == []
    assert keys(grouped(EVERYTHING)) == []


def test_without_weights_there_is_nothing_to_say():
    assert notices(decision(method="swing")) == []
    assert notices(decision((), "equal")) == []
