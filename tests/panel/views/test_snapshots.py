from __future__ import annotations

import pytest

from mcda_widget.model import Ahp
from mcda_widget.panel.edits import carry_out
from mcda_widget.panel.views import snapshots

OPEN = {"snapshots": "open"}


@pytest.fixture
def rounds(workspace):
    """Two rounds kept, and something done since."""
    for name, points in (("first", 20), ("second", 31)):
        carry_out(workspace, "take_snapshot", {"name": name})
        carry_out(workspace, "set_weight", {"criterion": "sustainability", "points": points})
    return workspace


def test_nothing_is_computed_while_they_are_not_looked_at(rounds):
    assert snapshots.view(rounds, {}) == {"open": False}


def test_without_snapshots_there_is_nothing_to_compare(workspace):
    view = snapshots.view(workspace, OPEN)
    assert view["kept"] == []
    assert view["comparison"] is None


def test_the_newest_stands_first_and_is_compared_with_now(rounds):
    view = snapshots.view(rounds, OPEN)
    assert [kept["name"] for kept in view["kept"]] == ["second", "first"]
    assert (view["from"], view["to"]) == ("second", "")
    assert "takes the lead" in view["comparison"]["finding"]


def test_each_says_who_led_then_and_whether_it_is_as_now(workspace):
    carry_out(workspace, "take_snapshot", {"name": "first"})
    (kept,) = snapshots.view(workspace, OPEN)["kept"]
    assert kept["finding"].startswith("Joint regional roadmap (Kandahar) leads")
    assert kept["now"] is True
    workspace.edit("Pairs", decision=workspace.decision.with_judgements("ahp", Ahp()))
    carry_out(workspace, "take_snapshot", {"name": "second"})
    second, first = snapshots.view(workspace, OPEN)["kept"]
    assert first["now"] is False
    assert second["finding"] == "There was no ranking."


@pytest.mark.parametrize(
    ("asked", "compared"),
    [
        ({"from": "first"}, ("first", "")),
        ({"from": "first", "to": "second"}, ("first", "second")),
        ({"from": "second", "to": "first"}, ("second", "first")),
        ({"from": "first", "to": "first"}, ("first", "")),
        ({"from": "gone", "to": "gone too"}, ("second", "")),
    ],
)
def test_any_two_are_compared(rounds, asked, compared):
    view = snapshots.view(rounds, {**OPEN, **asked})
    assert (view["from"], view["to"]) == compared
    assert view["comparison"]["changed"].startswith("Nine weights")


def test_a_renamed_snapshot_keeps_its_place_and_time(rounds):
    before = snapshots.view(rounds, OPEN)["kept"]
    carry_out(rounds, "rename_snapshot", {"name": "first", "to": "Monday"})
    after = snapshots.view(rounds, OPEN)["kept"]
    assert [kept["name"] for kept in after] == ["second", "Monday"]
    assert [kept["at"] for kept in after] == [kept["at"] for kept in before]


def test_the_one_deleted_last_is_named(rounds):
    carry_out(rounds, "delete_snapshot", {"name": "first"})
    view = snapshots.view(rounds, OPEN)
    assert view["deleted"] == "first"
    carry_out(rounds, "bring_back_snapshot", {})
    view = snapshots.view(rounds, OPEN)
    assert view["deleted"] == ""
    assert [kept["name"] for kept in view["kept"]] == ["second", "first"]
