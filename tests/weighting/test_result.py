import pickle
from dataclasses import FrozenInstanceError

import pytest

from mcda_widget.weighting import ahp, direct


def test_it_is_frozen():
    with pytest.raises(FrozenInstanceError):
        direct([1, 2]).consistency_ratio = 0


def test_it_can_be_sent_to_another_process():
    result = ahp([[1, 2, 3], [None, 1, 2], [None, None, 1]])
    again = pickle.loads(pickle.dumps(result))  # noqa: S301 - made on the line itself
    assert again.weights.equals(result.weights)
    assert again.advice.equals(result.advice)


def test_advice_is_looked_for_once():
    result = ahp([[1, 2, 3], [None, 1, 2], [None, None, 1]])
    assert result.advice is result.advice


@pytest.mark.parametrize(("third", "acceptable"), [(6, True), (1 / 6, False)])
def test_whether_it_is_acceptable(third, acceptable):
    assert ahp([[1, 2, third], [None, 1, 3], [None, None, 1]]).acceptable is acceptable
