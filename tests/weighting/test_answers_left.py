import pytest

from mcda_widget.model import BestWorstSet, DecisionError
from mcda_widget.weighting import answers_left, derive
from mcda_widget.weighting.answers_left import comparisons_left

from .decisions import decision, grouped


@pytest.mark.parametrize(
    ("way", "stated", "left"),
    [
        ("equal", None, 0),
        ("direct", None, 3),
        ("direct", {"reach": 0}, 2),
        ("swing", {"reach": 100, "cost": 3}, 1),
        ("ranks", {"order": {"reach": 1}}, 2),
        ("ahp", {"comparisons": []}, 2),
        ("intervals", None, 6),
        ("intervals", {"reach": {"low": 3}, "cost": {"low": 3, "high": 9}}, 3),
        ("best-worst", None, 5),
        ("best-worst", {"best": "reach"}, 4),
        ("best-worst", {"best": "reach", "worst": "speed"}, 3),
        ("best-worst", {"best": "reach", "worst": "speed", "others_to_worst": {"reach": 4}}, 2),
    ],
)
def test_how_much_is_left_to_say(way, stated, left):
    d = decision(method=way, judgements={way: stated} if stated else {})
    assert answers_left(d) == left
    if left:
        with pytest.raises(DecisionError):
            derive(d)
    else:
        derive(d)


@pytest.mark.parametrize(
    ("way", "left"),
    [("swing", 3 + 3 + 2), ("ahp", 2 + 2 + 1), ("best-worst", 5 + 5 + 3), ("intervals", 6 + 6 + 4)],
)
def test_every_set_counts_and_a_set_of_one_asks_nothing(way, left):
    assert answers_left(grouped().with_groups_first().weighed_by(way)) == left


def test_the_best_against_the_worst_is_one_comparison():
    members = ["a", "b", "c"]
    ends = {"best": "a", "worst": "c"}
    every = [("best", "b"), ("best", "c"), ("worst", "b")]
    assert comparisons_left(BestWorstSet(**ends), members) == every
    for field, other in (("best_to_others", "c"), ("others_to_worst", "a")):
        found = BestWorstSet(**ends, **{field: {other: 3}})
        assert comparisons_left(found, members) == [("best", "b"), ("worst", "b")]
