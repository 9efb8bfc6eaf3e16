import pytest

from mcda_widget.model import DecisionError
from mcda_widget.model.checks import misfits

from .makers import problems, small


def said(**fields):
    with pytest.raises(DecisionError) as error:
        small(**fields)
    return problems(error.value)


def test_a_sound_decision_has_no_misfits():
    assert list(misfits(small())) == []


def test_ids_and_names_are_not_shared():
    options = [{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}]
    found = said(options=[*options, {"id": "hill", "name": "Port"}])
    assert found == [
        ("options[2] (hill).id", "“hill” already stands at options[0]."),
        ("options[2] (hill).name", "“Port” already stands at options[1]."),
    ]


def test_positions_are_right_beside_unsound_parts():
    options = [{"id": "x"}, {"id": "hill", "name": "Hill"}, {"id": "hill", "name": "Port"}]
    assert ("options[2] (hill).id", "“hill” already stands at options[1].") in said(
        options=options, scores={}
    )


def test_a_criterion_and_a_group_do_not_share_an_id():
    [(where, message)] = said(groups=[{"id": "reach", "name": "R"}])
    assert where == "groups[0] (reach).id"
    assert message.startswith("“reach” is the id of a criterion too")


def test_a_criterion_is_in_a_group_that_is_there():
    criterion = {"id": "reach", "name": "Reach", "group": "poeple"}
    with pytest.raises(DecisionError) as error:
        small(groups=[{"id": "people", "name": "P"}], criteria=[criterion], scores={})
    [problem] = error.value.problems
    assert (problem.where, problem.hint) == (
        "criteria[0] (reach).group",
        "Did you mean “people”?",
    )


def test_scores_are_of_options_and_criteria_that_are_there():
    found = said(scores={"hil": {"reach": 3}, "hill": {"raech": 3}})
    assert found == [
        ("scores.hil", "“hil” is not the id of an option."),
        ("scores.hill.raech", "“raech” is not the id of a criterion."),
    ]


def test_scores_lie_on_their_scale():
    criteria = [
        {"id": "reach", "name": "R", "anchors": {11: "x"}},
        {"id": "cost", "name": "C", "scale": {"low": 100, "high": 200}, "anchors": {100: "x"}},
    ]
    scores = {"hill": {"reach": {"low": -1, "mode": 3, "high": 12}, "cost": 150}}
    found = said(scale={"low": 0, "high": 10}, criteria=criteria, scores=scores)
    assert found == [
        ("criteria[0] (reach).anchors.11", "11 is off the scale, 0 to 10."),
        ("scores.hill.reach.low", "-1 is off the scale, 0 to 10."),
        ("scores.hill.reach.high", "12 is off the scale, 0 to 10."),
    ]


@pytest.mark.parametrize("told", [True, "true", "yes"])
def test_what_has_no_fixed_ends_is_on_no_scale(told):
    criteria = [{"id": "reach", "name": "R", "open_ended": told, "anchors": {11: "x"}}]
    scores = {"hill": {"reach": 99}}
    assert said(scale={"low": 0, "high": 10}, criteria=criteria, scores=scores, title="") == [
        ("title", "The text is empty.")
    ]


def test_misfits_are_found_beside_what_is_unsound():
    found = said(criteria=[{"id": "reach"}], scores={"hill": {"reach": "x"}, "prt": {}})
    assert found == [
        ("criteria[0] (reach)", "“name” is missing."),
        ("scores.hill.reach", "“x” is not a number."),
        ("scores.prt", "“prt” is not the id of an option."),
    ]


@pytest.mark.parametrize("junk", [3, "x", [1], {"a": 1}, [[{}]], None])
def test_any_raw_data_is_survived(junk):
    keys = ("scale", "groups", "criteria", "options", "scores", "weighting")
    for key in keys:
        list(misfits({key: junk}))
    list(misfits(dict.fromkeys(keys, junk)))
    list(misfits({"criteria": [{"id": junk, "anchors": junk, "scale": junk}]}))
    list(misfits({"weighting": {"judgements": {"ahp": junk, "best-worst": junk, "ranks": junk}}}))
    list(misfits({"weighting": {"judgements": {"ahp": {"comparisons": junk, "options": junk}}}}))
