"""VIKOR's compromise; the golden cases are in test_golden."""

import numpy as np
import pytest

from mcda_widget import DecisionError
from mcda_widget.ranking import vikor_compromise


def test_an_advantage_of_just_enough_is_acceptable(decision_of):
    found = vikor_compromise(decision_of([[0], [1], [2]]))
    np.testing.assert_allclose(found.frame["score"], [1, 0.5, 0])
    assert (found.advantage, found.stable) == (True, True)
    assert found.options == ("o3",)


def test_what_is_close_joins_the_compromise(decision_of):
    found = vikor_compromise(decision_of([[0], [9], [10], [8]]))
    assert found.options == ("o3", "o2", "o4")
    assert not found.advantage
    assert found.finding == "VIKOR’s compromise is between Option 3, Option 2 and Option 4."


def test_regrets_are_measured_on_fixed_scales(decision_of):
    d = decision_of([[2, 5], [5, 2]], [1, -1], [0.5, 0.5], (0, 10))
    found = vikor_compromise(d)
    np.testing.assert_allclose(found.frame["total"], [0.5 * 0.8 + 0.5 * 0.5, 0.5 * 0.5 + 0.5 * 0.2])
    np.testing.assert_allclose(found.frame["largest"], [0.4, 0.25])
    # Against the ends of the scales: S from 0 to 1, R from 0 to .5.
    np.testing.assert_allclose(found.frame["score"], [0.5 * 0.65 + 0.4, 0.5 * 0.35 + 0.25])


def test_one_option_is_no_compromise(decision_of):
    with pytest.raises(DecisionError, match="there is only one"):
        vikor_compromise(decision_of([[1]], scale=(0, 10)))
