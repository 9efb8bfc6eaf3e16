import pytest

from mcda_widget.model import Decision, DecisionError, Scale

WITHIN = {"low": 0, "high": 100}


def decision(scores, anchors=None, scale=None):
    return Decision(
        title="t",
        scale=scale,
        criteria=[{"id": "a", "name": "A", "anchors": anchors or {}}, {"id": "b", "name": "B"}],
        options=[{"id": f"o{i}", "name": f"Option {i}"} for i in range(len(scores))],
        scores={f"o{i}": {"a": score} for i, score in enumerate(scores) if score is not None},
    )


def said(decision, low, high):
    with pytest.raises(DecisionError) as error:
        decision.with_scale("a", low, high)
    return [problem.message for problem in error.value.problems]


ONE, ALL = "change the score first", "change them first"


@pytest.mark.parametrize(
    ("scores", "who", "what"),
    [
        ([5, 12], "score of Option 1 is 12", f"{ONE}, or widen the scale to 12."),
        ([-3, None], "score of Option 0 is -3", f"{ONE}, or let the scale begin at -3."),
        (
            [{"low": 2, "mode": 5, "high": 12}],
            "highest plausible value of Option 0 is 12",
            f"{ONE}, or widen the scale to 12.",
        ),
        (
            [{"mode": 10, "high": 12}],
            "score of Option 0 is 10",
            f"{ONE}, or widen the scale to 12.",
        ),
        (
            [0, 12],
            "scores of Option 0 (0) and Option 1 (12) are",
            f"{ALL}, or widen the scale to 0 to 12.",
        ),
        (
            [7034860, 11, 12, 13],
            "scores of Option 0 (7,034,860), Option 1 (11) and 2 more are",
            f"{ALL}, or widen the scale to 7,034,860.",
        ),
    ],
)
def test_scores_outside_a_scale_are_named(scores, who, what):
    joint = " " if who.endswith("are") else ", "
    assert said(decision(scores), 1, 9) == [f"The {who}{joint}outside 1 to 9: {what}"]


def test_words_outside_a_scale_are_named():
    [message] = said(decision([5], {0: "none", 9: "all", 10: "more"}), 1, 8)
    assert message.startswith("There are words for 0, 9 and 10, outside 1 to 8: remove them")


def test_ends_come_in_pairs_and_in_order():
    assert "lowest value is missing" in said(decision([5]), None, 9)[0]
    assert "highest value is missing" in said(decision([5]), 1, None)[0]
    assert said(decision([5]), 9, 1) == ["The lowest value (9) must be below the highest (1)."]


def test_a_criterion_may_have_no_fixed_ends_where_the_decision_has():
    changed = decision([5], scale=WITHIN).with_scale("A", None, None)
    assert changed.scale_of("a") is None
    assert changed.criterion("a").open_ended
    assert changed.scale_of("b") == Scale(**WITHIN)
    assert changed.scales.loc["a"].isna().all()
    assert changed.with_score("o0", "a", 900).scores.loc["o0", "a"] == 900


def test_the_decision_s_own_scale_is_not_said_again():
    before = decision([5], scale=WITHIN)
    assert before.with_scale("a", 0, 10).with_scale("a", 0, 100) == before
    assert before.with_scale("a", None, None).with_scale("a", 0, 100) == before


def test_without_a_scale_there_is_nothing_to_say():
    before = decision([5])
    assert before.with_scale("a", 0, 10).with_scale("a", None, None) == before
