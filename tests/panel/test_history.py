from __future__ import annotations

import pytest

from mcda_widget.panel.history import SAME_STEP_SECONDS, History, Snapshot, Step


@pytest.fixture
def history():
    """A history of texts, as good as states here."""
    history = History("a")
    for label, state in (("to b", "b"), ("to c", "c")):
        history.edit(Step(label, "", 0.0, state), joined=False)
    return history


def test_it_goes_back_and_forth_over_the_same_states(history):
    there = [(history.undo(), history.state) for _ in range(2)]
    assert there == [("to c", "b"), ("to b", "a")]
    back = [(history.redo(), history.state) for _ in range(2)]
    assert back == [("to b", "b"), ("to c", "c")]


def test_at_its_ends_it_stays(history):
    assert history.redo() == ""
    assert history.state == "c"
    assert [history.undo(), history.undo(), history.undo()] == ["to c", "to b", ""]
    assert history.state == "a"


def test_a_new_step_ends_what_could_be_done_again(history):
    history.undo()
    history.edit(Step("to d", "", 0.0, "d"), joined=False)
    assert history.redo() == ""
    history.undo()
    assert history.state == "b"


def test_joined_steps_are_taken_back_together(history):
    history.edit(Step("to d", "k", 1.0, "d"), joined=False)
    history.edit(Step("to e", "k", 1.1, "e"), joined=True)
    assert history.undo() == "to e"
    assert history.state == "c"


@pytest.mark.parametrize(
    ("key", "after", "joins"),
    [("k", 0.1, True), ("other", 0.1, False), ("", 0.1, False), ("k", SAME_STEP_SECONDS, False)],
)
def test_only_quick_steps_of_one_thing_join(history, key, after, joins):
    history.edit(Step("to d", "k", 5.0, "d"), joined=False)
    assert history.joins(key, 5.0 + after) is joins


def test_a_step_that_was_taken_back_and_done_again_is_joined_by_none(history):
    history.edit(Step("to d", "k", 5.0, "d"), joined=False)
    history.undo()
    history.redo()
    assert history.joins("k", 5.1) is False


def test_a_snapshot_replaces_one_of_the_same_name_and_can_be_let_go(history):
    history.keep(Snapshot("x", "1", "a"))
    history.keep(Snapshot("y", "2", "b"))
    history.keep(Snapshot("x", "3", "c"))
    assert [(kept.name, kept.state) for kept in history.snapshots] == [("y", "b"), ("x", "c")]
    history.forget("y")
    history.forget("never there")
    assert [kept.name for kept in history.snapshots] == ["x"]


def test_a_snapshot_knows_since_when_it_is_kept():
    assert Snapshot("x", "3", "a").since == "3"
    assert Snapshot("x", "3", "a", taken="1").since == "1"
