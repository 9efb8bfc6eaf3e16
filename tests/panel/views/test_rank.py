from __future__ import annotations

import pytest

from mcda_widget.model import Ahp
from mcda_widget.panel.views import rank


def test_contributions_add_up_to_the_score(workspace):
    for row in rank.view(workspace, {})["rows"]:
        assert sum(row["contributions"]) == pytest.approx(row["score"])


def test_it_says_how_it_is_calculated_and_how_else_it_could_be(workspace):
    view = rank.view(workspace, {})
    assert view["method"] == "topsis"
    assert {"topsis", "ahp", "vikor"} <= {m["key"] for m in view["methods"]}
    assert all(m["when"] for m in view["methods"])
    assert view["used_normalization"] == "scale"
    assert all(n["when"] for n in view["normalizations"])


def test_the_last_good_ranking_stays(workspace):
    finding = rank.view(workspace, {})["finding"]
    workspace.edit("Pairs", decision=workspace.decision.with_judgements("ahp", Ahp()))
    view = rank.view(workspace, {})
    assert view["finding"] == finding
    assert view["stale"] is True
