from __future__ import annotations

import json

import pandas as pd
import pytest

from mcda_widget.model import Ahp
from mcda_widget.panel.edits import carry_out
from mcda_widget.panel.specifications import specification
from mcda_widget.panel.views.weigh.contrast import FROM_SCORES, contrast
from mcda_widget.ranking import rank
from mcda_widget.weighting import objective
from mcda_widget.weighting.objective import NAMES

TITLES = {"direct": "Share 100 points", "ahp": "Compare in pairs", "equal": "Count all the same"}


def beside(workspace, choice=None):
    """Return the contrast with what a person chose, the way in use being as it is."""
    way = workspace.decision.weighting.method
    asked = {} if choice is None else {"contrast": choice, "contrast_of": way}
    return contrast(workspace, asked, TITLES)


def test_nothing_stands_beside_a_way_that_nobody_switched_to(workspace):
    view = beside(workspace)
    assert view["choice"] == ""
    assert "charts" not in view
    assert [choice["key"] for choice in view["choices"]] == list(NAMES)
    assert all(choice["scores"] for choice in view["choices"])


def test_the_way_before_stands_beside_the_one_switched_to(workspace):
    carry_out(workspace, "set_way", {"way": "direct"})
    carry_out(workspace, "set_weight", {"criterion": "cohesion", "points": 60})
    view = beside(workspace)
    assert (view["choice"], view["sides"]) == ("equal", ["Share 100 points", "Count all the same"])
    carry_out(workspace, "set_way", {"way": "equal"})
    view = beside(workspace)
    assert (view["choice"], view["sides"]) == ("direct", ["Count all the same", "Share 100 points"])
    assert view["rows"][2] == {"id": "cohesion", "other": pytest.approx(0.6), "by": "−49"}
    workspace.undo()
    assert beside(workspace)["choice"] == "equal"


def test_what_is_chosen_holds_until_the_way_is_switched(workspace):
    carry_out(workspace, "set_way", {"way": "direct"})
    asked = {"contrast": "critic", "contrast_of": "direct"}
    assert contrast(workspace, asked, TITLES)["choice"] == "critic"
    assert contrast(workspace, {**asked, "contrast": ""}, TITLES)["choice"] == ""
    carry_out(workspace, "set_way", {"way": "equal"})
    assert contrast(workspace, asked, TITLES)["choice"] == "direct"
    assert beside(workspace, "no such way")["choice"] == "direct"


@pytest.mark.parametrize("key", NAMES)
def test_weights_from_the_scores_say_what_they_know_and_who_would_lead(workspace, key):
    carry_out(workspace, "set_weight", {"criterion": "sustainability", "points": 60})
    view = beside(workspace, key)
    assert view["note"] == FROM_SCORES
    weights = objective(workspace.decision, key).weights
    assert [row["other"] for row in view["rows"]] == weights.tolist()
    winner = rank(workspace.decision.with_weights(weights)).winner
    name = workspace.decision.option(winner).name
    instead = "still lead" if winner == "monitoring" else "lead instead of Monitoring only"
    said = NAMES[key]
    called = said if said.isupper() or said.startswith("Gini") else said.lower()
    expected = f"With {called} weights, {name} would {instead}."
    assert view["ranking"] == expected


def test_of_the_same_weights_no_more_is_said(workspace):
    carry_out(workspace, "set_way", {"way": "direct"})
    view = beside(workspace)
    assert view["finding"].endswith("give the same weights.")
    assert "charts" not in view
    assert "ranking" not in view


def test_what_is_sent_is_what_the_chart_knows(workspace):
    carry_out(workspace, "set_weight", {"criterion": "cohesion", "points": 20})
    spec = json.dumps(specification("weights_compared"))
    for name in beside(workspace)["charts"]["weights_compared"]:
        assert f'"name": "{name}"' in spec


def test_other_ways_are_called_by_their_titles(workspace):
    carry_out(workspace, "set_weight", {"criterion": "cohesion", "points": 20})
    carry_out(workspace, "set_way", {"way": "equal"})
    said = beside(workspace)["ranking"]
    assert said.startswith("With the weights of “Share 100 points”, Joint regional roadmap (Kan")
    carry_out(workspace, "set_way", {"way": "direct"})
    assert beside(workspace)["ranking"].startswith("With equal weights, ")
    assert beside(workspace)["note"] == ""


def test_nobody_is_said_to_lead_while_that_is_hidden(workspace):
    carry_out(workspace, "set_way", {"way": "direct"})
    carry_out(workspace, "hide_results", {"on": True})
    view = beside(workspace, "entropy")
    assert view["ranking"] == ""
    assert view["finding"]


def test_a_way_without_weights_yet_says_why(workspace):
    carry_out(workspace, "set_way", {"way": "ahp"})
    assert "finding" not in beside(workspace, "entropy")
    carry_out(workspace, "set_way", {"way": "direct"})
    carry_out(workspace, "compare", {"prefer": "legitimacy", "over": "cohesion", "by": 3})
    carry_out(workspace, "set_way", {"way": "direct"})
    problem = beside(workspace)["problem"]
    assert problem.startswith("Compare in pairs: Groups of criteria: ")
    assert "legitimacy" not in problem


def test_scores_that_give_no_weights_say_why_by_name(workspace):
    d = workspace.decision.replace(scale={"low": 0, "high": 9})
    workspace.edit("Zero", decision=d.with_score("monitoring", "kandahar", 0, low=0))
    problem = beside(workspace, "merec")["problem"]
    assert "“Reach to Kandahar” has 0 for “Monitoring only”" in problem


def test_options_that_wait_for_scores_are_left_out_as_in_the_ranking(workspace):
    scores = {o: dict(row) for o, row in workspace.decision.cells.items()}
    del scores["monitoring"]["kandahar"]
    workspace.edit("Fewer", decision=workspace.decision.replace(scores=scores))
    weights = objective(workspace.decision.without_option("monitoring"), "entropy").weights
    view = beside(workspace, "entropy")
    others = pd.Series({row["id"]: row["other"] for row in view["rows"]})
    assert others.tolist() == pytest.approx(weights.tolist())


def test_a_way_is_offered_once_something_is_stated(workspace):
    workspace.edit("Pairs", decision=workspace.decision.with_judgements("ahp", Ahp()))
    workspace.edit(
        "Points",
        decision=workspace.decision.with_weights(workspace.decision.weighed_by("equal").weights),
    )
    stated = [choice["key"] for choice in beside(workspace)["choices"] if not choice["scores"]]
    assert stated == ["ahp", "equal"]
