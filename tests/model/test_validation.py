import pytest
from pydantic import ValidationError

from mcda_widget.model import Decision, DecisionError
from mcda_widget.model.validation import problems_of, shown

from .makers import problems, small


def said(**fields):
    with pytest.raises(DecisionError) as error:
        small(**fields)
    return dict(problems(error.value))


def test_each_kind_of_mistake_in_words():
    reach = {
        "id": "reach",
        "direction": "benfit",
        "scale": {"low": "x", "high": float("inf")},
        "evidence": 3,
        "unit": 3,
        "weigth": 3,
    }
    found = said(criteria=[reach, 7, {"id": "cost", "name": " "}], illustrative="maybe", scores={})
    at = "criteria[0] (reach)"
    assert found == {
        at: "“name” is missing.",
        f"{at}.direction": "“benfit” is not one of: benefit or cost.",
        f"{at}.scale.low": "“x” is not a number.",
        f"{at}.scale.high": "inf is not a finite number.",
        f"{at}.evidence": "3 stands where a list is expected.",
        f"{at}.unit": "3 is not a text.",
        f"{at}.weigth": "“weigth” is not a key here.",
        "criteria[1]": "7 stands where keys and values are expected.",
        "criteria[2] (cost).name": "The text is empty.",
        "illustrative": "“maybe” is neither true nor false.",
    }


def test_a_score_that_is_a_word():
    found = said(scores={"hill": {"reach": "x", "cost": {"mode": True}}})
    assert found == {
        "scores.hill.reach": "“x” is not a number.",
        "scores.hill.cost.mode": "True is not a number.",
    }


def test_points_below_zero():
    judged = {"direct": {"reach": -1}, "ahp": {"comparisons": [compared(0)]}}
    found = said(weighting={"method": "direct", "judgements": judged})
    at = "weighting.judgements"
    assert found == {
        f"{at}.direct.reach": "-1 is too low: it must be at least 0.",
        f"{at}.ahp.comparisons[0].by": "0 is too low: it must be above 0.",
    }


def test_intervals_that_are_none():
    judged = {"reach": {"low": 30, "high": 10}, "cost": {"low": -1, "high": 130}}
    found = said(weighting={"method": "intervals", "judgements": judged})
    at = "weighting.judgements.intervals"
    assert found == {
        f"{at}.reach": "The lower end, 30, is above the higher, 10.",
        f"{at}.cost.low": "-1 is too low: it must be at least 0.",
        f"{at}.cost.high": "130 is too high: it must be at most 100.",
    }


def compared(by):
    return {"prefer": "reach", "over": "cost", "by": by}


@pytest.mark.parametrize(
    ("fields", "hint"),
    [
        ({"titel": "x"}, "Did you mean “title”?"),
        ({"scale": {"lo": 1, "low": 0, "high": 2}}, "Did you mean “low”?"),
        ({"weighting": {"methd": "equal"}}, "Did you mean “method”?"),
        (
            {"weighting": {"judgements": {"best_wurst": {}, "direct": {}}}},
            "Did you mean “best-worst”?",
        ),
        ({"scores": {"hill": {"reach": {"mode": 1, "lwo": 3}}}}, "Did you mean “low”?"),
    ],
)
def test_unknown_keys_are_guessed_where_they_stand(fields, hint):
    with pytest.raises(DecisionError) as error:
        small(**fields)
    assert [problem.hint for problem in error.value.problems] == [hint]


@pytest.mark.parametrize(
    ("value", "text"),
    [("a", "“a”"), (None, "Nothing"), ({}, "A set of keys and values"), ((), "A list"), (2.0, "2")],
)
def test_what_was_given_is_shown_short(value, text):
    assert shown(value) == text
    assert len(shown("long words " * 99)) < 70
    assert len(shown("x" * 999)) < 70


def test_an_error_of_pydantic_alone_is_translated():
    with pytest.raises(ValidationError) as error:
        Decision.__pydantic_validator__.validate_python([])
    [problem] = problems_of(error.value, Decision)
    assert problem.message == "A list stands where keys and values are expected."
