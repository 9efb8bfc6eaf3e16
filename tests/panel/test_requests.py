from __future__ import annotations

import pytest

import mcda_widget as mw
from mcda_widget.panel.edits import carry_out
from mcda_widget.panel.requests import answer
from mcda_widget.panel.workspace import Workspace


@pytest.mark.parametrize("chart", ["weights", "contributions", "one_way", "curves"])
def test_a_specification_carries_no_data(workspace, chart):
    content, buffers = answer(workspace, "chart_spec", {"chart": chart})
    assert buffers == []
    assert "$schema" in content["spec"]
    assert all(not rows for rows in content["spec"].get("datasets", {}).values())


def test_the_last_ranking_is_drawn_also_where_no_criterion_is_left(workspace, decision):
    for criterion in decision.criteria:
        carry_out(workspace, "remove_criterion", {"criterion": criterion.id})
    assert workspace.results.stale
    content, _ = answer(workspace, "chart_spec", {"chart": "contributions"})
    assert "$schema" in content["spec"]


def test_the_ranking_is_a_file(workspace, tmp_path):
    content, (data,) = answer(workspace, "ranking_csv", {})
    assert content["filename"].endswith("-ranking.csv")
    workspace.results.ranking.to_csv(tmp_path / "r.csv")
    assert data == (tmp_path / "r.csv").read_bytes()


def test_the_decision_is_a_file_that_opens_again(workspace, tmp_path):
    content, (data,) = answer(workspace, "decision_file", {})
    path = tmp_path / content["filename"]
    path.write_bytes(data)
    assert mw.load(path) == workspace.decision


def test_a_ranking_that_cannot_be_is_refused_in_words(bare):
    lone = bare.without_option("a").without_option("b")
    with pytest.raises(mw.DecisionError, match="all of its scores"):
        answer(Workspace(lone), "ranking_csv", {})


def test_unknown_requests_are_refused(workspace):
    with pytest.raises(mw.DecisionError, match="does not know"):
        answer(workspace, "fortune", {})
