from __future__ import annotations

import pytest

import mcda_widget as mw
from mcda_widget.panel.edits import carry_out


def stated(workspace):
    return workspace.decision.weighting.judgements.best_worst


def test_answers_are_kept_one_by_one_until_there_are_weights(workspace):
    carry_out(workspace, "choose_end", {"member": "kandahar", "end": "best"})
    carry_out(workspace, "choose_end", {"member": "permissive", "end": "worst"})
    others = [c.id for c in workspace.decision.criteria if c.id not in ("kandahar", "permissive")]
    asked = [("best", "permissive", 8), *(("best", key, 4) for key in others)]
    asked += [("worst", key, 2) for key in others]
    for end, member, by in asked:
        assert workspace.results.weights is None
        carry_out(workspace, "compare_with_end", {"member": member, "end": end, "by": by})
    weights = workspace.decision.weights
    assert weights["kandahar"] / weights["permissive"] == pytest.approx(8)
    carry_out(workspace, "compare_with_end", {"member": others[0], "end": "worst", "by": None})
    assert workspace.results.weights is None
    assert len(stated(workspace).others_to_worst) == 6


@pytest.mark.parametrize("by", [0, 10])
def test_answers_are_from_1_to_9(workspace, by):
    carry_out(workspace, "choose_end", {"member": "kandahar", "end": "best"})
    with pytest.raises(mw.DecisionError, match="from 1 to 9"):
        carry_out(workspace, "compare_with_end", {"member": "cohesion", "end": "best", "by": by})


def test_the_two_manners_of_weighing_keep_their_answers_apart(workspace):
    carry_out(workspace, "choose_end", {"member": "kandahar", "end": "best"})
    carry_out(workspace, "weigh_groups_first", {"first": True})
    carry_out(workspace, "choose_end", {"member": "leverage", "end": "best"})
    carry_out(workspace, "choose_end", {"member": "cohesion", "end": "worst"})
    found = stated(workspace)
    assert (found.best, found.groups.best) == ("kandahar", "leverage")
    assert found.within["regime"].worst == "cohesion"
    carry_out(workspace, "weigh_groups_first", {"first": False})
    carry_out(workspace, "choose_end", {"member": "cohesion", "end": "best"})
    assert stated(workspace).groups == found.groups
    assert stated(workspace).within == found.within
