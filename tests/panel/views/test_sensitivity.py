from __future__ import annotations

import numpy as np
import pytest

from mcda_widget.model import Ahp
from mcda_widget.panel.views import sensitivity
from mcda_widget.panel.workspace import Workspace


def test_it_begins_with_the_criterion_that_matters_most(workspace):
    view = sensitivity.view(workspace, {})
    assert view["criterion"] == "sustainability"
    assert "22 %" in view["sentence"]
    table = view["charts"]["one_way"]["crossings"]
    first = np.frombuffer(table["first"]["codes"], np.int16)
    lead = [i for i, code in enumerate(first) if table["first"]["values"][code]]
    names = np.frombuffer(table["name"]["codes"], np.int16)[lead]
    assert [table["name"]["values"][code] for code in names] == ["Monitoring only"]
    weights = np.frombuffer(table["weight"]["float32"], np.float32)[lead]
    assert weights == pytest.approx([0.221], abs=5e-4)


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


def test_it_says_what_becomes_of_what_was_stated(workspace):
    assert sensitivity.view(workspace, {})["taking"] == ""
    ratings = {c.id: 100 - 5 * i for i, c in enumerate(workspace.decision.criteria)}
    workspace.edit("Swing", decision=workspace.decision.with_judgements("swing", ratings))
    said = sensitivity.view(workspace, {})["taking"]
    assert said == "Your swings are kept; the weights become shared points."


def test_every_method_can_be_tested(workspace):
    workspace.edit("Method", method="vikor")
    view = sensitivity.view(workspace, {})
    assert view["exact"] is False
    assert view["sentence"]
