from __future__ import annotations

import pytest

import mcda_widget as mw
from mcda_widget.panel.edits import carry_out
from mcda_widget.weighting import ahp_sets


def answer_all(workspace):
    """Answer every comparison there is."""
    for found in ahp_sets(workspace.decision):
        for prefer, over in found.pairs:
            carry_out(workspace, "compare", {"prefer": prefer, "over": over, "by": 2})


def test_the_ranking_is_hidden_and_shown_as_steps_that_can_be_undone(workspace):
    carry_out(workspace, "hide_results", {"on": True})
    assert workspace.results.hidden
    carry_out(workspace, "show_ranking", {})
    assert not workspace.results.hidden
    assert [workspace.undo(), workspace.undo()] == ["Show the ranking", "Hide the ranking"]
    assert not workspace.results.hidden


def test_it_is_not_shown_before_all_is_weighed(workspace):
    carry_out(workspace, "hide_results", {"on": True})
    carry_out(workspace, "set_way", {"way": "ahp"})
    with pytest.raises(mw.DecisionError, match=r"must be weighed first[.] 8 more answers"):
        carry_out(workspace, "show_ranking", {})
    assert workspace.results.hidden
    answer_all(workspace)
    carry_out(workspace, "show_ranking", {})
    assert workspace.results.ranking is not None
    assert not workspace.results.hidden


def test_who_switches_it_off_before_that_is_said_to_have(workspace):
    carry_out(workspace, "hide_results", {"on": True})
    carry_out(workspace, "set_way", {"way": "ahp"})
    carry_out(workspace, "hide_results", {"on": False})
    assert workspace.undo_label == "Show the ranking before all was weighed"
