import numpy as np
import pytest

from mcda_widget import DecisionError
from mcda_widget.sensitivity.smaa import Region
from mcda_widget.sensitivity.smaa.region import stated_intervals


def test_every_kind_of_condition_becomes_a_row(make):
    decision = make([[1, 2, 3]])
    known = Region(
        order=["Goal 2", "c0"], low={"c1": 10}, high={"c2": 50}, linear=[({"c0": 1, "c1": -2}, 5)]
    )
    g, h = known.conditions(decision)
    np.testing.assert_array_equal(g, [[-1, 0, 1], [0, 1, 0], [0, 0, -1], [1, -2, 0]])
    np.testing.assert_allclose(h, [0, 0.1, -0.5, 0.05])


def test_nothing_known_is_no_condition(make):
    g, h = Region().conditions(make([[1, 2]]))
    assert g.shape == (0, 2)
    assert h.shape == (0,)


@pytest.mark.parametrize(
    ("known", "message"),
    [
        (Region(order=["c0", "c1", "c0"]), "Goal 0 stands twice"),
        (Region(low={"c9": 3}), "c9"),
        (Region(low={"c0": "much"}), "'much' for Goal 0"),
        (Region(linear=[({"c0": float("nan")}, 0)]), "nan for c0"),
    ],
)
def test_what_cannot_be_read_is_refused(make, known, message):
    with pytest.raises(DecisionError, match=message):
        known.conditions(make([[1, 2]]))


def test_intervals_of_groups_and_within_them_are_conditions(article):
    stated = {"regime": {"low": 30, "high": 50}, "cohesion": {"low": 40}, "kandahar": {"high": 20}}
    decision = article.replace(
        weighting={
            "method": "intervals",
            "groups_first": True,
            "judgements": {"intervals": stated},
        }
    )
    g, h = stated_intervals(decision).conditions(decision)

    def meets(**weights):
        w = np.array([weights.get(c.id.replace("-", "_"), 0.0) for c in decision.criteria])
        return bool((g @ (w / w.sum()) >= h - 1e-12).all())

    fair = {"legitimacy": 0.2, "cohesion": 0.2, "permissive": 0.3, "sustainability": 0.3}
    assert meets(**fair)
    assert not meets(**fair | {"cohesion": 0.1})  # a third of its group
    assert not meets(**fair | {"permissive": 1.3})  # the regime too light
    assert not meets(**fair | {"kandahar": 0.1})  # a quarter of its group


def test_no_intervals_are_refused(article):
    with pytest.raises(DecisionError, match="No intervals of weights were stated"):
        stated_intervals(article)
