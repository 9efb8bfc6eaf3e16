from __future__ import annotations

import pytest

from mcda_widget.panel.edits import carry_out
from mcda_widget.panel.journal import entries, journal, tale
from mcda_widget.panel.state import document
from mcda_widget.panel.workspace import Workspace


@pytest.fixture
def workspace(decision, tmp_path):
    """A workspace that keeps its journal on disk."""
    return Workspace(decision, tmp_path / "journals")


def weigh(workspace, points):
    carry_out(workspace, "set_weight", {"criterion": "cohesion", "points": points})


def on_disk(workspace):
    return tale(entries(workspace.journal.path.read_bytes()))


def test_nothing_is_written_before_the_first_edit(workspace, tmp_path):
    assert list(tmp_path.iterdir()) == []
    weigh(workspace, 30)
    assert [file.name for file in workspace.journal.path.parent.iterdir()] == [
        workspace.journal.path.name
    ]


def test_every_edit_is_on_disk_when_it_is_done(workspace):
    for points in (30, 40, 50):
        weigh(workspace, points)
        assert on_disk(workspace).history.state == document(workspace.state)
    workspace.undo()
    assert on_disk(workspace).history.state == document(workspace.state)


def test_a_long_journal_is_written_anew_as_its_history(workspace, monkeypatch):
    monkeypatch.setattr(journal, "LIMIT", 0)
    workspace.journal._limit = 40_000
    workspace.keep("Before")
    for points in range(100):
        weigh(workspace, points)
        assert on_disk(workspace).history.state == document(workspace.state)
    assert workspace.journal.generation > 0
    assert on_disk(workspace).edits == 101
    assert workspace.journal.path.read_bytes() == b"".join(workspace.journal.lines)
    assert [kept.name for kept in on_disk(workspace).history.snapshots] == ["Before"]


def test_what_was_settled_is_still_known_after_writing_anew(workspace):
    workspace.journal.begin(workspace._history)
    workspace.journal.settled("another", 7)
    workspace.journal._limit = 0
    weigh(workspace, 30)
    assert on_disk(workspace).settled == {"another": 7}


def test_edits_go_on_where_the_disk_refuses_and_it_is_said(workspace, tmp_path):
    (tmp_path / "journals").write_text("in the way")
    weigh(workspace, 30)
    assert "not kept on disk" in workspace.journal.problem
    assert len(workspace.journal.lines) == 2
    (tmp_path / "journals").unlink()
    weigh(workspace, 40)
    assert workspace.journal.problem == ""
    assert on_disk(workspace).edits == 2


def test_a_file_removed_meanwhile_is_written_whole_again(workspace):
    weigh(workspace, 30)
    workspace.journal.path.unlink()
    weigh(workspace, 40)
    assert on_disk(workspace).edits == 2
