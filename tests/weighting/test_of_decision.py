import pytest

from mcda_widget import DecisionError, weighting

from .decisions import decision, grouped, said

JUDGEMENTS = {
    "direct": {"reach": 50, "cost": 30, "speed": 20},
    "swing": {"reach": 100, "cost": 50, "speed": 50},
    "ranks": {"order": {"reach": 1, "cost": 2, "speed": 3}, "method": "rank_sum"},
    "ahp": {"comparisons": said(("reach", "cost", 2), ("reach", "speed", 4), ("cost", "speed", 2))},
    "best-worst": {
        "best": "reach",
        "worst": "speed",
        "best_to_others": {"cost": 2, "speed": 8},
        "others_to_worst": {"reach": 8, "cost": 4},
    },
    "intervals": {
        "reach": {"low": 40, "high": 60},
        "cost": {"low": 10, "high": 30},
        "speed": {"low": 10, "high": 70},
    },
}


@pytest.mark.parametrize("way", JUDGEMENTS)
def test_a_decision_gives_the_judgements_of_a_way_that_is_not_in_use(way):
    d = decision(judgements=JUDGEMENTS)
    result = getattr(weighting, way.replace("-", "_"))(d)
    assert d.weighting.method == "equal"
    assert result.weights.tolist() == weighting.derive(d.weighed_by(way)).weights.tolist()
    assert result.weights.index.tolist() == ["reach", "cost", "speed"]
    assert result.weights["reach"] > result.weights["cost"] >= result.weights["speed"] - 0.2


def test_equal_takes_the_criteria():
    assert weighting.equal(decision(judgements=JUDGEMENTS)).weights.tolist() == [1 / 3] * 3


def test_the_formula_of_ranks_is_the_decision_s():
    weights = weighting.ranks(decision(judgements=JUDGEMENTS)).weights
    assert weights.tolist() == pytest.approx([3 / 6, 2 / 6, 1 / 6])


def test_what_is_not_stated_is_said():
    with pytest.raises(DecisionError, match="no swing ratings"):
        weighting.swing(decision())
    with pytest.raises(DecisionError, match="the others with the worst too"):
        weighting.best_worst({"reach": 1, "cost": 2})


def test_sets_are_put_together_and_the_loosest_speaks():
    circle = said(
        ("legitimacy", "hardliners", 5), ("hardliners", "cohesion", 5),
        ("cohesion", "legitimacy", 5),
    )  # fmt: skip
    among = said(
        ("regime", "environment", 2), ("environment", "delivery", 2), ("regime", "delivery", 4)
    )
    result = weighting.ahp(grouped([*circle, *among, *said(("ties", "permissive", 3))]))
    assert set(result.parts) == {"", "regime", "environment", "delivery"}
    assert result.consistency_ratio == result.parts["regime"].consistency_ratio > 1
    assert result.acceptable is False
    assert len(result.advice) == 6
    assert result.advice["off"].is_monotonic_decreasing
    assert result.weights.sum() == pytest.approx(1)
    assert result.weights["ties"] == pytest.approx(3 * result.weights["permissive"])
