from __future__ import annotations

from typing import get_args

import pandas as pd
import pytest

from mcda_widget.model.weighting import Way
from mcda_widget.panel.edits import carry_out
from mcda_widget.panel.views import weigh
from mcda_widget.panel.views.weigh import read_back


@pytest.mark.parametrize(
    ("weights", "said"),
    [
        ([0.5, 0.25, 0.25], "counts twice as much as raising"),
        ([0.6, 0.2, 0.2], "counts 3 times as much as raising"),
        ([0.5, 0.3, 0.2], "counts 2.5 times as much as raising"),
        ([1 / 3, 1 / 3, 1 / 3], "Raising any criterion from worst to best counts the same."),
        ([1.0, 0.0, 0.0], "is all that counts"),
        ([0.5, 0.5, 0.0], "does not count"),
    ],
)
def test_weights_are_read_back_in_words(decision, weights, said):
    keys = ["legitimacy", "hardliners", "cohesion"]
    small = decision
    for criterion in decision.criteria[3:]:
        small = small.without_criterion(criterion.id)
    assert said in read_back.read_back(small, pd.Series(weights, index=keys))


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
