from __future__ import annotations

import pytest

import mcda_widget as mw
from mcda_widget.panel.edits import carry_out


def ratings(workspace):
    return dict(workspace.decision.weighting.judgements.swing)


def test_one_is_raised_first_and_the_others_are_rated_against_it(workspace):
    carry_out(workspace, "raise_first", {"member": "kandahar"})
    assert ratings(workspace) == {"kandahar": 100}
    assert workspace.decision.weighting.method == "swing"
    assert workspace.results.weights is None
    for key in ("legitimacy", "hardliners", "cohesion", "jihadist-ties", "permissive"):
        carry_out(workspace, "rate", {"member": key, "rating": 20})
    for key in ("challenge", "regional-unity", "sustainability"):
        assert workspace.results.weights is None
        carry_out(workspace, "rate", {"member": key, "rating": 0})
    assert workspace.decision.weights["kandahar"] == pytest.approx(0.5)


def test_another_first_leaves_the_one_before_to_be_rated_anew(workspace):
    carry_out(workspace, "raise_first", {"member": "kandahar"})
    carry_out(workspace, "rate", {"member": "cohesion", "rating": 40})
    carry_out(workspace, "rate", {"member": "challenge", "rating": 60})
    carry_out(workspace, "raise_first", {"member": "challenge"})
    assert ratings(workspace) == {"challenge": 100, "cohesion": 40}
    assert workspace.undo() == "Credible challenge to power first"
    assert ratings(workspace) == {"kandahar": 100, "cohesion": 40, "challenge": 60}


def test_a_rating_is_taken_back(workspace):
    carry_out(workspace, "raise_first", {"member": "kandahar"})
    carry_out(workspace, "rate", {"member": "cohesion", "rating": 40})
    carry_out(workspace, "rate", {"member": "cohesion", "rating": None})
    assert ratings(workspace) == {"kandahar": 100}


@pytest.mark.parametrize(
    ("rating", "message"),
    [
        (120, "not 120. If it is worth more, choose it as the first."),
        (-3, "from 0 to 100, not -3."),
    ],
)
def test_a_rating_is_between_nothing_and_the_first(workspace, rating, message):
    carry_out(workspace, "raise_first", {"member": "kandahar"})
    before = workspace.state
    with pytest.raises(mw.DecisionError) as refusal:
        carry_out(workspace, "rate", {"member": "cohesion", "rating": rating})
    assert str(refusal.value).endswith(message)
    assert "Factional cohesion" in str(refusal.value)
    assert workspace.state is before


def test_groups_are_rated_among_themselves(workspace):
    carry_out(workspace, "weigh_groups_first", {"first": True})
    carry_out(workspace, "raise_first", {"member": "leverage"})
    carry_out(workspace, "raise_first", {"member": "cohesion"})
    carry_out(workspace, "rate", {"member": "regime", "rating": 50})
    assert ratings(workspace) == {"leverage": 100, "cohesion": 100, "regime": 50}
    carry_out(workspace, "weigh_groups_first", {"first": False})
    with pytest.raises(mw.DecisionError, match="not among what is weighed now"):
        carry_out(workspace, "rate", {"member": "regime", "rating": 20})
