import pytest

from mcda_widget.model import Ahp, DecisionError
from mcda_widget.weighting import compare, derive, objective
from mcda_widget.weighting.compare import stated_ways

from .decisions import decision

STATED = {
    "direct": {"reach": 50, "cost": 30, "speed": 20},
    "swing": {"reach": 100, "cost": 60, "speed": 40},
    "ranks": {"order": {"reach": 1, "cost": 2, "speed": 3}},
}
SCORES = {"hill": {"reach": 2, "cost": 6, "speed": 4}, "port": {"reach": 7, "cost": 5, "speed": 3}}
OPTIONS = [{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}]


def test_every_way_with_judgements_stands_beside_the_one_in_use():
    d = decision(method="swing", judgements=STATED)
    frame = compare(d)
    assert frame.columns.tolist() == ["swing", "direct", "ranks", "equal"]
    assert frame.index.tolist() == ["reach", "cost", "speed"]
    assert frame.index.name == "criterion"
    for way in frame:
        assert frame[way].to_dict() == derive(d.weighed_by(way)).weights.to_dict()
    assert frame.sum().tolist() == pytest.approx([1] * 4)


def test_equal_weights_stand_once_also_where_they_are_in_use():
    assert compare(decision()).columns.tolist() == ["equal"]


def test_a_way_that_gives_no_weights_yet_is_left_out():
    d = decision(method="direct", judgements=STATED).with_judgements("ahp", Ahp())
    assert compare(d).columns.tolist() == ["direct", "swing", "ranks", "equal"]
    assert stated_ways(d) == ["direct", "swing", "ranks", "ahp"]


def test_weights_from_the_scores_are_added_by_their_keys():
    d = decision(method="direct", judgements=STATED)
    d = d.replace(options=OPTIONS, scores=SCORES)
    frame = compare(d, objective=["entropy", "standard_deviation"])
    assert frame.columns.tolist()[-2:] == ["entropy", "standard_deviation"]
    assert frame["entropy"].to_dict() == objective(d, "entropy").weights.to_dict()


def test_scores_that_a_way_cannot_take_are_named():
    d = decision(method="direct", judgements=STATED)
    with pytest.raises(DecisionError, match="“Reach” has no finite score for “Hill”"):
        compare(d.replace(options=OPTIONS, scores={"port": SCORES["port"]}), ["entropy"])
    with pytest.raises(DecisionError, match="Did you mean “entropy”"):
        compare(d, ["entropi"])
