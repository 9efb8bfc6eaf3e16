from __future__ import annotations

import pytest

import mcda_widget as mw
from mcda_widget.panel.edits import carry_out
from mcda_widget.panel.journal.lines import entries
from mcda_widget.panel.journal.replay import tale
from mcda_widget.panel.workspace import Workspace


def words(workspace):
    return dict(workspace.decision.criterion("cohesion").anchors)


def refusal(workspace, name, **arguments):
    before = workspace.state
    with pytest.raises(mw.DecisionError) as error:
        carry_out(workspace, name, {"criterion": "cohesion", **arguments})
    assert workspace.state is before
    return " ".join(problem.message for problem in error.value.problems)


def test_the_other_direction_turns_the_ranking(workspace):
    before = workspace.results.ranking.frame["score"]
    carry_out(workspace, "set_direction", {"criterion": "cohesion", "direction": "cost"})
    assert workspace.undo_label == "Direction of Factional cohesion"
    assert not workspace.results.ranking.frame["score"].equals(before)


def test_a_scale_is_changed_and_widened(workspace):
    carry_out(workspace, "set_scale", {"criterion": "cohesion", "low": 0, "high": 10})
    assert workspace.undo_label == "Scale of Factional cohesion"
    scale = workspace.decision.scale_of("cohesion")
    assert (scale.low, scale.high) == (0, 10)


def test_a_scale_that_cannot_be_is_refused_in_words(workspace):
    assert refusal(workspace, "set_scale", low=9, high=9) == (
        "The lowest value (9) must be below the highest (9)."
    )
    assert "Give both ends of the scale, or neither" in refusal(
        workspace, "set_scale", low=None, high=9
    )
    carry_out(workspace, "set_scale", {"criterion": "cohesion", "low": 1, "high": 12})
    carry_out(workspace, "set_score", {"option": "isolation", "criterion": "cohesion", "mode": 12})
    assert refusal(workspace, "set_scale", low=1, high=9) == (
        "The score of Isolation is 12, outside 1 to 9: change the score first, "
        "or widen the scale to 12."
    )


def test_without_fixed_ends_the_ranking_goes_on(workspace):
    carry_out(workspace, "set_scale", {"criterion": "cohesion", "low": None, "high": None})
    assert workspace.decision.scale_of("cohesion") is None
    assert workspace.results.problem == ""
    assert workspace.results.ranking.normalization != "scale"


def test_words_are_given_changed_and_taken_away(workspace):
    before = words(workspace)
    carry_out(workspace, "add_anchor", {"criterion": "cohesion", "value": 3, "words": " shaky "})
    assert workspace.undo_label == "Words for 3, Factional cohesion"
    assert list(words(workspace)) == sorted({*before, 3})
    assert words(workspace)[3] == "shaky"
    carry_out(workspace, "set_anchor", {"criterion": "cohesion", "value": 3, "words": ""})
    assert words(workspace) == before


def test_words_off_the_scale_or_for_a_value_that_has_some_are_refused(workspace):
    assert refusal(workspace, "add_anchor", value=12, words="beyond").startswith(
        "12 is outside the scale, 1 to 9."
    )
    said = refusal(workspace, "add_anchor", value=9, words="other")
    assert said.startswith(f"9 has words already: “{words(workspace)[9]}”.")


def test_words_keep_a_scale_from_shrinking(workspace):
    workspace.edit("Clear", decision=workspace.decision.replace(scores={}))
    assert refusal(workspace, "set_scale", low=1, high=5) == (
        "There are words for 9, outside 1 to 5: remove these words first, "
        "or give them a value on the scale."
    )


def test_what_was_done_is_told_by_the_journal(workspace):
    carry_out(workspace, "set_scale", {"criterion": "cohesion", "low": None, "high": None})
    carry_out(workspace, "set_direction", {"criterion": "cohesion", "direction": "cost"})
    carry_out(workspace, "add_group", {"name": "The room", "criterion": "cohesion"})
    again = Workspace(mw.load("taliban-engagement"))
    again.continue_with(tale(entries(workspace.history_lines())))
    assert again.decision == workspace.decision
    assert again.undo() == "Add the group The room"


def test_the_file_keeps_what_a_person_wrote_in_it(workspace):
    before = mw.model.dumps(workspace.decision).splitlines()
    carry_out(workspace, "set_scale", {"criterion": "cohesion", "low": None, "high": None})
    carry_out(workspace, "set_direction", {"criterion": "cohesion", "direction": "cost"})
    carry_out(workspace, "set_anchor", {"criterion": "cohesion", "value": 9, "words": "as one"})
    carry_out(workspace, "set_scale", {"criterion": "kandahar", "low": 0, "high": 10})
    after = mw.model.dumps(workspace.decision).splitlines()
    changed = [line.strip() for line in after if line not in before]
    assert len(changed) <= 6, changed
    assert "open_ended: true" in changed
    assert [line for line in before if line.startswith("#")] == [
        line for line in after if line.startswith("#")
    ]
