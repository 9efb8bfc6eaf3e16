from __future__ import annotations

import pytest

from mcda_widget.model import Ahp
from mcda_widget.panel.views import standing


def test_the_leader_stands_first_with_how_firmly(workspace):
    view = standing.view(workspace)
    assert view["rows"][0]["id"] == "roadmap-kandahar"
    assert view["rows"][0]["rank"] == 1
    assert "22 %" in view["sentence"]
    assert view["problem"] == ""


def test_the_last_good_standing_stays_and_says_so(workspace):
    rows = standing.view(workspace)["rows"]
    workspace.edit("Pairs", decision=workspace.decision.with_judgements("ahp", Ahp()))
    view = standing.view(workspace)
    assert view["rows"] == rows
    assert view["stale"] is True
    assert view["problem"]


@pytest.mark.parametrize(
    ("scores", "lower", "expected"),
    [
        ([0.6, 0.2], False, [0.6, 0.2]),
        ([3.0, 1.0, 2.0], False, [1.0, 0.0, 0.5]),
        ([0.0, 1.0], True, [1.0, 0.0]),
        ([2.0, 2.0], False, [1.0, 1.0]),
    ],
)
def test_bars_reach_from_zero_or_over_the_range(scores, lower, expected):
    assert standing.bars(scores, lower_is_better=lower) == pytest.approx(expected)
