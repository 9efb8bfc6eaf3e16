from __future__ import annotations

import pytest

from mcda_widget.panel.edits import carry_out
from mcda_widget.panel.views import score
from mcda_widget.ranking import option_priorities, priorities

OPTIONS = (
    "fragmented-pressure", "roadmap-kabul", "roadmap-kandahar", "kandahar-focused",
    "recognition", "isolation", "monitoring",
)  # fmt: skip


def pairs(workspace, criterion="cohesion"):
    return score.view(workspace, {"compared": criterion})["pairs"]


def answer(workspace, prefer, over, by):
    given = {"criterion": "cohesion", "prefer": prefer, "over": over, "by": by}
    carry_out(workspace, "compare_options", given)


@pytest.fixture
def compared(workspace):
    for i, option in enumerate(OPTIONS[1:]):
        answer(workspace, option, OPTIONS[0], i + 2)
    return workspace


def test_nothing_is_asked_before_it_is_asked_for(workspace):
    assert score.view(workspace, {})["pairs"] is None
    assert pairs(workspace, "no-such-criterion") is None


def test_options_are_asked_under_the_criterion(workspace):
    view = pairs(workspace)
    assert view["criterion"] == "cohesion"
    assert len(view["sets"][0]["pairs"]) == 21
    assert view["sets"][0]["needed"] == 6
    assert view["priorities"] == []
    assert "AHP rates the options by their scores on Factional cohesion" in view["use"]
    assert view["sets"][0]["members"][0]["covers"] == workspace.decision.options[0].description


def test_before_all_are_connected_it_is_said_that_ahp_waits(workspace):
    answer(workspace, "monitoring", "isolation", 3)
    assert "no ranking before 5 more answers connect all options" in pairs(workspace)["use"]
    assert "TOPSIS" in pairs(workspace)["use"]


def test_what_is_said_of_the_priorities_is_what_ahp_does(compared):
    view = pairs(compared)
    local = option_priorities(compared.decision, "cohesion").weights
    assert {row["id"]: row["share"] for row in view["priorities"]} == pytest.approx(local.to_dict())
    shares = [row["share"] for row in view["priorities"]]
    assert shares == sorted(shares, reverse=True)
    assert "each relative to the best option" in view["use"]
    values = {row["id"]: float(row["value"]) for row in view["priorities"]}
    assert values == pytest.approx(priorities(compared.decision)["cohesion"].to_dict(), abs=1e-4)

    carry_out(compared, "set_method", {"method": "ahp"})
    carry_out(compared, "set_ahp_mode", {"mode": "distributive"})
    view = pairs(compared)
    assert "as shares that sum to 1" in view["use"]
    assert "Other methods go by the scores" in view["use"]
    values = {row["id"]: float(row["value"]) for row in view["priorities"]}
    expected = priorities(compared.decision, mode="distributive")["cohesion"]
    assert values == pytest.approx(expected.to_dict(), abs=1e-4)
