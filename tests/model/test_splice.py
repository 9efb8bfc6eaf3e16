import pytest

from mcda_widget.model.emit import Hand
from mcda_widget.model.lines import Lines
from mcda_widget.model.splice import Splicer
from mcda_widget.model.tree import data_of
from mcda_widget.model.yaml_text import read_yaml


def edited(text, before, after):
    root = read_yaml(text, [])
    return Splicer(Lines(text), Hand()).document(root, before, after)


D_ADDED = "a:\n  b: 1\nc: 2\nd: {e: 1}\n"


@pytest.mark.parametrize(
    ("text", "after", "written"),
    [
        ("a:  1  # one\nb: 2\n", {"a": 3, "b": "2"}, "a:  3  # one\nb: 2\n"),
        ("a: 'x'\n", {"a": "it's"}, "a: 'it''s'\n"),
        ('a: "x"  # c\n', {"a": "y"}, 'a: "y"  # c\n'),
        ("a: |  # c\n  x\n", {"a": "y"}, "a: |-\n  y\n"),
        ("a: >-\n  x\n  y\n", {"a": "y z"}, "a: >-\n  y z\n"),
        ("a:\nb: 2\n", {"a": 1, "b": "2"}, "a: 1\nb: 2\n"),
        ("a:   # none\n", {"a": 1}, "a: 1   # none\n"),
        ("a: 1\nb: 2\n", {"a": "1"}, "a: 1\n"),
        ("a: 1\nb: 2", {"a": "1", "b": "2", "c": "x"}, "a: 1\nb: 2\nc: x"),
        ("a: 1 # c\n", {"a": "two\nlines"}, "a: |- # c\n  two\n  lines\n"),
        ("a: {b: 1, c: 2}\n", {"a": {"b": "1", "c": 3}}, "a: {b: 1, c: 3}\n"),
        ("a: {b: 1}\n", {"a": {"b": "1", "c": "x, y"}}, 'a: {b: 1, c: "x, y"}\n'),
        ("a:  # c\n  b: 1\n", {"a": {}}, "a: {}  # c\n"),
        ("a:\n  b: 1\n", {"a": {"b": "1", "c": {"d": {"e": "f"}}}}, None),
        ("nan:\ninf:\na: 1\n", {"a": 2}, "nan:\ninf:\na: 2\n"),
        ("a:\n  b: 1\nc: 2\n", {"a": {"b": "1"}, "c": "2", "d": {"e": 1}}, D_ADDED),
        ("a: {b: {c: 1}}\n", {"a": {"b": {"c": "1", "d": 2}}}, "a: {b: {c: 1, d: 2}}\n"),
    ],
)
def test_only_what_changed_is_written(text, after, written):
    before = data_of(read_yaml(text, []))
    before = {key: value for key, value in before.items() if value is not None}
    found = edited(text, before, after)
    assert found == (written or "a:\n  b: 1\n  c:\n    d: {e: f}\n")


LISTED = "# top\n- id: a\n  n: 1\n# b's\n- {id: b}\n"


@pytest.mark.parametrize(
    ("order", "written"),
    [
        ("ab", LISTED),
        ("ba", "x:\n# b's\n- {id: b}\n# top\n- id: a\n  n: 1\n"),
        ("b", "x:\n# b's\n- {id: b}\n"),
        ("a", "x:\n# top\n- id: a\n  n: 1\n"),
        ("acb", "x:\n# top\n- id: a\n  n: 1\n- id: c\n# b's\n- {id: b}\n"),
    ],
)
def test_entries_of_a_list_are_matched_by_id(order, written):
    text = "x:\n" + LISTED
    parts = {"a": {"id": "a", "n": "1"}, "b": {"id": "b"}, "c": {"id": "c"}}
    before = {"x": [parts["a"], parts["b"]]}
    found = edited(text, before, {"x": [parts[key] for key in order]})
    assert found == (text if order == "ab" else written)


def test_a_first_key_may_go_from_beside_its_dash():
    text = "x:\n- note: n\n  # which\n  id: a\n"
    found = edited(text, {"x": [{"note": "n", "id": "a"}]}, {"x": [{"id": "a"}]})
    assert found == "x:\n- id: a\n"


def test_comparisons_are_matched_by_their_pair_and_evidence_by_its_quote():
    text = "x:\n- {prefer: a, over: b, by: 3}  # why\n- quote: q\n  note: old\n"
    before = data_of(read_yaml(text, []))
    after = {"x": [{"quote": "q", "note": "new"}, {"prefer": "b", "over": "a", "by": 5}]}
    assert edited(text, before, after) == (
        "x:\n- quote: q\n  note: new\n- {prefer: b, over: a, by: 5}  # why\n"
    )


def test_a_list_whose_entries_cannot_be_told_apart_is_written_anew():
    text = "x:  # c\n- {quote: q, note: old}\n- {quote: q}\n"
    before = data_of(read_yaml(text, []))
    found = edited(text, before, {"x": [{"quote": "q"}, {"quote": "q", "note": "new"}]})
    assert found == "x:  # c\n  - {quote: q}\n  - {quote: q, note: new}\n"


def test_anchors_are_matched_by_number():
    text = "x:\n  1.0: low\n  5: mid\n"
    found = edited(text, {"x": {"1": "low", "5": "mid"}}, {"x": {"1": "lower", "5": "mid"}})
    assert found == "x:\n  1.0: lower\n  5: mid\n"


def test_defaults_that_a_person_wrote_out_stay():
    text = "direction: benefit\na: 1\nnote: ''\n"
    assert edited(text, {"a": "1"}, {"a": 2}) == "direction: benefit\na: 2\nnote: ''\n"
    assert edited(text, {"a": "1"}, {"a": "1", "direction": "cost"}) == (
        "direction: cost\na: 1\nnote: ''\n"
    )
