import time

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mcda_widget.model import Decision, DecisionError

from .makers import IN_GROUPS, decisions, edits, patient, problems, small


def said(function, *arguments, **named):
    with pytest.raises(DecisionError) as error:
        function(*arguments, **named)
    return problems(error.value)


@patient
@given(st.data())
def test_an_edit_leaves_the_decision_as_it_was(data):
    decision = data.draw(decisions().filter(lambda d: d.options))
    before = decision.model_dump_json()
    data.draw(edits(decision))
    assert decision.model_dump_json() == before


def test_replace():
    decision = small()
    assert decision.replace(title="Other").title == "Other"
    reordered = decision.replace(options=decision.options[::-1])
    assert list(reordered.scores.index) == ["port", "hill"]
    assert reordered.scores.loc["hill"].equals(decision.scores.loc["hill"])
    assert decision.replace(scores={}).missing == small(scores={}).missing
    assert said(decision.replace, titel="x") == [("titel", "“titel” is not a key here.")]


def test_a_copy_with_updates_is_checked_and_has_frames_of_its_own():
    decision = small()
    assert decision.scores.size == 4
    assert decision.model_copy(update={"scores": {}}).scores.isna().all(axis=None)
    assert decision.model_copy() == decision
    assert said(decision.model_copy, update={"options": 3})


def test_weights_by_id_or_name():
    decision = small().with_weights(pd.Series({"Reach": 3, "cost": 1}))
    assert decision.weighting.method == "direct"
    assert decision.weighting.judgements.direct == {"reach": 3, "cost": 1}


def test_weights_that_cannot_be_used():
    weigh = small().with_weights
    assert said(weigh, {"reach": 1}) == [("weights", "No weight is given for cost.")]
    assert said(weigh, {"reach": 1, "Reach": 2}) == [("weights", "“reach” is given two weights.")]
    assert said(weigh, {"raech": 1}) == [("", "There is no criterion “raech”.")]
    at = "weighting.judgements.direct"
    assert said(weigh, {"reach": "x", "cost": -1}) == [
        (f"{at}.reach", "“x” is not a number."),
        (f"{at}.cost", "-1 is too low: it must be at least 0."),
    ]


def test_a_way_of_weighing_keeps_the_judgements_of_others():
    decision = small().with_weights({"reach": 3, "cost": 1})
    swung = decision.with_judgements("swing", {"reach": 100, "cost": 20})
    assert swung.weighting.method == "swing"
    assert swung.weighed_by("direct") == decision.replace(
        weighting={"method": "direct", "judgements": swung.weighting.judgements}
    )
    assert swung.weighting.judgements.direct == {"reach": 3, "cost": 1}
    stated = {"best": "reach", "worst": "cost", "best_to_others": {}, "others_to_worst": {}}
    assert swung.with_judgements("best_worst", stated).weighting.method == "best-worst"
    [(where, message)] = said(decision.weighed_by, "swin")
    assert (where, message[:21]) == ("weighting.method", "“swin” is not one of:")


def test_whether_groups_come_first_outlasts_other_edits():
    first = small(**IN_GROUPS).with_groups_first()
    for changed in (
        first.weighed_by("ahp"),
        first.with_judgements("swing", {"people": 100}),
        first.with_weights({"reach": 3, "cost": 1}),
        first.without_criterion("cost"),
        first.without_option("hill"),
        first.without_group("people"),
    ):
        assert changed.weighting.groups_first is True
    assert first.with_groups_first(first=None) == small(**IN_GROUPS)


@pytest.mark.parametrize("points", [{"reach": 3, "cost": 1}, {"reach": 1, "cost": 0}])
def test_weights_are_what_was_given_where_groups_come_first_too(points):
    weights = small(**IN_GROUPS).with_groups_first().with_weights(points).weights
    assert (weights * sum(points.values())).to_dict() == pytest.approx(points)


