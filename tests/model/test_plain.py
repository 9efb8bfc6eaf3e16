import pytest
from hypothesis import given

from mcda_widget.model import Decision
from mcda_widget.model.plain import NumberText, ScoreData, number_text, plain

from .makers import decisions, patient, small


@patient
@given(decisions())
def test_plain_data_make_the_decision_again(decision):
    assert Decision.model_validate(plain(decision)) == decision


def test_defaults_are_left_out():
    assert plain(small(scores={})) == {
        "mcda": 1,
        "title": "Clinic",
        "criteria": [{"id": "reach", "name": "Reach"}, {"id": "cost", "name": "Cost"}],
        "options": [{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
    }


def test_weights_are_not_written():
    weighting = plain(small().with_weights({"reach": 3, "cost": 1}))["weighting"]
    assert weighting == {"method": "direct", "judgements": {"direct": {"reach": 3, "cost": 1}}}


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (7.0, "7"),
        (-0.0, "0"),
        (2.5, "2.5"),
        (1e15, "1000000000000000.0"),
        (1e300, "1e+300"),
        (0.1, "0.1"),
    ],
)
def test_numbers_as_a_person_writes_them(number, text):
    assert number_text(number) == text
    assert float(text) == number


def test_anchors_are_keyed_by_numbers():
    criterion = {"id": "a", "name": "A", "anchors": {1.0: "x"}}
    told = plain(small(criteria=[criterion], scores={}))["criteria"][0]["anchors"]
    assert told == {"1": "x"}
    assert isinstance(next(iter(told)), NumberText)


def test_a_mode_alone_is_short():
    assert ScoreData(mode=3).shortest() == 3
    assert ScoreData(mode=3, low=1).shortest() == {"mode": 3, "low": 1}


def test_what_an_edit_left_alone_stays_the_same_object():
    decision = small()
    before = plain(decision)["scores"]["port"]
    after = plain(decision.with_score("hill", "reach", 9))["scores"]["port"]
    assert all(after[criterion] is before[criterion] for criterion in before)
