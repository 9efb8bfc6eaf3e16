from __future__ import annotations

import json

import pytest
from hypothesis import given
from tests.model.makers import decisions, patient

import mcda_widget as mw
from mcda_widget.panel.edits import carry_out
from mcda_widget.panel.journal import entries, tale
from mcda_widget.panel.state import State, document, restored


def told(workspace):
    """What the journal of a workspace tells, as one that reads its lines hears it."""
    return tale(entries(b"".join(workspace.journal.lines)))


@patient
@given(decisions())
def test_a_state_comes_back_from_its_data_as_json(decision):
    state = State(decision, "wsm", "minmax", {}, frozenset({"a"}), hide_results=True)
    assert restored(json.loads(json.dumps(document(state)))) == state


def test_a_journal_tells_the_history(workspace):
    start = workspace.state
    carry_out(workspace, "set_weight", {"criterion": "cohesion", "points": 30})
    carry_out(workspace, "set_method", {"method": "ahp"})
    carry_out(workspace, "undo", {})
    carry_out(workspace, "set_lock", {"criterion": "cohesion", "locked": True})
    history = told(workspace).continued(start)
    assert history.state == workspace.state
    labels = ["Weight of Factional cohesion", "Lock Factional cohesion"]
    assert [step.label for step in history.past] == labels
    assert history.future == []
    assert history.past[0].state == start


def test_a_drag_is_one_step_in_the_journal_too(workspace):
    for points in range(20, 30):
        carry_out(workspace, "set_weight", {"criterion": "cohesion", "points": points})
    tale = told(workspace)
    assert (tale.edits, len(tale.history.past)) == (10, 1)
    assert tale.last == "Weight of Factional cohesion"


def test_snapshots_are_told_and_those_let_go_too(workspace):
    workspace.keep("First")
    carry_out(workspace, "set_method", {"method": "ahp"})
    workspace.keep("Second")
    workspace.forget("First")
    tale = told(workspace)
    (kept,) = tale.continued(workspace.state).snapshots
    assert (kept.name, kept.state) == ("Second", workspace.state)
    assert list(tale.forgotten) == ["First"]


def test_a_renamed_snapshot_keeps_the_time_it_was_taken(workspace):
    first = workspace.keep("First")
    carry_out(workspace, "rename_snapshot", {"name": "First", "to": "Monday"})
    for _ in ("as it happened", "written anew"):
        (kept,) = told(workspace).continued(workspace.state).snapshots
        assert (kept.name, kept.since, kept.state) == ("Monday", first.at, first.state)
        workspace.journal.adopted(workspace._history, 0)


def test_what_cannot_be_followed_ends_the_tale_and_no_more(workspace):
    carry_out(workspace, "set_method", {"method": "ahp"})
    lines = entries(b"".join(workspace.journal.lines))
    strange = [{"do": "dance"}, {"do": "edit"}, {"do": "edit", "patch": [[["x", "y"], 1]]}]
    for entry in strange:
        found = tale([*lines, entry, {"do": "undo", "at": "later"}])
        assert (found.edits, found.history.state["method"]) == (1, "ahp")
    assert tale([]) is None
    assert tale([{"journal": 99}]) is None


def test_a_state_of_another_version_is_refused_in_words(workspace):
    carry_out(workspace, "set_method", {"method": "ahp"})
    found = told(workspace)
    del found.history.state["method"]
    with pytest.raises(mw.DecisionError, match="another version"):
        found.continued(workspace.state)


def test_whether_the_ranking_is_hidden_is_told(workspace):
    start = workspace.state
    carry_out(workspace, "hide_results", {"on": True})
    carry_out(workspace, "set_lock", {"criterion": "cohesion", "locked": True})
    history = told(workspace).continued(start)
    assert history.state == workspace.state
    assert history.state.hide_results
    assert not history.past[0].state.hide_results
    carry_out(workspace, "show_ranking", {})
    assert "hide_results" not in told(workspace).history.state


def test_a_journal_from_before_it_could_be_hidden_is_followed(workspace):
    carry_out(workspace, "set_method", {"method": "ahp"})
    found = told(workspace)
    assert "hide_results" not in found.history.state
    assert found.continued(workspace.state).state == workspace.state
