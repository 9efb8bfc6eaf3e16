import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mcda_widget.model import DecisionError
from mcda_widget.model.json_text import read_json
from mcda_widget.model.tree import Scalar, data_of

from .makers import patient

values = st.recursive(
    st.text() | st.integers() | st.booleans() | st.none(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


def as_text(value):
    """Return a value as a tree holds it: everything single is text."""
    if isinstance(value, dict):
        return {key: as_text(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [as_text(inner) for inner in value]
    return value if value is None or isinstance(value, str) else json.dumps(value)


@patient
@given(values, st.sampled_from([None, 0, 2, "\t"]), st.booleans())
def test_values_are_those_of_json(value, indent, ascii_only):
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    node = read_json(text)
    assert data_of(node) == as_text(value)
    if isinstance(node, Scalar):
        assert json.loads(text[node.start : node.end]) == value


def test_places():
    text = '{"a": [1,\n  {"b": null}],\n "c": "d"}'
    root = read_json(text)
    [(_, a), (key, c)] = root.entries
    assert (key.line, c.line, a.items[1].line) == (3, 3, 2)
    assert text[a.start : a.end] == '[1,\n  {"b": null}]'
    assert text[key.start : key.end] == '"c"'


@pytest.mark.parametrize("text", ["", "{", '{"a": 1,}', "{'a': 1}", "[1 2]", "a: 1"])
def test_what_is_no_json(text):
    with pytest.raises(DecisionError, match="This is not JSON"):
        read_json(text)


def test_the_place_of_a_mistake():
    with pytest.raises(DecisionError) as error:
        read_json('{"a": 1,\n "b" 2}')
    [problem] = error.value.problems
    assert (problem.line, problem.label) == (2, "column 6")


def test_what_is_nested_too_deeply():
    with pytest.raises(DecisionError, match="nested too deeply"):
        read_json("[" * 100_000 + "]" * 100_000)
