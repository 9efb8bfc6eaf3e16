"""Every edit can be undone; snapshots are kept, renamed, deleted and gone back to."""

from __future__ import annotations

import pytest

import mcda_widget as mw
from mcda_widget.model import Ahp
from mcda_widget.panel.edits import EDITS, carry_out
from mcda_widget.panel.workspace import Workspace

WHERE = {"option": "monitoring", "criterion": "challenge"}
# One example of each edit; what is done first makes it one that changes something.
EXAMPLES = {
    "set_text": {"part": "option", "id": "monitoring", "field": "name", "text": "Watching"},
    "add_option": {"name": "Do nothing"},
    "add_criterion": {
        "name": "Human rights",
        "group": "leverage",
        "direction": "cost",
        "scale": [0, 100],
    },
    "set_direction": {"criterion": "cohesion", "direction": "cost"},
    "set_scale": {"criterion": "cohesion", "low": 0, "high": 10},
    "set_anchor": {"criterion": "cohesion", "value": 9, "words": "as one"},
    "add_anchor": {"criterion": "cohesion", "value": 4, "words": "barely"},
    "set_group": {"criterion": "cohesion", "group": "leverage"},
    "add_group": {"name": "The room", "criterion": "cohesion"},
    "move_group": {"group": "regime", "by": 1},
    "remove_group": {"group": "regime"},
    "remove_option": {"option": "monitoring"},
    "remove_criterion": {"criterion": "cohesion"},
    "set_score": {**WHERE, "mode": 9, "low": 8, "rationale": "Patrols.", "assumption": False},
    "enter_scores": {"options": ["monitoring"], "criteria": ["challenge"], "text": "4/5/6"},
    "fill_scores": {
        "options": ["monitoring", "isolation"],
        "criteria": ["challenge"],
        "way": "down",
    },
    "paste_scores": {**WHERE, "text": "2\t3"},
    "move_option": {"option": "monitoring", "by": -1},
    "move_criterion": {"criterion": "cohesion", "by": -1},
    "set_way": {"way": "ahp"},
    "set_weight": {"criterion": "cohesion", "points": 40},
    "take_weight": {"criterion": "cohesion", "points": 40},
    "set_lock": {"criterion": "cohesion", "locked": True},
    "share_equally": {},
    "hide_results": {"on": True},
    "show_ranking": {},
    "compare": {"prefer": "legitimacy", "over": "cohesion", "by": 3},
    "compare_options": {
        "criterion": "cohesion",
        "prefer": "monitoring",
        "over": "isolation",
        "by": 3,
    },
    "enter_comparison": {"prefer": "legitimacy", "over": "cohesion", "text": "1/3"},
    "take_advice": {"prefer": "legitimacy", "over": "cohesion", "by": 5},
    "set_solver": {"solver": "eigenvector"},
    "raise_first": {"member": "cohesion"},
    "rate": {"member": "cohesion", "rating": 30},
    "rank_next": {"member": "cohesion"},
    "move_rank": {"member": "challenge", "by": -1},
    "set_rank": {"member": "cohesion", "rank": 2},
    "set_rank_formula": {"formula": "rank_sum"},
    "choose_end": {"member": "cohesion", "end": "best"},
    "compare_with_end": {"member": "challenge", "end": "best", "by": 3},
    "set_interval": {"member": "cohesion", "low": 5, "high": 20},
    "weigh_groups_first": {"first": True},
    "set_method": {"method": "vikor"},
    "set_normalization": {"normalization": "vector"},
    "set_ahp_mode": {"mode": "distributive"},
    "go_back": {"name": "start"},
}
FIRST = {
    "show_ranking": ("hide_results", {"on": True}),
    "share_equally": ("set_weight", EXAMPLES["set_weight"]),
    "rate": ("raise_first", {"member": "challenge"}),
    "compare_with_end": ("choose_end", EXAMPLES["choose_end"]),
    "set_ahp_mode": ("set_method", {"method": "ahp"}),
    "go_back": ("set_weight", EXAMPLES["set_weight"]),
}
# Travel in the history, and what is kept of it: no steps of it.
NO_STEPS = {
    "undo",
    "redo",
    "take_snapshot",
    "rename_snapshot",
    "delete_snapshot",
    "bring_back_snapshot",
}
# What becomes of files and of other panels' edits: test_keeping.py takes those back.
KEEPING = {name for name, edit in EDITS.items() if edit.__module__.endswith(".keeping")}


def names(workspace):
    return [snapshot.name for snapshot in workspace.snapshots]


def test_every_edit_is_tried():
    assert set(EDITS) == set(EXAMPLES) | NO_STEPS | KEEPING, "Give each new edit an example here."


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_edit_is_one_step_back_and_forth(workspace, name):
    workspace.keep("start")
    if name in FIRST:
        carry_out(workspace, *FIRST[name])
    if name == "move_rank":
        for member in ("cohesion", "challenge"):
            carry_out(workspace, "rank_next", {"member": member})
    before, past = workspace.state, workspace.undo_label
    carry_out(workspace, name, EXAMPLES[name])
    after, label = workspace.state, workspace.undo_label
    assert after != before
    assert label
    carry_out(workspace, "undo", {})
    assert workspace.state == before
    assert (workspace.undo_label, workspace.redo_label) == (past, label)
    carry_out(workspace, "redo", {})
    assert workspace.state == after
    assert workspace.redo_label == ""


