"""What each way asks, and what it says of the answers so far."""

from __future__ import annotations

import pytest

from mcda_widget.panel.edits import carry_out
from mcda_widget.panel.views.weigh.stating import stating


def asked(workspace, way, *, first=False):
    workspace.edit(
        "Way", decision=workspace.decision.weighed_by(way).with_groups_first(first=first)
    )
    return stating(workspace)


def member(found, key):
    return next(m for each in found["sets"] for m in each["members"] if m["id"] == key)


@pytest.mark.parametrize("way", ["ahp", "equal", "direct"])
def test_some_ways_need_no_more_than_their_weights(workspace, way):
    assert asked(workspace, way) is None


@pytest.mark.parametrize("way", ["swing", "ranks", "best-worst", "intervals"])
def test_nothing_is_prefilled(workspace, way):
    found = asked(workspace, way)
    (flat,) = found["sets"]
    assert flat["left"] > 0
    assert len(flat["members"]) == 9
    told = {"id", "name", "share", "worst", "best", "covers", "colour"}
    for each in flat["members"]:
        assert each["worst"]
        assert [each[field] for field in set(each) - told if each[field] is not None] == []
        assert each["share"] is None
    assert flat.get("first", "") == flat.get("best", "") == ""


@pytest.mark.parametrize("way", ["swing", "ranks", "best-worst", "intervals", "direct"])
def test_groups_are_asked_about_first_and_say_what_they_cover(workspace, way):
    found = asked(workspace, way, first=True)
    assert [each["of_groups"] for each in found["sets"]] == [True, False, False, False]
    top = found["sets"][0]["members"][0]
    assert (top["id"], top["worst"]) == ("regime", "")
    assert "Factional cohesion" in top["covers"]


def test_swing_says_who_is_first_and_what_is_left(workspace):
    carry_out(workspace, "raise_first", {"member": "cohesion"})
    carry_out(workspace, "rate", {"member": "kandahar", "rating": 30})
    found = stating(workspace)
    assert (found["sets"][0]["first"], found["sets"][0]["left"]) == ("cohesion", 7)
    assert member(found, "kandahar")["rating"] == 30
    assert member(found, "challenge")["rating"] is None


def test_a_set_that_is_done_says_what_it_comes_to(workspace):
    asked(workspace, "swing", first=True)
    carry_out(workspace, "raise_first", {"member": "jihadist-ties"})
    carry_out(workspace, "rate", {"member": "permissive", "rating": 25})
    found = stating(workspace)
    assert member(found, "permissive")["share"] == pytest.approx(20)
    assert member(found, "cohesion")["share"] is None


def test_ranks_and_their_formulas(workspace):
    carry_out(workspace, "rank_next", {"member": "cohesion"})
    carry_out(workspace, "set_rank_formula", {"formula": "rancom"})
    found = stating(workspace)
    assert member(found, "cohesion")["rank"] == 1
    assert found["formula"] == "rancom"
    assert [each["key"] for each in found["formulas"]] == [
        "roc", "rank_sum", "rank_reciprocal", "rancom",
    ]  # fmt: skip
    assert all(each["when"].endswith(".") for each in found["formulas"])


def test_best_and_worst_ask_about_each_other_once(workspace):
    asked(workspace, "best-worst", first=True)
    carry_out(workspace, "choose_end", {"member": "cohesion", "end": "best"})
    carry_out(workspace, "choose_end", {"member": "legitimacy", "end": "worst"})
    regime = stating(workspace)["sets"][1]
    assert [(q["end"], q["other"]) for q in regime["questions"]] == [
        ("best", "legitimacy"),
        ("best", "hardliners"),
        ("worst", "hardliners"),
    ]
    assert (regime["left"], regime["consistency"], regime["look_again"]) == (3, "", None)


@pytest.mark.parametrize(("back", "firm"), [(2, True), (9, False)])
def test_best_and_worst_say_how_the_answers_fit(workspace, back, firm):
    asked(workspace, "best-worst", first=True)
    carry_out(workspace, "choose_end", {"member": "cohesion", "end": "best"})
    carry_out(workspace, "choose_end", {"member": "legitimacy", "end": "worst"})
    for end, key, by in (
        ("best", "legitimacy", 6),
        ("best", "hardliners", 3),
        ("worst", "hardliners", back),
    ):
        carry_out(workspace, "compare_with_end", {"member": key, "end": end, "by": by})
    regime = stating(workspace)["sets"][1]
    assert regime["firm"] == firm
    assert "limit" in regime["consistency"]
    if not firm:
        assert regime["look_again"]["other"] == "hardliners"
        assert (
            "Hardliner constraints over Legitimacy incentives by 9"
            in regime["look_again"]["sentence"]
        )


def test_intervals_say_how_far_a_weight_can_go(workspace):
    asked(workspace, "intervals", first=True)
    for key, low, high in (("jihadist-ties", 60, 70), ("permissive", 10, 50)):
        carry_out(workspace, "set_interval", {"member": key, "low": low, "high": high})
    found = stating(workspace)
    ties, permissive = member(found, "jihadist-ties"), member(found, "permissive")
    assert (permissive["low"], permissive["high"]) == (10, 50)
    assert (permissive["least"], permissive["most"]) == (30, 40)
    assert ties["share"] + permissive["share"] == pytest.approx(100)
    carry_out(workspace, "set_interval", {"member": "permissive", "low": 50})
    environment = stating(workspace)["sets"][2]
    assert environment["problem"].startswith("The lower ends add up to 110 of 100 points")
    assert (environment["left"], environment["members"][0]["least"]) == (0, None)


def test_shares_say_what_is_held_fast(workspace):
    carry_out(workspace, "set_way", {"way": "direct"})
    carry_out(workspace, "weigh_groups_first", {"first": True})
    carry_out(workspace, "set_lock", {"criterion": "regime", "locked": True})
    found = stating(workspace)
    assert member(found, "regime")["locked"]
    assert member(found, "regime")["share"] == pytest.approx(100 / 3)
    assert not member(found, "cohesion")["locked"]
