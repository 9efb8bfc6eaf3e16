from __future__ import annotations

import pytest

import mcda_widget as mw
from mcda_widget.panel.edits import carry_out
from mcda_widget.panel.workspace import Workspace


@pytest.fixture
def lost(decision, tmp_path):
    """A panel's workspace that was edited and then went away."""
    workspace = Workspace(decision, tmp_path)
    carry_out(workspace, "set_method", {"method": "ahp"})
    return workspace


def test_edits_are_continued_or_set_aside_by_their_session(lost, decision, tmp_path):
    found = Workspace(decision, tmp_path)
    carry_out(found, "continue_edits", {"session": lost.journal.session})
    assert found.state == lost.state
    with pytest.raises(mw.DecisionError, match="no longer there"):
        carry_out(found, "set_aside", {"session": lost.journal.session})


def test_edits_are_set_aside(lost, decision, tmp_path):
    found = Workspace(decision, tmp_path)
    carry_out(found, "set_aside", {"session": lost.journal.session})
    assert found.untold == []
    assert found.decision == decision


def test_copies_of_a_browser_are_offered(lost, decision):
    found = Workspace(decision)
    carry_out(found, "bring_copies", {"data": [b"".join(lost.journal.lines), b"nonsense"]})
    assert [told.session for told in found.untold] == [lost.journal.session]


def test_the_file_is_saved_and_taken_over(decision, tmp_path):
    path = mw.save(decision, tmp_path / "ours.mcda.yaml")
    workspace = Workspace(mw.load(path))
    carry_out(workspace, "set_score", {"option": "monitoring", "criterion": "kandahar", "mode": 4})
    carry_out(workspace, "save_file", {})
    assert mw.load(path) == workspace.decision
    mw.save(decision, path)
    with pytest.raises(mw.DecisionError, match="has changed"):
        carry_out(workspace, "save_file", {})
    carry_out(workspace, "reopen_file", {})
    assert workspace.decision == decision
    assert workspace.undo() == "Take over what the file says"
