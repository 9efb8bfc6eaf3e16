"""Methods side by side."""

import numpy as np
import pandas as pd
import pytest

from mcda_widget import DecisionError, compare_methods, rank
from mcda_widget.ranking import agreement
from mcda_widget.ranking.catalogue import METHODS

MATRIX = [[3, 2, 7], [5, 4, 6], [4, 8, 1], [6, 1, 3]]
TYPES = [1, -1, 1]


def test_a_column_per_method(decision_of):
    d = decision_of(MATRIX, TYPES, scale=(0, 10))
    frame = compare_methods(d)
    assert frame.columns.tolist() == list(METHODS)
    assert frame.index.tolist() == ["o1", "o2", "o3", "o4"]
    assert (frame.dtypes == "Int64").all()
    assert frame.attrs["refused"] == {}
    for key in ("topsis", "vikor"):
        assert frame[key].tolist() == rank(d, key).ranks.tolist()


def test_what_cannot_rank_says_why(decision_of):
    d = decision_of([[0, 2, 7], *MATRIX[1:]], TYPES)
    frame = compare_methods(d, ["topsis", "wpm", "spotis"])
    assert frame[["wpm", "spotis"]].isna().all(axis=None)
    assert "Option 1 has 0" in frame.attrs["refused"]["wpm"]
    assert "needs a scale" in frame.attrs["refused"]["spotis"]
    with pytest.raises(DecisionError, match="“topsys”"):
        compare_methods(d, ["topsys"])


def test_agreement(decision_of):
    d = decision_of(MATRIX, TYPES)
    tau = agreement(d)
    assert "spotis" not in tau
    np.testing.assert_allclose(np.diag(tau), 1)
    pd.testing.assert_frame_equal(tau, tau.T, check_names=False)
    assert tau.to_numpy().min() >= -1
    flat = agreement(decision_of([[1, 2], [1, 2]]), ["topsis", "wsm"])
    assert flat.isna().all(axis=None)
