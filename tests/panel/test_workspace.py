from __future__ import annotations

import pytest

import mcda_widget as mw
from mcda_widget.panel import workspace as module


def test_an_edit_can_be_undone_and_done_again(workspace):
    before = workspace.state
    workspace.edit("Title", decision=before.decision.replace(title="New"))
    after = workspace.state
    assert (workspace.undo_label, workspace.redo_label) == ("Title", "")
    assert workspace.undo() == "Title"
    assert workspace.state == before
    assert (workspace.undo_label, workspace.redo_label) == ("", "Title")
    assert workspace.redo() == "Title"
    assert workspace.state == after


def test_nothing_to_undo_is_no_error(workspace):
    assert workspace.undo() == ""
    assert workspace.redo() == ""


def test_an_edit_that_changes_nothing_is_no_step(workspace):
    workspace.edit("Nothing", decision=workspace.decision)
    assert workspace.undo_label == ""


def test_quick_edits_of_one_thing_are_one_step(workspace, monkeypatch):
    clock = iter([0.0, 0.1, 0.2, 9.0])
    monkeypatch.setattr(module.time, "monotonic", lambda: next(clock))
    first = workspace.state
    for points in (10, 20, 30, 40):
        weights = {c.id: points if c.id == "cohesion" else 5 for c in workspace.decision.criteria}
        workspace.edit("Drag", key="k", decision=workspace.decision.with_weights(weights))
    workspace.undo()
    assert workspace.decision.weighting.judgements.direct["cohesion"] == 30
    workspace.undo()
    assert workspace.state == first


def test_a_new_edit_after_an_undo_forgets_the_future(workspace):
    workspace.edit("One", method="wsm")
    workspace.undo()
    workspace.edit("Two", method="ahp")
    assert workspace.redo_label == ""


def test_a_method_that_cannot_rank_changes_nothing(workspace):
    before = workspace.state
    with pytest.raises(mw.DecisionError, match=r"topsiss.*Did you mean “topsis”"):
        workspace.edit("Method", method="topsiss")
    assert workspace.state == before
    assert workspace.undo_label == ""


def test_results_are_computed_once_per_state(workspace):
    assert workspace.results.ranking is workspace.results.ranking
    old = workspace.results
    workspace.edit("Method", method="ahp")
    assert workspace.results is not old


def test_observers_hear_of_each_state(workspace):
    heard = []
    workspace.observe(lambda change: heard.append(change.new.method), "state")
    workspace.edit("Method", method="ahp")
    workspace.undo()
    assert heard == ["ahp", "topsis"]


def test_what_follows_from_a_snapshot_is_computed_once(workspace):
    kept = workspace.keep("first")
    workspace.edit("Method", method="ahp")
    results = workspace.results_of(kept)
    assert results.ranking.method == "topsis"
    assert workspace.results_of(kept) is results
    workspace.keep("second")
    assert workspace.results_of(kept) is results
    workspace.forget("first")
    assert workspace.results_of(kept) is not results
