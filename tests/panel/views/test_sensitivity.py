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


@pytest.mark.parametrize("question", sensitivity.QUESTIONS)
def test_every_question_has_a_finding_and_an_answer_that_begins_with_it(workspace, question):
    view = sensitivity.view(workspace, {"question": question})
    assert view["question"] == question
    assert view["sentence"] == sensitivity.finding(workspace, question, {})
    assert view["sentence"].endswith(".")
    assert [each["key"] for each in view["questions"]] == list(sensitivity.QUESTIONS)


@pytest.mark.parametrize("question", [q for q in sensitivity.QUESTIONS if q != "weights"])
def test_the_code_of_every_answer_runs(workspace, question):
    import mcda_widget as mw

    known = {"mw": mw, "d": workspace.decision}
    for line in sensitivity.view(workspace, {"question": question})["code"].splitlines():
        exec(line, known)  # noqa: S102 - our own code, shown to people


@pytest.mark.parametrize("question", sensitivity.QUESTIONS)
@pytest.mark.parametrize("method", ["topsis", "wsm", "ahp"])
@pytest.mark.parametrize(
    "rows", [[[3, 4]], [[3], [5]], [[3, 4], [3, 4]], [[1, 5], [1, 9], [1, 2]], [[0, 0], [0, 0]]]
)
def test_degenerate_decisions_get_sentences(question, method, rows):
    decision = mw_decision(rows)
    view = sensitivity.view(Workspace(decision, method=method), {"question": question})
    texts = [view["sentence"]]
    for block in view.get("blocks", []):
        texts += [block.get("text", ""), *(c["text"] for r in block.get("rows", []) for c in r)]
    for text in texts:
        assert "nan" not in text.lower().replace("financ", "")
    assert view["sentence"].endswith(".")


def mw_decision(rows):
    import mcda_widget as mw

    names = "abcdefg"[: len(rows[0])]
    return mw.Decision(
        title="A small decision",
        scale={"low": 0, "high": 10},
        criteria=[{"id": c, "name": c.upper()} for c in names],
        options=[{"id": f"o{i}", "name": f"Plan {i}"} for i in range(len(rows))],
        scores={f"o{i}": dict(zip(names, row, strict=True)) for i, row in enumerate(rows)},
    )


def test_all_weight_on_one_criterion_gets_sentences(workspace):
    points = {c.id: float(c.id == "kandahar") for c in workspace.decision.criteria}
    workspace.edit("All on one", decision=workspace.decision.with_weights(points))
    for question in sensitivity.QUESTIONS:
        assert sensitivity.finding(workspace, question, {}).endswith(".")
        assert sensitivity.view(workspace, {"question": question})["sentence"]


def test_a_hidden_ranking_has_no_findings(workspace):
    workspace.edit("Hide", hide_results=True)
    assert sensitivity.finding(workspace, "defeat", {}) == ""
    assert "hidden" in sensitivity.view(workspace, {"question": "defeat"})


def test_an_unknown_question_is_the_first(workspace):
    assert sensitivity.view(workspace, {"question": "why"})["question"] == "weights"
    assert sensitivity.finding(workspace, "why", {}) == ""
