from __future__ import annotations

import io
import zipfile

import pytest
from tests.model.makers import SMALL

import mcda_widget as mw
from mcda_widget.panel.bundle import JOURNAL, everything, opened
from mcda_widget.panel.edits import carry_out
from mcda_widget.panel.workspace import Workspace
from mcda_widget.ranking import read_ranking_csv


@pytest.fixture
def packed(workspace):
    """Everything about a decision that was edited and has a snapshot."""
    workspace.keep("Before: the talks")
    carry_out(workspace, "set_weight", {"criterion": "cohesion", "points": 30})
    return everything(workspace)


def test_everything_is_one_archive_of_files_that_open(packed, workspace, tmp_path):
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        archive.extractall(tmp_path)
    assert mw.load(tmp_path / "decision.mcda.yaml") == workspace.decision
    assert mw.load(tmp_path / "snapshots/01-before-the-talks.mcda.yaml") == mw.load(
        "taliban-engagement"
    )
    table = read_ranking_csv(tmp_path / "ranking.csv")
    assert list(table.frame.index) == list(workspace.results.ranking.frame.index)
    assert workspace.decision.title in (tmp_path / "README.txt").read_text()


def test_a_hidden_ranking_is_not_in_it(workspace):
    carry_out(workspace, "hide_results", {"on": True})
    with zipfile.ZipFile(io.BytesIO(everything(workspace))) as archive:
        assert "ranking.csv" not in archive.namelist()


def test_the_panel_goes_on_from_it(packed, workspace, bare):
    other = Workspace(bare)
    carry_out(other, "open_copy", {"filename": "x.mcda.zip", "data": [packed]})
    assert other.state == workspace.state
    assert other.undo() == "Weight of Factional cohesion"
    assert [snapshot.name for snapshot in other.snapshots] == ["Before: the talks"]


def test_in_the_middle_of_work_a_copy_is_one_step_that_can_be_taken_back(packed, bare):
    other = Workspace(bare)
    carry_out(other, "set_method", {"method": "wsm"})
    mine = other.state
    carry_out(other, "open_copy", {"filename": "x.mcda.zip", "data": [packed]})
    assert other.undo() == "Open x.mcda.zip"
    assert other.state == mine


def test_a_decision_alone_is_opened_too(workspace):
    carry_out(workspace, "open_copy", {"filename": "clinic.mcda.yaml", "data": [SMALL.encode()]})
    assert workspace.decision.title == "Clinic"
    assert workspace.undo() == "Open clinic.mcda.yaml"


def with_history(data):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(JOURNAL, data)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("filename", "data", "said"),
    [
        ("x.zip", b"no archive", "This archive is not something the panel wrote"),
        ("x.zip", with_history(b"nonsense"), "history.journal is not something"),
        ("x.journal", b"nonsense", "x.journal is not something"),
        ("x.mcda.yaml", b"title: [", "x.mcda.yaml"),
        ("photo.png", b"\x89PNG", "photo.png"),
    ],
)
def test_what_is_no_copy_is_refused_by_name_and_changes_nothing(workspace, filename, data, said):
    before = workspace.state
    with pytest.raises(mw.DecisionError, match=said):
        carry_out(workspace, "open_copy", {"filename": filename, "data": [data]})
    assert workspace.state == before
    with pytest.raises(mw.DecisionError):
        opened(filename, data)
