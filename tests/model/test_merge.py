import difflib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mcda_widget.model import Option
from mcda_widget.model.document import Document
from mcda_widget.model.merge import _merged, written

from .makers import CLINIC, SMALL, decisions, edits, patient, small


def document(text, kind="yaml"):
    return Document.read(text.encode(), kind)


CLINIC_DOCUMENT = document(CLINIC)
CLINIC_DECISION = CLINIC_DOCUMENT.decision()


def changes(decision, text=CLINIC):
    """Return the lines that a save removes and adds."""
    found = written(decision, "yaml", document(text))
    assert found.decision() == decision
    lines = difflib.unified_diff(text.splitlines(), found.text.splitlines(), n=0, lineterm="")
    return [line for line in list(lines)[2:] if not line.startswith("@@")]


def test_nothing_changes_where_nothing_changed():
    assert written(CLINIC_DECISION, "yaml", CLINIC_DOCUMENT) is CLINIC_DOCUMENT


def test_a_score_changes_in_its_place():
    d = CLINIC_DECISION
    assert changes(d.with_score("hill", "reach", 6)) == ["-    reach: 4", "+    reach: 6"]
    assert changes(d.with_score("007", "reach", 6)) == [
        "-      mode: 5  # five",
        "+      mode: 6  # five",
    ]
    assert changes(d.with_score("hill", "reach", low=1, rationale="Seen: twice.")) == [
        "-    reach: 4",
        '+    reach: {low: 1, mode: 4, rationale: "Seen: twice."}',
    ]
    assert changes(d.without_score("port", "noise")) == [
        "-  port: {reach: 7, cost: 150,",
        "-         noise: 3}",
        "+  port: {reach: 7, cost: 150}",
    ]
    assert changes(d.with_score("hill", "noise", 2)) == ["+    noise: 2"]


def test_a_part_goes_with_its_comments():
    assert changes(CLINIC_DECISION.without_option("port")) == [
        "-# the port",
        "-- id: port",
        "-  name: Port",
        "-  port: {reach: 7, cost: 150,",
        "-         noise: 3}",
    ]
    gone = changes(CLINIC_DECISION.without_criterion("cost"))
    assert gone[:4] == ["-  # money", "-  - id: cost", "-    name: 'Cost'", "-    direction: cost"]
    assert not any(line.startswith("+") and "port" not in line for line in gone)


def test_a_part_comes_in_the_style_of_its_list():
    d = CLINIC_DECISION.with_option("quay", "Quay").with_score("quay", "reach", 3)
    assert changes(d) == ["+- id: quay", "+  name: Quay", "+  quay:", "+    reach: 3"]


def test_parts_change_places():
    turned = CLINIC_DECISION.replace(options=CLINIC_DECISION.options[::-1])
    text = written(turned, "yaml", CLINIC_DOCUMENT).text
    assert text.partition("options:\n")[2].partition("scores:")[0] == (
        "-\n  id: 007\n  name: yes\n"
        "# the port\n- id: port\n  name: Port\n- {id: hill, name: Hill}\n\n"
    )


def test_the_short_form_of_judgements_stays_while_it_can():
    d = CLINIC_DECISION
    assert changes(d.with_weights({"reach": 50, "cost": 40, "noise": 10})) == [
        "-    reach: 60  # most",
        "-    cost: 30",
        "+    reach: 50  # most",
        "+    cost: 40",
    ]
    assert changes(d.weighed_by("equal"))[-4:] == [
        "+    direct:",
        "+      reach: 60  # most",
        "+      cost: 30",
        "+      noise: 10",
    ]
    text = SMALL + "weighting: {method: direct, judgements: {reach: 3}}\n"
    both = document(text).decision().with_judgements("swing", {"reach": 100})
    assert changes(both, text) == [
        "-weighting: {method: direct, judgements: {reach: 3}}",
        "+weighting: {method: swing, judgements: {direct: {reach: 3}, swing: {reach: 100}}}",
    ]


@pytest.mark.parametrize("stated", [{}, {"direct": 3}, {"reach": 3, "ahp": 1}])
def test_judgements_that_have_no_short_form(stated):
    text = SMALL.replace(
        "  - {id: reach", "  - {id: direct, name: D}\n  - {id: ahp, name: P}\n  - {id: reach"
    )
    base = document(text + "weighting: {method: direct, judgements: {reach: 3}}\n")
    decision = base.decision().with_judgements("direct", stated)
    assert _merged(base, decision).decision() == decision


def test_the_key_for_the_version_is_not_forced_on_a_file():
    changed = document(SMALL).decision().with_score("hill", "reach", 5)
    assert changes(changed, SMALL) == ["-  hill: {reach: 4}", "+  hill: {reach: 5}"]


@pytest.mark.parametrize(
    "text",
    [
        "title: *x\n",
        "title: only\n",
        SMALL.replace("title: Clinic", "? title\n: Clinic").replace("criteria:", "? criteria\n:"),
    ],
)
def test_what_cannot_be_edited_is_written_anew(text):
    decision = small()
    assert written(decision, "yaml", document(text)).decision() == decision
    assert written(decision, "yaml", document(text), CLINIC_DOCUMENT).text.startswith("# Clinic")


def test_json_is_edited_in_its_own_layout():
    text = '{\n\t"title": "t",\n\t"criteria": [],\n\t"options": [{"id": "a", "name": "A"}]\n}'
    decision = document(text, "json").decision()
    option = Option(id="b", name='"B"')
    changed = decision.replace(options=[*decision.options, option], question="Which?")
    assert written(changed, "json", document(text, "json")).text == (
        '{\n\t"title": "t",\n\t"question": "Which?",\n\t"criteria": [],\n'
        '\t"options": [{"id": "a", "name": "A"}, {"id": "b", "name": "\\"B\\""}]\n}'
    )
    assert written(decision, "yaml", document(text, "json")).text.startswith("mcda: 1\n")


@patient
@given(st.data(), st.sampled_from(["\n", "\r\n"]))
def test_any_edits_of_a_commented_file(data, end):
    base = Document.read(CLINIC.replace("\n", end).encode(), "yaml")
    decision = data.draw(edits(base.decision()))
    # Not the fallback: the file is edited in place, whatever was edited.
    merged = _merged(base, decision)
    assert merged.decision() == decision
    assert merged.text.startswith("# Clinic decision\nmcda: 1\n")
    assert merged.data().count(b"\r\n") == (merged.text.count("\n") if end == "\r\n" else 0)


@patient
@given(decisions(), decisions(), st.sampled_from(["yaml", "json"]))
def test_any_decision_into_any_file(one, other, kind):
    fresh = written(one, kind)
    assert fresh.decision() == one
    assert _merged(fresh, other).decision() == other