def test_a_score_keeps_what_is_not_named():
    decision = small(scores={"hill": {"reach": {"low": 3, "mode": 4, "high": 6}}})
    changed = decision.with_score("Hill", "Reach", 5, rationale="Counted.")
    assert dict(changed.score("hill", "reach")) == {
        "low": 3,
        "mode": 5,
        "high": 6,
        "rationale": "Counted.",
        "evidence": (),
        "assumption": False,
    }


def test_a_range_is_widened_to_hold_the_mode():
    decision = small(scores={"hill": {"reach": {"low": 3, "mode": 4, "high": 6}}})
    assert decision.with_score("hill", "reach", 8).score("hill", "reach").bounds == (3, 8)
    assert decision.with_score("hill", "reach", 1).score("hill", "reach").bounds == (1, 6)
    assert decision.with_score("hill", "reach", low=2).score("hill", "reach").bounds == (2, 6)
    assert decision.with_score("hill", "reach", low=None).score("hill", "reach").bounds == (4, 6)


def test_a_score_that_cannot_be():
    score = small().with_score
    at = "scores.hill.reach"
    assert said(score, "hill", "reach", "x") == [(f"{at}.mode", "“x” is not a number.")]
    assert said(score, "hill", "reach", 3, lwo=3) == [(f"{at}.lwo", "“lwo” is not a key here.")]
    assert said(score, "hill", "reach", low=9) == [
        (at, "The lowest value (9) must not be above the most plausible (4).")
    ]
    empty = small(scores={})
    assert said(empty.with_score, "hill", "reach", low=3) == [(at, "“mode” is missing.")]


def test_without_score():
    decision = small()
    assert decision.without_score("hill", "Reach").missing == [("hill", "reach")]
    assert decision.without_score("hill", "reach").without_score("hill", "reach").missing == [
        ("hill", "reach")
    ]


def test_options_and_criteria_are_added_and_changed():
    decision = small().with_option("quay").with_option("hill", description="High.")
    assert [option.name for option in decision.options] == ["Hill", "Port", "quay"]
    assert decision.option("hill").description == "High."
    decision = decision.with_criterion("noise", "Noise", direction="cost")
    decision = decision.with_criterion("noise", unit="dB")
    assert (decision.criterion("noise").direction, decision.criterion("noise").unit) == (
        "cost",
        "dB",
    )


def test_a_keystroke_on_a_large_decision_is_quick():
    frame = pd.DataFrame(5.0, index=range(100), columns=[f"c{j}" for j in range(20)])
    decision = Decision.from_frame(frame, scale=(0, 10))
    times = []
    for mode in range(10):
        start = time.process_time()
        decision = decision.with_score("3", "c3", mode)
        times.append(time.process_time() - start)
    assert min(times) < 0.02  # 5 ms on an idle machine


def test_several_scores_at_once():
    changes = {"Hill": {"reach": 9, "cost": None}, "port": {"Reach": {"low": 1, "high": 8}}}
    decision = small().with_scores(changes)
    assert decision.scores.loc["hill", "reach"] == 9
    assert decision.score("hill", "cost") is None
    score = decision.score("port", "reach")
    assert (score.low, score.mode, score.high) == (1, small().score("port", "reach").mode, 8)
    assert small().with_scores({}) == small()


def test_a_new_value_widens_the_range_that_no_longer_holds_it():
    ranged = small().with_scores({"hill": {"reach": {"low": 2, "mode": 3, "high": 4}}})
    score = ranged.with_scores({"hill": {"reach": 7}}).score("hill", "reach")
    assert (score.low, score.mode, score.high) == (2, 7, 7)
    stated = ranged.with_scores({"hill": {"reach": {"mode": 7, "high": None}}})
    assert stated.score("hill", "reach").high is None


def test_every_score_that_cannot_be_is_named():
    changes = {"hill": {"reach": "x", "cost": True}, "port": {"reach": {"low": 9, "mode": 1}}}
    said_of = [place for place, _ in said(small().with_scores, changes)]
    assert said_of == ["scores.hill.reach.mode", "scores.hill.cost.mode", "scores.port.reach"]
    assert said(small().with_scores, {"hil": {}}) == [("", "There is no option “hil”.")]
