from __future__ import annotations

import pytest

import mcda_widget as mw
from mcda_widget.model import Ahp
from mcda_widget.panel.results import Results
from mcda_widget.panel.state import State


def test_options_without_all_scores_stay_out_of_the_ranking(bare):
    results = Results(State(bare))
    assert sorted(results.ranking.frame.index) == ["a", "b"]
    assert results.unranked == ["C"]
    assert results.problem == ""


def test_an_option_that_alone_has_all_its_scores_is_not_called_the_only_one(decision):
    waiting = decision.with_criterion("price", "Price").with_score("isolation", "price", 5)
    results = Results(State(waiting))
    assert results.finding == "Only Isolation has all its scores; six options wait for theirs."
    assert results.firmness == ""
    complete = Results(State(decision))
    assert complete.finding == complete.ranking.finding
    others = [option.id for option in decision.options if option.id != "isolation"]
    alone = decision
    for option in others:
        alone = alone.without_option(option)
    assert "is the only option" in Results(State(alone)).finding


def test_the_last_ranking_stays_while_there_is_none(decision):
    good = Results(State(decision))
    waiting = Results(State(decision.with_judgements("ahp", Ahp())), last=good)
    assert waiting.ranking is None
    assert waiting.weights is None
    assert waiting.weights_problem
    assert waiting.stale
    assert waiting.shown is good.ranking
    assert Results(State(decision), last=waiting).stale is False


def test_the_last_ranking_goes_with_the_options_it_ranks(decision, bare):
    empty = bare.replace(scores={})
    assert Results(State(empty), last=Results(State(decision))).shown is None


def test_a_decision_without_options_says_what_to_do():
    empty = mw.Decision(title="Empty", criteria=[], options=[])
    results = Results(State(empty))
    assert results.ranking is None
    assert results.shown is None
    assert "Add options" in results.problem
    with pytest.raises(mw.DecisionError):
        results.insist()


def test_ahp_waits_for_no_score_where_options_are_compared(decision):
    options = [option.id for option in decision.options]
    compared = [{"prefer": option, "over": options[0], "by": 3} for option in options[1:]]
    lacking = decision.without_score("monitoring", "cohesion").with_judgements(
        "ahp", {"options": {"cohesion": compared}}
    )
    lacking = lacking.weighed_by("equal")
    assert Results(State(lacking, method="ahp")).unranked == []
    assert len(Results(State(lacking, method="ahp")).insist().frame) == 7
    assert Results(State(lacking, method="wsm")).unranked == ["Monitoring only"]
