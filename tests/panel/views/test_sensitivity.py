from __future__ import annotations

import pytest

from mcda_widget.model import Ahp
from mcda_widget.panel.views import sensitivity
from mcda_widget.panel.workspace import Workspace


def test_it_begins_with_the_criterion_that_matters_most(workspace):
    view = sensitivity.view(workspace, {})
    assert view["criterion"] == "sustainability"
    assert "22 %" in view["sentence"]
    first = [c for c in view["crossings"] if c["first"]]
    assert [c["option"] for c in first] == ["Monitoring only"]
    assert first[0]["weight"] == pytest.approx(0.221, abs=5e-4)


def test_another_criterion_can_be_asked_about(workspace):
    assert sensitivity.view(workspace, {"criterion": "kandahar"})["criterion"] == "kandahar"
    assert sensitivity.view(workspace, {"criterion": "gone"})["criterion"] == "sustainability"


def test_the_code_shown_gives_what_is_shown(workspace):
    import mcda_widget as mw

    view = sensitivity.view(workspace, {"criterion": "hardliners"})
    d = workspace.decision
    for line in view["code"].splitlines():
        assert eval(line, {"mw": mw, "d": d}) is not None  # noqa: S307 - our own code, shown to people


def test_without_a_ranking_there_is_a_sentence(workspace, bare):
    workspace.edit("Pairs", decision=workspace.decision.with_judgements("ahp", Ahp()))
    assert sensitivity.view(workspace, {})["problem"]
    lone = bare.without_option("a").without_option("b")
    assert sensitivity.view(Workspace(lone), {})["problem"]


def test_every_method_can_be_tested(workspace):
    workspace.edit("Method", method="vikor")
    view = sensitivity.view(workspace, {})
    assert view["exact"] is False
    assert view["sentence"]
