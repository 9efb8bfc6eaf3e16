"""Which normalization is used, and the values it gives."""

import numpy as np
import pytest

from mcda_widget import DecisionError
from mcda_widget.ranking import normalized, prepare, resolve
from mcda_widget.ranking.catalogue import METHODS

MATRIX, TYPES = [[2, 8], [6, 4], [4, 2]], [1, -1]


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("scale", [[0.2, 0.2], [0.6, 0.6], [0.4, 0.8]]),
        ("minmax", [[0, 0], [1, 2 / 3], [0.5, 1]]),
        ("vector", [[2 / 56**0.5, 1 - 8 / 84**0.5], [6 / 56**0.5, 1 - 4 / 84**0.5],
                    [4 / 56**0.5, 1 - 2 / 84**0.5]]),
        ("sum", [[2 / 12, 1 / 7], [6 / 12, 2 / 7], [4 / 12, 4 / 7]]),
        ("max", [[1 / 3, 0], [1, 0.5], [2 / 3, 0.75]]),
        ("linear", [[1 / 3, 0.25], [1, 0.5], [2 / 3, 1]]),
        ("none", [[2, -8], [6, -4], [4, -2]]),
    ],
)  # fmt: skip
def test_formulas(key, expected, decision_of):
    values = normalized(decision_of(MATRIX, TYPES, scale=(0, 10)), key)
    np.testing.assert_allclose(values, expected, rtol=0, atol=1e-15)
    assert values.index.tolist() == ["o1", "o2", "o3"]
    assert values.columns.tolist() == ["c1", "c2"]


@pytest.mark.parametrize("key", METHODS)
def test_which_is_used(key, decision_of):
    plain, scaled = decision_of(MATRIX, TYPES), decision_of(MATRIX, TYPES, scale=(0, 10))
    method = METHODS[key]
    assert resolve(plain, key) == method.default
    takes = "scale" in method.normalizations
    assert resolve(scaled, key) == ("scale" if takes else method.default)
    for normalization in method.normalizations:
        assert resolve(plain, key, normalization) == normalization


def test_one_scale_lacking_is_enough(decision_of):
    d = decision_of(MATRIX, TYPES, scale=(0, 10))
    criteria = [dict(c.model_dump(), scale=None) if c.id == "c2" else c for c in d.criteria]
    d = d.replace(criteria=criteria)
    assert resolve(d, "topsis") == "minmax"
    with pytest.raises(DecisionError, match="Criterion 2 has none"):
        normalized(d)
    with pytest.raises(DecisionError, match="Criterion 2 has none"):
        prepare(d, "wsm", "scale")
    with pytest.raises(DecisionError, match=r"“scala” is not a normalization.*“scale”"):
        normalized(d, "scala")


def test_a_task_can_be_scored_under_any_weights(decision_of):
    task = prepare(decision_of(MATRIX, TYPES, scale=(0, 10)), "wsm")
    np.testing.assert_allclose(task.scores([1, 0]), [0.2, 0.6, 0.4])
    np.testing.assert_allclose(task.scores([0, 2]), [0.4, 1.2, 1.6])
    np.testing.assert_allclose(task.scores(), [0.2, 0.6, 0.6])
