import pytest
from hypothesis import given
from hypothesis import strategies as st

from mcda_widget.model import Decision, DecisionError
from mcda_widget.weighting import derive

from .decisions import EVERYTHING, GROUPED, decision, grouped, said

WAYS = {
    "equal": ({}, [1 / 3, 1 / 3, 1 / 3]),
    "direct": ({"speed": 10, "reach": 60, "cost": 30}, [0.6, 0.3, 0.1]),
    "swing": ({"reach": 100, "cost": 60, "speed": 40}, [0.5, 0.3, 0.2]),
    "ranks": ({"order": {"cost": 2, "reach": 1, "speed": 3}}, [11 / 18, 5 / 18, 2 / 18]),
    "ahp": (
        {"comparisons": said(("reach", "cost", 2), ("cost", "speed", 3), ("reach", "speed", 6))},
        [0.6, 0.3, 0.1],
    ),
    "best-worst": (
        {
            "best": "reach",
            "worst": "speed",
            "best_to_others": {"cost": 2, "speed": 6},
            "others_to_worst": {"cost": 3},
        },
        [0.6, 0.3, 0.1],
    ),
}


def refused(d):
    with pytest.raises(DecisionError) as caught:
        derive(d)
    return str(caught.value)


@pytest.mark.parametrize("way", WAYS)
def test_every_way_gives_weights_in_the_order_of_the_criteria(way):
    judgements, expected = WAYS[way]
    d = decision(method=way, judgements={way: judgements} if judgements else {})
    derived = derive(d)
    assert derived.way == way
    assert derived.weights.index.tolist() == ["reach", "cost", "speed"]
    assert derived.weights.to_numpy() == pytest.approx(expected, abs=1e-9)
    assert derived.weights.sum() == pytest.approx(1, abs=1e-15)
    assert list(derived.parts) == [""]
    assert d.weights.equals(derived.weights)
    assert derived.notes == ()


@pytest.mark.parametrize("way", sorted(set(WAYS) - {"equal"}))
def test_a_way_without_judgements_says_so(way):
    text = refused(decision(method=way))
    assert f"weighting.judgements.{way}" in text
    assert "none of" in text.lower() or "there are no" in text.lower()


@pytest.mark.parametrize("way", ["direct", "swing"])
def test_every_criterion_without_a_judgement_is_named(way):
    text = refused(decision(method=way, judgements={way: {"cost": 3}}))
    assert "“Reach” and “Speed”" in text
    assert "Give each a value" in text


def test_ranks_that_miss_a_criterion():
    text = refused(decision(method="ranks", judgements={"ranks": {"order": {"cost": 1}}}))
    assert "no ranks for “Reach” and “Speed”. Rank each." in text


@pytest.mark.parametrize("lacking", ["best_to_others", "others_to_worst"])
def test_best_worst_that_misses_a_criterion(lacking):
    stated = {**WAYS["best-worst"][0], lacking: {}}
    assert "“Cost”" in refused(decision(method="best-worst", judgements={"best-worst": stated}))


def test_all_points_zero():
    points = {"reach": 0, "cost": 0, "speed": 0}
    text = refused(decision(method="direct", judgements={"direct": points}))
    assert "weighting.judgements.direct" in text
    assert "All points are 0" in text


def test_no_criteria():
    assert "no criteria" in refused(decision(criteria=()))


@pytest.mark.parametrize("way", ["equal", "ahp"])
def test_one_criterion_has_all_the_weight(way):
    assert derive(decision(criteria=["reach"], method=way)).weights.to_dict() == {"reach": 1.0}


@pytest.mark.parametrize("solver", ["geometric_mean", "eigenvector"])
def test_group_weights_times_weights_within(solver):
    derived = derive(grouped(EVERYTHING, solver))
    expected = {
        "legitimacy": 4 / 7 * 0.6,
        "hardliners": 4 / 7 * 0.3,
        "cohesion": 4 / 7 * 0.1,
        "ties": 2 / 7 * 0.75,
        "permissive": 2 / 7 * 0.25,
        "challenge": 1 / 7,
    }
    assert derived.weights.to_dict() == pytest.approx(expected)
    assert list(derived.parts) == ["", *GROUPED]
    assert derived.parts[""].weights.to_dict() == pytest.approx(
        {"regime": 4 / 7, "environment": 2 / 7, "delivery": 1 / 7}
    )
    assert derived.parts["delivery"].weights.to_dict() == {"challenge": 1}


@given(by=st.lists(st.integers(1, 9), min_size=7, max_size=7))
def test_a_group_weighs_what_its_criteria_weigh(by):
    comparisons = [
        c.model_copy(update={"by": float(b)}) for c, b in zip(EVERYTHING, by, strict=True)
    ]
    derived = derive(grouped(comparisons))
    for group, inside in GROUPED.items():
        total = derived.weights[inside].sum()
        assert total == pytest.approx(derived.parts[""].weights[group])


def test_a_single_group_needs_no_comparison_of_groups():
    d = grouped(said(("a", "b", 3)), groups={"only": ["a", "b"]})
    assert derive(d).weights.to_dict() == pytest.approx({"a": 0.75, "b": 0.25})


def test_every_set_that_lacks_answers_is_named_at_once():
    text = refused(grouped(said(("legitimacy", "hardliners", 2), ("regime", "delivery", 2))))
    assert "3 things to mend" in text
    assert "Groups of criteria: “The environment” is cut off" in text
    assert "The regime: “Cohesion” is cut off from “Legitimacy” and “Hardliners”" in text
    assert "1 more answer is needed" in text
    assert "The environment: None of “Ties” and “Permissive”" in text


def test_comparisons_from_before_the_groups_are_kept_and_said_to_be_unused():
    derived = derive(grouped([*EVERYTHING, *said(("legitimacy", "ties", 9))]))
    assert derived.weights.to_dict() == pytest.approx(derive(grouped(EVERYTHING)).weights.to_dict())
    (note,) = derived.notes
    assert "1 comparison is kept but not used" in note
    assert "Legitimacy and Ties" in note


def test_comparisons_of_groups_are_not_used_where_it_is_flat():
    d = grouped([*EVERYTHING])
    flat = Decision(
        **{
            **{name: getattr(d, name) for name in ("title", "groups", "options", "weighting")},
            "criteria": [{"id": "x", "name": "X"}, {"id": "legitimacy", "name": "L"}],
        }
        | {
            "weighting": {
                "method": "ahp",
                "judgements": {
                    "ahp": {"comparisons": said(("x", "legitimacy", 3), ("regime", "delivery", 2))}
                },
            }
        }
    )
    derived = derive(flat)
    assert derived.weights.to_dict() == pytest.approx({"x": 0.75, "legitimacy": 0.25})
    assert "The regime and The delivery" in derived.notes[0]
