import pytest

from mcda_widget.model import Decision, DecisionError
from mcda_widget.model.document import Document

from .makers import CLINIC, SMALL, small

BROKEN = """\
title: t
scale: {low: 9, high: 1}
criteria:
  - id: a
    name:
    direction: benfit
    weight: 3
  - id: b
    name: B
    scale: {low: 0, high: five}
options:
  - {id: x, name: X}
  - y
scores:
  x:
    a: seven
    b: {low: 5, mode: 3}
  z: {a: 3}
note: one
note: two
weighting:
  method: direct
  judgements:
    a: -3
    q: 3
"""


def said(text, kind="yaml"):
    with pytest.raises(DecisionError) as error:
        Document.read(text if isinstance(text, bytes) else text.encode(), kind).decision()
    return [(problem.line, problem.where) for problem in error.value.problems]


def test_a_document_says_a_decision():
    document = Document.read(SMALL.encode(), "yaml")
    assert document.decision().score("hill", "reach").mode == 4
    assert document.decision().document is document


def test_text_stays_text():
    decision = Document.read(CLINIC.encode(), "yaml").decision()
    assert decision.options[2].model_dump() == {"id": "007", "name": "yes", "description": ""}
    assert decision.score("007", "reach").assumption is True


def test_all_errors_come_with_their_lines_in_order():
    assert said(BROKEN) == [
        (2, "scale"),
        (4, "criteria[0] (a)"),
        (6, "criteria[0] (a).direction"),
        (7, "criteria[0] (a).weight"),
        (10, "criteria[1] (b).scale.high"),
        (13, "options[1]"),
        (16, "scores.x.a"),
        (17, "scores.x.b"),
        (18, "scores.z"),
        (20, "note"),
        (24, "weighting.judgements.direct.a"),
        (25, "weighting.judgements.direct.q"),
    ]


def test_a_newer_version_is_all_that_is_said():
    assert said("# new\nmcda: 2\nunheard: of\n") == [(2, "mcda")]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("", "The file is empty."),
        ("# only this\n", "The file is empty."),
        ("- a\n- b\n", "A list stands where keys and values are expected."),
        ("words", "“words” stands where keys and values are expected."),
        ("title: caf\xe9".encode("latin1"), "The file is not UTF-8 text."),
        ("title: t".encode("utf-16"), "The file is not UTF-8 text."),
    ],
)
def test_files_that_hold_no_keys(data, message):
    with pytest.raises(DecisionError) as error:
        Document.read(data if isinstance(data, bytes) else data.encode(), "yaml")
    [problem] = error.value.problems
    assert problem.message == message
    assert problem.hint


@pytest.mark.parametrize("bom", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_bytes_come_back(bom, end):
    data = (bom + CLINIC.replace("\n", end)).encode()
    document = Document.read(data, "yaml")
    assert document.data() == data
    assert document.rewritten(SMALL).data() == (bom + SMALL.replace("\n", end)).encode()


def test_json_says_the_same():
    text = '{"title": "Clinic", "criteria": [{"id": "reach", "name": "Reach"}], "options": []}'
    decision = Document.read(text.encode(), "json").decision()
    assert decision == Decision(
        title="Clinic", criteria=[{"id": "reach", "name": "Reach"}], options=[]
    )
    assert said(text.replace('"Reach"', "null"), "json") == [(1, "criteria[0] (reach)")]


def test_two_documents_are_equal_where_their_texts_are():
    assert Document.read(SMALL.encode(), "yaml") == Document.read(SMALL.encode(), "yaml")
    assert small() == small()
