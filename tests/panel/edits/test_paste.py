from __future__ import annotations

import pytest

import mcda_widget as mw
from mcda_widget.panel.edits import carry_out

BLOCK = {"option": "isolation", "criterion": "kandahar"}


def test_a_block_is_one_step(workspace):
    carry_out(workspace, "paste_scores", {**BLOCK, "text": "2\t3\n4\t5"})
    assert workspace.decision.scores.loc["monitoring", "sustainability"] == 5
    assert workspace.undo() == "Paste four scores"
    assert workspace.undo_label == ""


def test_nothing_is_pasted_unasked_where_something_cannot_be_used(workspace):
    before = workspace.state
    block = {**BLOCK, "text": "2\t99\n4\t5"}
    with pytest.raises(mw.DecisionError, match="1 of 4 scores cannot be used"):
        carry_out(workspace, "paste_scores", block)
    assert workspace.state == before
    carry_out(workspace, "paste_scores", {**block, "asked": True})
    assert workspace.undo_label == "Paste three scores"
    assert workspace.decision.scores.loc["isolation", "kandahar"] == 2


def test_options_that_the_table_lacks_are_added_in_the_same_step(workspace):
    block = {"option": "monitoring", "criterion": "sustainability", "text": "2\n3"}
    carry_out(workspace, "paste_scores", {**block, "asked": True, "add": True})
    assert workspace.decision.scores.loc["option-8", "sustainability"] == 3
    assert workspace.undo() == "Paste two scores"
    assert len(workspace.decision.options) == 7