@pytest.mark.parametrize("name", sorted(NO_STEPS - {"undo", "redo"}))
def test_keeping_snapshots_is_no_step(workspace, name):
    carry_out(workspace, "set_method", {"method": "wsm"})
    workspace.undo()
    carry_out(workspace, "take_snapshot", {"name": "x"})
    carry_out(workspace, "delete_snapshot", {"name": "x"})
    if name in ("rename_snapshot", "delete_snapshot"):
        carry_out(workspace, "take_snapshot", {"name": "y"})
    carry_out(
        workspace,
        name,
        {
            "take_snapshot": {"name": "z"},
            "rename_snapshot": {"name": "y", "to": "z"},
            "delete_snapshot": {"name": "y"},
        }.get(name, {}),
    )
    assert workspace.redo_label == "Change of method"


def test_a_snapshot_is_kept_under_its_name(workspace):
    carry_out(workspace, "take_snapshot", {"name": "  After the first round "})
    (kept,) = workspace.snapshots
    assert kept.name == "After the first round"
    assert kept.state == workspace.state


@pytest.mark.parametrize(
    ("edit", "arguments"),
    [
        ("take_snapshot", {"name": "first"}),
        ("take_snapshot", {"name": " first "}),
        ("rename_snapshot", {"name": "second", "to": "first"}),
    ],
)
def test_no_snapshot_is_lost_to_one_of_the_same_name(workspace, edit, arguments):
    carry_out(workspace, "take_snapshot", {"name": "first"})
    carry_out(workspace, "take_snapshot", {"name": "second"})
    with pytest.raises(mw.DecisionError, match="“first” already"):
        carry_out(workspace, edit, arguments)
    assert names(workspace) == ["first", "second"]


def test_a_name_is_needed(workspace):
    with pytest.raises(mw.DecisionError, match="needs a name"):
        carry_out(workspace, "take_snapshot", {"name": "  "})


def test_a_renamed_snapshot_keeps_its_state_and_its_time(workspace):
    carry_out(workspace, "take_snapshot", {"name": "first"})
    (kept,) = workspace.snapshots
    carry_out(workspace, "set_weight", EXAMPLES["set_weight"])
    carry_out(workspace, "rename_snapshot", {"name": "first", "to": " Round one "})
    (renamed,) = workspace.snapshots
    assert (renamed.name, renamed.since, renamed.state) == ("Round one", kept.at, kept.state)
    assert workspace.deleted is None
    carry_out(workspace, "rename_snapshot", {"name": "Round one", "to": "Round one"})
    assert names(workspace) == ["Round one"]


def test_a_deleted_snapshot_can_be_brought_back(workspace):
    carry_out(workspace, "take_snapshot", {"name": "first"})
    (kept,) = workspace.snapshots
    carry_out(workspace, "delete_snapshot", {"name": "first"})
    assert names(workspace) == []
    carry_out(workspace, "bring_back_snapshot", {})
    (back,) = workspace.snapshots
    assert (back.name, back.since, back.state) == ("first", kept.at, kept.state)
    with pytest.raises(mw.DecisionError, match="No snapshot was deleted"):
        carry_out(workspace, "bring_back_snapshot", {})


def test_bringing_back_does_not_replace_a_newer_one(workspace):
    carry_out(workspace, "take_snapshot", {"name": "first"})
    carry_out(workspace, "delete_snapshot", {"name": "first"})
    carry_out(workspace, "set_weight", EXAMPLES["set_weight"])
    carry_out(workspace, "take_snapshot", {"name": "first"})
    with pytest.raises(mw.DecisionError, match="“first” already"):
        carry_out(workspace, "bring_back_snapshot", {})
    assert workspace.snapshots[0].state == workspace.state
    assert workspace.deleted is not None


def test_unknown_snapshots_are_named(workspace):
    carry_out(workspace, "take_snapshot", {"name": "first"})
    for edit in ("go_back", "delete_snapshot"):
        with pytest.raises(mw.DecisionError, match=r"no snapshot “fist”. Did you mean “first”"):
            carry_out(workspace, edit, {"name": "fist"})


def test_going_back_brings_all_of_it_back_in_one_step(workspace):
    carry_out(workspace, "set_lock", EXAMPLES["set_lock"])
    carry_out(workspace, "take_snapshot", {"name": "first"})
    then = workspace.state
    carry_out(workspace, "set_method", {"method": "ahp"})
    carry_out(workspace, "share_equally", {})
    carry_out(workspace, "remove_option", {"option": "monitoring"})
    now = workspace.state
    carry_out(workspace, "go_back", {"name": "first"})
    assert workspace.state == then
    assert workspace.undo_label == "Back to “first”"
    workspace.undo()
    assert workspace.state == now


def test_going_back_to_where_one_is_is_no_step(workspace):
    carry_out(workspace, "take_snapshot", {"name": "first"})
    carry_out(workspace, "go_back", {"name": "first"})
    assert workspace.undo_label == ""


def test_a_snapshot_without_a_ranking_can_be_gone_back_to(workspace, bare):
    workspace.edit("Pairs", decision=workspace.decision.with_judgements("ahp", Ahp()))
    carry_out(workspace, "take_snapshot", {"name": "no answers yet"})
    carry_out(workspace, "set_way", {"way": "equal"})
    carry_out(workspace, "set_method", {"method": "vikor"})
    carry_out(workspace, "go_back", {"name": "no answers yet"})
    assert workspace.results.ranking is None
    assert workspace.results.stale

    lone = Workspace(bare.without_option("a").without_option("b"))
    lone.keep("nothing to rank")
    lone.edit("Score", decision=lone.decision.with_score("c", "use", 1))
    carry_out(lone, "go_back", {"name": "nothing to rank"})
    assert lone.results.ranking is None
