from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from mcda_widget.panel.wire import columns, datasets


def test_numbers_travel_as_floats_with_gaps_kept():
    sent = columns(pd.DataFrame({"x": [1, 2], "y": [0.5, np.nan]}))
    np.testing.assert_array_equal(np.frombuffer(sent["x"]["float32"], np.float32), [1, 2])
    np.testing.assert_array_equal(np.frombuffer(sent["y"]["float32"], np.float32), [0.5, np.nan])


def test_texts_travel_once_each():
    sent = columns(pd.DataFrame({"name": ["b", "a", "b", None]}))["name"]
    assert sent["values"] == ["b", "a"]
    assert np.frombuffer(sent["codes"], np.int16).tolist() == [0, 1, 0, -1]


def test_lists_travel_once_each_too():
    sent = columns(pd.DataFrame({"label": [["two", "lines"], ("one",), ["two", "lines"]]}))["label"]
    assert sent["values"] == [["two", "lines"], ["one"]]
    assert np.frombuffer(sent["codes"], np.int16).tolist() == [0, 1, 0]


def test_several_frames_keep_their_names():
    frame = pd.DataFrame({"x": [1.0]})
    assert datasets({"curves": frame}) == {"curves": columns(frame)}


def read(column):
    """Return what the front-end reads: see columns.ts."""
    low, step = column["scale"]
    steps = iter(np.frombuffer(column["uint16"], np.uint16).tolist())
    values = []
    for length in np.frombuffer(column["lengths"], np.int16).tolist():
        numbers = [low + step * next(steps) for _ in range(abs(length))]
        values.append(numbers[0] if length < 0 else numbers)
    return [values[code] for code in np.frombuffer(column["codes"], np.int16).tolist()]


def test_lines_travel_as_steps_finer_than_a_screen():
    lines = [[0.1, 0.25, 0.9], [0.3], 0.5, [0.1, 0.25, 0.9]]
    sent = columns(pd.DataFrame({"score": pd.Series(lines, dtype=object)}))["score"]
    assert len(sent["uint16"]) == 2 * 5
    for got, given in zip(read(sent), lines, strict=True):
        assert got == pytest.approx(given, abs=0.8 / 65534)


def test_whole_numbers_in_lines_are_exact():
    ranks = [[1, 2, 7], [7, 3, 1]]
    sent = columns(pd.DataFrame({"rank": pd.Series(ranks, dtype=object)}))["rank"]
    assert read(sent) == ranks


def test_a_cell_may_hold_no_number_at_all():
    cells = [[0.5, 1.0], [], np.nan]
    sent = columns(pd.DataFrame({"at": pd.Series(cells, dtype=object)}))["at"]
    assert read(sent)[:2] == [[0.5, 1.0], []]
    assert np.frombuffer(sent["uint16"], np.uint16).tolist()[-1] == 65535
    nothing = columns(pd.DataFrame({"at": [[], []]}))["at"]
    assert nothing["values"] == [[]]


def test_known_texts_travel_whether_they_are_used_or_not():
    column = pd.Categorical(["b", "b", None], categories=["a", "b"])
    sent = columns(pd.DataFrame({"name": column}))["name"]
    assert sent["values"] == ["a", "b"]
    assert np.frombuffer(sent["codes"], np.int16).tolist() == [1, 1, -1]
