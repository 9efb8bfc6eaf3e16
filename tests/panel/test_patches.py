from __future__ import annotations

import copy
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mcda_widget.panel.patches import applied, difference, without_buffers

SCALARS = (
    st.none() | st.booleans() | st.integers(-3, 3) | st.floats(allow_nan=False) | st.text("ab")
)
DOCUMENTS = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abc"), inner, max_size=4),
    max_leaves=15,
)


@given(DOCUMENTS, DOCUMENTS)
def test_a_patch_makes_one_document_of_the_other(before, after):
    kept = copy.deepcopy(before)
    patch = json.loads(json.dumps(difference(before, after)))
    assert repr(applied(before, patch)) == repr(after) or applied(before, patch) == after
    assert repr(before) == repr(kept)


@given(DOCUMENTS)
def test_nothing_differs_from_a_copy(document):
    assert difference(document, copy.deepcopy(document)) == []


def test_only_what_changed_travels():
    before = {"rows": [{"id": "a", "value": 1}, {"id": "b", "value": 2}], "title": "x"}
    after = {"rows": [{"id": "a", "value": 1}, {"id": "b", "value": 3}], "title": "x"}
    assert difference(before, after) == [[["rows", 1, "value"], 3]]


def test_what_did_not_change_stays_the_same_object():
    before = {"a": {"x": 1}, "b": {"y": 2}}
    after = applied(before, [[["a", "x"], 5]])
    assert after["b"] is before["b"]


def test_true_is_not_one():
    assert difference({"a": 1}, {"a": True}) == [[["a"], True]]


@pytest.mark.parametrize("patch", [[[["a", "b"], 1]], [[["missing", "b"], 1]], [[["l", 7], 1]]])
def test_a_patch_for_another_document_is_refused(patch):
    with pytest.raises((KeyError, IndexError, TypeError)):
        applied({"a": 3, "l": [1]}, patch)


def test_bytes_are_taken_out_and_their_places_kept():
    content, buffers = without_buffers({"rows": [{"x": b"12"}, 3], "y": b"3"})
    assert content == {"rows": [{"x": {"$buffer": 0}}, 3], "y": {"$buffer": 1}}
    assert buffers == [b"12", b"3"]
