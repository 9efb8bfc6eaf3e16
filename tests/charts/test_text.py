import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mcda_widget.charts.text import spread, wrapped


@given(st.text(alphabet="abc def", min_size=1, max_size=60), st.integers(5, 30))
def test_wrapping_loses_no_letter(text, width):
    lines = wrapped(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(len(line) <= max(width, len(text) if not text.strip() else 0) for line in lines)


@given(st.text(alphabet="abc def", min_size=1, max_size=60))
def test_lines_get_longer_rather_than_more(text):
    assert len(wrapped(text, 10, most=2)) <= 2


labels = st.lists(st.tuples(st.floats(0, 100), st.floats(1, 8)), min_size=1, max_size=10)


@given(labels)
def test_labels_do_not_cover_each_other_and_stay_in_the_room(given_labels):
    centres, heights = np.array(sorted(given_labels)).T
    moved = spread(centres, heights, 0, 100)
    needed = (heights[1:] + heights[:-1]) / 2
    assert (np.diff(moved) >= needed - 1e-9).all()
    assert moved[0] - heights[0] / 2 >= -1e-9
    assert moved[-1] + heights[-1] / 2 <= 100 + 1e-9


@given(labels)
def test_labels_that_have_room_stay_where_they_are(given_labels):
    heights = np.array([height for _, height in given_labels])
    centres = np.cumsum(heights + 0.5) - heights / 2
    assert spread(centres, heights, 0, centres[-1] * 2) == pytest.approx(centres)


def test_labels_that_do_not_fit_go_beyond_the_far_end():
    moved = spread([5, 5, 5], [4, 4, 4], 0, 10)
    assert moved.tolist() == [2, 6, 10]
