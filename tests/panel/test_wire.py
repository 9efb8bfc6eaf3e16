from __future__ import annotations

import numpy as np
import pandas as pd

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
