from __future__ import annotations

import pytest

import mcda_widget as mw
from mcda_widget.panel.edits import carry_out


def order(workspace):
    return dict(workspace.decision.weighting.judgements.ranks.order)


@pytest.fixture
def three(decision):
    """A workspace on the first three criteria."""
    from mcda_widget.panel.workspace import Workspace

    for criterion in decision.criteria[3:]:
        decision = decision.without_criterion(criterion.id)
    return Workspace(decision)


def test_one_comes_after_another(three):
    for key in ("cohesion", "legitimacy", "hardliners"):
        assert three.decision.weighting.method == "equal" or three.results.weights is None
        carry_out(three, "rank_next", {"member": key})
    assert order(three) == {"cohesion": 1, "legitimacy": 2, "hardliners": 3}
    assert three.decision.weights["cohesion"] == pytest.approx(11 / 18)


def test_up_down_by_number_and_out(three):
    for key in ("cohesion", "legitimacy", "hardliners"):
        carry_out(three, "rank_next", {"member": key})
    carry_out(three, "move_rank", {"member": "hardliners", "by": -1})
    assert order(three) == {"cohesion": 1, "hardliners": 2, "legitimacy": 3}
    carry_out(three, "set_rank", {"member": "legitimacy", "rank": 1})
    assert order(three) == {"cohesion": 1, "legitimacy": 1, "hardliners": 3}
    carry_out(three, "set_rank", {"member": "cohesion", "rank": None})
    assert order(three) == {"legitimacy": 1, "hardliners": 2}
    before = three.state
    carry_out(three, "move_rank", {"member": "cohesion", "by": 1})
    assert three.state is before


@pytest.mark.parametrize("rank", [0, 4])
def test_there_are_only_so_many_places(three, rank):
    with pytest.raises(mw.DecisionError, match=f"There are 3 to put in order.*no place {rank}"):
        carry_out(three, "set_rank", {"member": "cohesion", "rank": rank})


def test_the_formula_is_kept_and_so_is_the_order(three):
    carry_out(three, "set_rank_formula", {"formula": "rank_sum"})
    for key in ("cohesion", "legitimacy", "hardliners"):
        carry_out(three, "rank_next", {"member": key})
    assert three.decision.weights["cohesion"] == pytest.approx(0.5)
    carry_out(three, "set_rank_formula", {"formula": "rancom"})
    assert order(three) == {"cohesion": 1, "legitimacy": 2, "hardliners": 3}
    with pytest.raises(mw.DecisionError):
        carry_out(three, "set_rank_formula", {"formula": "guess"})


def test_the_order_within_a_group_leaves_that_of_the_groups(workspace):
    carry_out(workspace, "weigh_groups_first", {"first": True})
    for key in ("leverage", "cohesion", "regime", "legitimacy"):
        carry_out(workspace, "rank_next", {"member": key})
    assert order(workspace) == {"leverage": 1, "regime": 2, "cohesion": 1, "legitimacy": 2}
