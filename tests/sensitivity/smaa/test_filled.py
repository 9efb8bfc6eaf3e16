import pytest

from mcda_widget import Decision, DecisionError
from mcda_widget.sensitivity.smaa.filled import filled


def decision(direction="benefit", scale=(1, 9)):
    ends = scale and {"low": scale[0], "high": scale[1]}
    return Decision(
        title="One criterion",
        criteria=[{"id": "c", "name": "Reach", "scale": ends, "direction": direction}],
        options=[{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
        scores={"a": {"c": 3}},
    )


@pytest.mark.parametrize(
    ("direction", "where", "value"),
    [("benefit", "middle", 5), ("benefit", "best", 9), ("cost", "best", 1), ("cost", "worst", 9)],
)
def test_a_missing_score_gets_its_place(direction, where, value):
    found = filled(decision(direction), where).scores["c"].to_dict()
    assert found == {"a": 3, "b": value}


def test_nothing_missing_is_the_same_decision(make):
    there = make([[1, 2]])
    assert filled(there) is there


def test_without_a_scale_there_is_no_place():
    with pytest.raises(DecisionError, match="Reach, which has no scale"):
        filled(decision(scale=None))
