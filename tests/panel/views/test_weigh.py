from __future__ import annotations

from typing import get_args

from mcda_widget.model.weighting import Way
from mcda_widget.panel.edits import carry_out
from mcda_widget.panel.views import weigh


def test_every_way_there_is_can_be_chosen(workspace):
    view = weigh.view(workspace, {})
    assert [way["key"] for way in view["ways"]] == [
        "swing", "direct", "ahp", "ranks", "best-worst", "intervals", "equal",
    ]  # fmt: skip
    assert {way["key"] for way in view["ways"]} == set(get_args(Way))
    assert all(way["when"].endswith(".") for way in view["ways"])


def test_what_is_said_beside_its_cause_is_not_said_twice(workspace):
    carry_out(workspace, "set_interval", {"member": "cohesion", "low": 5})
    assert weigh.view(workspace, {})["problem"].startswith("The weights show here once")
    for criterion in workspace.decision.criteria:
        carry_out(workspace, "set_interval", {"member": criterion.id, "low": 20, "high": 30})
    view = weigh.view(workspace, {})
    assert view["problem"] == ""
    assert "lower ends add up to 180" in view["stating"]["sets"][0]["problem"]
