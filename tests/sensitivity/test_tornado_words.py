import numpy as np
import pytest

from mcda_widget import DecisionError
from mcda_widget.sensitivity import tornado_sentence
from mcda_widget.sensitivity.line import points
from mcda_widget.sensitivity.setting import Setting
from mcda_widget.sensitivity.tornado_words import tornado_sentence_of


def test_the_article(article):
    assert tornado_sentence(article) == (
        "No single score within its range and no weight 10 points up or down costs Joint "
        "regional roadmap (Kandahar) its lead; closest is the weight of Sustainability: at 21.1 "
        "of 100 points, it leads by .01."
    )
    # It loses its lead above 22.1 %.
    assert tornado_sentence(article, points=12) == (
        "Of 63 scores and nine weights, only one can cost Joint regional roadmap (Kandahar) its "
        "lead: with the weight of Sustainability at 23.1 of 100 points, Monitoring only leads."
    )


def test_several_that_cost_the_lead_are_counted_and_the_worst_is_named(make):
    decision = make([[6, 6], [5, 6]]).with_scores(
        {
            "o0": {"c0": {"low": 4, "high": 7}},
            "o1": {"c1": {"low": 5, "high": 10}, "c0": {"high": 7}},
        }
    )
    decision = decision.with_criterion("c1", unit="km")
    assert tornado_sentence(decision, "wsm") == (
        "Of three scores and two weights, three can cost Plan 0 its lead, most of all the score "
        "of Plan 1 on Goal 1: at its high, 10 km, Plan 1 leads."
    )


def test_without_weights_to_move_scores_alone_are_told(make):
    decision = make([[6], [5]]).with_scores({"o0": {"c0": {"low": 5}}})
    assert tornado_sentence(decision, "wsm") == (
        "No single score within its range costs Plan 0 its lead; closest is the score of Plan 0 on "
        "Goal 0: at its low, 5, first place is shared."
    )


def test_intervals_count_instead_of_points(make):
    stated = {"c0": {"low": 40, "high": 60}, "c1": {"low": 10, "high": 30}}
    stated["c2"] = {"low": 10, "high": 70}
    decision = make([[9, 8, 8], [1, 1, 1]]).with_judgements("intervals", stated)
    assert "no weight within its interval" in tornado_sentence(decision, "wsm").lower()


def test_where_a_method_gives_no_number_the_sentence_says_so(make):
    decision = make([[6, 4], [3, 5]]).with_scores({"o0": {"c0": {"low": 0}}})
    said = tornado_sentence(decision, "wsm", "sum")
    assert said.endswith(" Weighted sum gives no number at one end.")
    assert "nan" not in said.lower()


@pytest.mark.parametrize("method", ["topsis", "wsm", "ahp", "vikor", "promethee_ii"])
@pytest.mark.parametrize(
    ("rows", "weights", "said"),
    [
        ([[3, 4], [3, 4]], [1, 1], "Plan 0 and Plan 1 share first place. No weight"),
        ([[3], [4]], [1], "No score has a range, and no weight can move."),
        ([[3, 4], [4, 4], [5, 4]], [0, 1], "Plan 0, Plan 1 and Plan 2 share first place. Of two"),
        ([[0, 0], [10, 10]], [1, 0], "No weight 10 points up or down "),
    ],
)
def test_degenerate_decisions(make, rows, weights, said, method):
    assert tornado_sentence(make(rows, weights), method).startswith(said)


@pytest.mark.parametrize("method", ["topsis", "wsm", "ahp", "vikor"])
def test_an_option_alone(make, method):
    decision = make([[3, 4]]).with_scores({"o0": {"c0": {"low": 1}}})
    assert tornado_sentence(decision, method) == "Plan 0 is the only option."


def test_what_parts_those_that_share_first_place_is_told(make):
    decision = make([[6, 4], [4, 6]]).with_scores({"o1": {"c0": {"low": 1}}})
    assert tornado_sentence(decision, "wsm") == (
        "Plan 0 and Plan 1 share first place. Of one score and two weights, the score of Plan 1 on "
        "Goal 0 matters most: at its low, 1, Plan 0 leads."
    )


def test_points_must_be_points(make):
    with pytest.raises(DecisionError, match="Write points of 100, such as 10"):
        tornado_sentence(make([[3, 4], [4, 3]]), points=101)


def test_a_setting_counts_with_its_own_weights(article):
    setting = Setting.of(article)
    moved = Setting(setting.task, points(setting.weights, np.array([8]), np.array([0.4]))[0])
    assert tornado_sentence_of(setting) == tornado_sentence(article)
    assert tornado_sentence_of(moved) != tornado_sentence(article)
