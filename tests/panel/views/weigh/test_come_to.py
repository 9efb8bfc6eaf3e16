from __future__ import annotations

import numpy as np
import pytest

from mcda_widget.panel.edits import carry_out
from mcda_widget.panel.views import weigh


def bars(view):
    """Return which rows the bars show, by ``id``."""
    column = view["charts"]["weights"]["weights"]["criterion"]
    return [column["values"][code] for code in np.frombuffer(column["codes"], dtype=np.int16)]


def test_groups_are_collapsed_as_asked(workspace):
    view = weigh.view(workspace, {"collapsed": "environment\nleverage\ngone"})
    assert view["collapsed"] == ["environment", "leverage"]
    assert view["totals"] == pytest.approx(
        {"regime": 1 / 3, "environment": 2 / 9, "leverage": 4 / 9}
    )
    regime = ["regime", "legitimacy", "hardliners", "cohesion"]
    assert bars(view) == [*regime, "environment", "leverage"]
    assert len(bars(weigh.view(workspace, {}))) == 12


def test_what_weights_rest_on_follows_the_way(workspace):
    assert weigh.view(workspace, {})["basis"]["cohesion"] == "1 of 9 equal shares"
    carry_out(workspace, "set_weight", {"criterion": "cohesion", "points": 40})
    view = weigh.view(workspace, {})
    assert view["basis"]["cohesion"] == "40 points given"
    assert view["basis"]["kandahar"] == "7.5 points given"


def test_questions_come_and_go_with_the_weights(workspace):
    def asked():
        return [notice["key"] for notice in weigh.view(workspace, {})["notices"]]

    assert asked() == ["group-splitting"]
    carry_out(workspace, "set_way", {"way": "direct"})
    assert asked() == ["nearly-flat", "group-splitting"]
    carry_out(workspace, "set_weight", {"criterion": "cohesion", "points": 40})
    assert asked() == []
    carry_out(workspace, "set_way", {"way": "ahp"})
    assert asked() == []


def test_without_weights_there_is_nothing_to_show(workspace):
    carry_out(workspace, "set_way", {"way": "ahp"})
    view = weigh.view(workspace, {})
    assert (view["read_back"], view["neighbours"]) == ("", [])
    assert (view["basis"], view["totals"]) == ({}, {})
    assert view["charts"] == {}


def test_whether_the_ranking_is_hidden_is_said(workspace):
    assert weigh.view(workspace, {})["hide_results"] is False
    carry_out(workspace, "hide_results", {"on": True})
    assert weigh.view(workspace, {})["hide_results"] is True
