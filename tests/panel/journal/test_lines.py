from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mcda_widget.panel.journal.lines import entries, line

values = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
anything = st.dictionaries(st.text(), values, max_size=4)


@given(st.lists(anything, max_size=4))
def test_lines_give_back_what_they_were_made_of(given_entries):
    data = b"".join(map(line, given_entries))
    assert entries(data) == given_entries
    assert data.count(b"\n") == len(given_entries)


@given(st.lists(anything, min_size=1, max_size=4), st.data())
def test_a_file_cut_anywhere_gives_every_whole_line_before_the_cut(given_entries, data):
    written = list(map(line, given_entries))
    whole = b"".join(written)
    cut = data.draw(st.integers(0, len(whole)))
    ends = [sum(map(len, written[: n + 1])) for n in range(len(written))]
    assert entries(whole[:cut]) == given_entries[: sum(end <= cut for end in ends)]


@pytest.mark.parametrize("damage", [b"x", b"\x00", b"\xff\xfe"])
def test_what_comes_after_a_damaged_line_is_not_believed(damage):
    good, bad, later = line({"n": 1}), line({"n": 2}), line({"n": 3})
    assert entries(good + damage + bad[1:] + later) == [{"n": 1}]
