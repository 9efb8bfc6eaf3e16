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
    "intervals": (
        {
            "reach": {"low": 55, "high": 65},
            "cost": {"low": 30, "high": 30},
            "speed": {"low": 5, "high": 15},
        },
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


def test_an_interval_without_one_of_its_ends():
    given = {"reach": {"low": 3}, "cost": {"low": 1, "high": 3}, "speed": {}}
    text = refused(decision(method="intervals", judgements={"intervals": given}))
    assert "An end is missing in the interval of “Reach” and “Speed”." in text


@pytest.mark.parametrize(("chosen", "lacking"), [("best", "worst"), ("worst", "best")])
def test_an_end_that_is_not_chosen(chosen, lacking):
    text = refused(decision(method="best-worst", judgements={"best-worst": {chosen: "cost"}}))
    assert f"The {lacking} is not chosen yet. Choose it." in text


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


# By way: judgements that weigh the groups 3 to 1 in two steps, and the criteria of the first
# of them 3 to 1 to 1.
SPLIT = {
    "equal": None,
    "direct": {"g": 75, "h": 25, "a": 60, "b": 20, "c": 20},
    "swing": {"g": 75, "h": 25, "a": 60, "b": 20, "c": 20},
    "intervals": {
        "g": {"low": 70, "high": 80},
        "h": {"low": 20, "high": 30},
        "a": {"low": 50, "high": 70},
        "b": {"low": 10, "high": 30},
        "c": {"low": 20, "high": 20},
    },
    "ranks": {"order": {"g": 1, "h": 2, "a": 1, "b": 2, "c": 2}},
    "ahp": {"comparisons": said(("g", "h", 3), ("a", "b", 3), ("a", "c", 3), ("b", "c", 1))},
    "best-worst": {
        "groups": {"best": "g", "worst": "h", "best_to_others": {"h": 3}},
        "within": {
            "g": {
                "best": "a",
                "worst": "b",
                "best_to_others": {"b": 3, "c": 3},
                "others_to_worst": {"c": 1},
            }
        },
    },
}
OTHER_SHARES = {"equal": ((0.5, 0.5), (1 / 3,) * 3), "ranks": ((0.75, 0.25), (11 / 18,))}


@pytest.mark.parametrize("way", SPLIT)
def test_every_way_goes_in_two_steps_where_groups_come_first(way):
    d = grouped(groups={"g": ["a", "b", "c"], "h": ["d"]}).with_groups_first().weighed_by(way)
    if SPLIT[way] is not None:
        d = d.with_judgements(way, SPLIT[way])
    derived = derive(d)
    (g, h), within = OTHER_SHARES.get(way, ((0.75, 0.25), (0.6, 0.2, 0.2)))
    assert derived.parts[""].weights.to_dict() == pytest.approx({"g": g, "h": h})
    assert derived.parts["g"].weights.iloc[0] == pytest.approx(within[0])
    assert derived.weights.index.tolist() == ["a", "b", "c", "d"]
    assert derived.weights["a"] == pytest.approx(g * within[0])
    assert derived.weights["d"] == pytest.approx(h)
    assert derived.weights.sum() == pytest.approx(1, abs=1e-12)
    assert derived.notes == ()


@pytest.mark.parametrize("way", sorted(set(SPLIT) - {"equal"}))
def test_a_set_without_judgements_is_named(way):
    d = grouped(groups={"g": ["a", "b"], "h": ["c"]}).with_groups_first().weighed_by(way)
    text = refused(d)
    assert "Groups of criteria: " in text
    assert "The g: " in text
    assert "The h: " not in text


@given(points=st.lists(st.integers(0, 9), min_size=6, max_size=6).filter(any))
def test_points_weigh_the_same_in_one_step_or_two(points):
    d = grouped().with_weights(dict(zip((c.id for c in grouped().criteria), points, strict=True)))
    first = grouped().with_groups_first().with_weights(d.weights)
    assert first.weights.to_numpy() == pytest.approx(d.weights.to_numpy())
    assert list(derive(first).parts) == ["", *GROUPED]


def test_comparisons_all_at_once_where_groups_are_not_to_come_first():
    d = grouped(said(("a", "b", 2), ("b", "c", 2)), groups={"g": ["a", "b"], "h": ["c"]})
    derived = derive(d.with_groups_first(first=False))
    assert derived.weights.to_numpy() == pytest.approx([4 / 7, 2 / 7, 1 / 7])


def test_ends_that_are_never_reached_are_noted():
    given = {"reach": {"low": 0, "high": 90}, "cost": {"low": 20, "high": 40}}
    d = decision(["reach", "cost"], "intervals", {"intervals": given})
    assert "“Reach” can never have 0 points" in derive(d).notes[0]
