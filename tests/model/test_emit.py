import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from mcda_widget.model.emit import Hand, JsonHand, like, lined
from mcda_widget.model.plain import NumberText, ScoreData
from mcda_widget.model.tree import data_of
from mcda_widget.model.yaml_text import read_yaml

from .makers import names, patient, texts

HAND = Hand()
singles = texts | st.integers(-99, 99).map(float) | st.booleans()
values = st.recursive(
    singles, lambda inner: st.dictionaries(names, inner, max_size=3), max_leaves=12
)


@patient
@given(st.dictionaries(names, values, min_size=1, max_size=4))
def test_any_reader_of_yaml_finds_the_same(data):
    text = HAND.document(data)
    assert YAML(typ="safe", pure=True).load(text) == data


@patient
@given(names, st.integers(0, 8))
def test_a_text_in_any_style_is_that_text(text, column):
    for old in ('"a"', "'a'", "|\n  a", ">-\n  a"):
        written = like(old, text, column)
        if written is not None:
            root = read_yaml(f"{' ' * column}key: {written}\n", [])
            assert data_of(root) == {"key": text}


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("plain words", "plain words"),
        ("yes", '"yes"'),
        ("007", '"007"'),
        ("a: b", '"a: b"'),
        ("=1", '"=1"'),
        ("été, 50 %", "été, 50 %"),
        (NumberText("7"), "7"),
        (True, "true"),
        (7.0, "7"),
        ([], "[]"),
        ({}, "{}"),
        ({"a": 1.0, "b": "c, d"}, '{a: 1, b: "c, d"}'),
        (ScoreData(mode=3.0), "3"),
        ({"a": {"b": 1}}, None),
        ({"a": "two\nlines"}, None),
        ({"a": "x" * 99}, None),
        ("x" * 99, None),
        ("two\nlines", None),
    ],
)
def test_what_reads_well_on_one_line(value, text):
    assert HAND.inline(value) == text


def test_in_brackets_all_is_on_one_line():
    assert HAND.inline({"a": {"b": "two\nlines"}}, flow=True) == '{a: {b: "two\\nlines"}}'
    assert HAND.inline("a, b", flow=True) == '"a, b"'


def test_longer_values_take_several_lines():
    assert HAND.entry("a", "two\nlines", 2, "  # c") == "  a: |-  # c\n    two\n    lines"
    assert HAND.entry("a", {"b": {"c": 1.0}}, 0) == "a:\n  b: {c: 1}"
    assert HAND.entry("a", "bell\x07 " * 20, 0).startswith('a: "bell\\u0007 ')
    long = {"id": "a", "note": "word " * 30 + "end"}
    assert HAND.item(long, 2).startswith("  - id: a\n    note: >-\n      word word")
    assert HAND.block([{"a": 1.0}, long], 0).startswith("- a: 1\n- id: a\n  note: >-\n")


def test_long_lines_are_folded_between_words():
    mark, lines = lined("word " * 40 + "end\nnext", 4)
    assert mark == ">-"
    assert max(map(len, lines.split("\n"))) <= 88
    assert lined("a " * 60 + " indented\n  b", 4)[0] == "|-"


def test_a_file_has_its_sections_apart():
    data = {"title": "t", "criteria": [{"id": "a"}], "options": [{"id": "b"}], "note": "last"}
    assert HAND.document(data) == (
        "title: t\n\ncriteria:\n  - {id: a}\n\noptions:\n  - {id: b}\nnote: last\n"
    )


@patient
@given(st.dictionaries(names, values))
def test_json_is_json(data):
    assert json.loads(JsonHand().document(data)) == data
    assert json.loads(JsonHand().inline(data)) == data
