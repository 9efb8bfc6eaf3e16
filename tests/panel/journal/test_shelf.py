from __future__ import annotations

import os
import shutil

import pytest

import mcda_widget as mw
from mcda_widget.panel.edits import carry_out
from mcda_widget.panel.journal import home, identity, shelf
from mcda_widget.panel.workspace import Workspace


@pytest.fixture
def opened(decision, tmp_path):
    """A function that opens the decision once more, as another panel does."""
    return lambda: Workspace(decision, tmp_path)


def edit(workspace, points=30):
    carry_out(workspace, "set_weight", {"criterion": "cohesion", "points": points})


def test_what_another_panel_did_is_offered_and_continued_in_one_step(opened):
    lost = opened()
    edit(lost)
    carry_out(lost, "set_method", {"method": "ahp"})
    found = opened()
    (offer,) = found.untold
    assert (offer.edits, offer.last) == (2, "Change of method")
    found.continue_with(offer)
    assert found.state == lost.state
    assert found.untold == []
    assert found.undo() == "Change of method"
    assert found.decision == lost.decision


def test_continuing_counts_as_much_as_making_the_edits(opened):
    edit(opened())
    second = opened()
    second.continue_with(second.untold[0])
    third = opened()
    assert [told.session for told in third.untold] == [second.journal.session]
    third.continue_with(third.untold[0])
    assert third.state == second.state


def test_after_an_edit_of_one_s_own_continuing_is_one_more_step(opened):
    lost, found = opened(), opened()
    edit(lost)
    carry_out(found, "set_method", {"method": "wsm"})
    mine = found.state
    found.continue_with(found.untold[0])
    assert found.state == lost.state
    found.undo()
    assert found.state == mine


def test_what_is_set_aside_is_not_offered_again_until_it_goes_on(opened):
    lost, found = opened(), opened()
    edit(lost)
    found.settle(found.untold[0])
    assert found.untold == []
    assert opened().untold == []
    edit(lost, 60)
    assert [told.session for told in found.untold] == [lost.journal.session]


def test_a_second_offer_is_continued_after_the_first_was_set_aside(opened):
    first, second = opened(), opened()
    edit(first, 20)
    edit(second, 40)
    found = opened()
    found.settle(found.untold[0])
    found.continue_with(found.untold[0])
    assert found.state == first.state
    again = opened()
    assert [told.session for told in again.untold] == [found.journal.session]


def test_what_ends_as_one_has_it_is_no_offer(opened):
    lost = opened()
    edit(lost)
    lost.undo()
    assert opened().untold == []


def test_snapshots_of_every_panel_are_there_unless_let_go_later(opened):
    first = opened()
    first.keep("Kept")
    first.keep("Gone")
    second = opened()
    assert [snapshot.name for snapshot in second.snapshots] == ["Kept", "Gone"]
    second.forget("Gone")
    third = opened()
    assert [snapshot.name for snapshot in third.snapshots] == ["Kept"]
    third.keep("Gone")
    assert [snapshot.name for snapshot in opened().snapshots] == ["Kept", "Gone"]


def test_a_snapshot_renamed_or_brought_back_is_so_at_the_next_start(opened):
    first = opened()
    taken = [first.keep(name).at for name in ("Gone", "Back")]
    carry_out(first, "delete_snapshot", {"name": "Back"})
    carry_out(first, "bring_back_snapshot", {})
    carry_out(first, "rename_snapshot", {"name": "Gone", "to": "Monday"})
    found = {snapshot.name: snapshot.since for snapshot in opened().snapshots}
    assert found == {"Monday": taken[0], "Back": taken[1]}


def test_a_browser_s_copy_serves_where_the_disk_is_new(opened, tmp_path):
    lost = opened()
    edit(lost)
    copy = b"".join(lost.journal.lines)
    shutil.rmtree(tmp_path)
    found = opened()
    assert found.untold == []
    found.shelf.bring(copy)
    found.continue_with(found.untold[0])
    assert found.state == lost.state
    assert found.shelf.bring(b"nonsense") is None


def test_old_journals_go_unless_something_new_is_in_them(opened, tmp_path):
    useless, wanted, marked = opened(), opened(), opened()
    edit(useless)
    useless.undo()
    edit(wanted)
    marked.keep("A snapshot")
    for file in tmp_path.iterdir():
        os.utime(file, (0, 0))
    opened()
    left = {file.stem for file in tmp_path.iterdir()}
    assert left == {wanted.journal.session, marked.journal.session}


def test_files_that_are_no_journals_do_no_harm(opened, tmp_path):
    (tmp_path / "x.journal").write_bytes(b"\x00\xff\n")
    (tmp_path / "y.journal").mkdir()
    assert opened().untold == []


def test_journals_lie_beside_the_file_and_those_of_shipped_decisions_where_python_runs(
    decision, tmp_path
):
    assert home(decision) == tmp_path / ".mcda" / "taliban-engagement"
    path = mw.save(decision, tmp_path / "ours.mcda.yaml")
    ours = mw.load(path)
    assert home(ours.replace(title="Another title")) == tmp_path / ".mcda" / "ours"
    assert identity(decision.replace(title="x").written_in(None)) == "x"


def test_only_the_newest_journals_are_read(opened, monkeypatch):
    for points in (10, 20, 30):
        edit(opened(), points)
    monkeypatch.setattr(shelf, "MOST", 2)
    assert len(opened().untold) == 2
