import numpy as np
import pytest

from mcda_widget import DecisionError, load
from mcda_widget.sensitivity.smaa import Region
from mcda_widget.sensitivity.smaa.weight_draws import Around, Comparisons, Fixed, Order, Uniform
from mcda_widget.sensitivity.smaa.weights import weight_draws


def draw(of, count=500):
    return of.draw(np.random.default_rng(0), count)


def test_ways_by_name(make):
    decision = make([[1, 2, 3]], weights=[2, 1, 1])
    assert isinstance(weight_draws(decision), Uniform)
    assert isinstance(weight_draws(decision, "stated"), Fixed)
    assert isinstance(weight_draws(decision, "around"), Around)
    order = weight_draws(decision, "order")
    assert isinstance(order, Order)
    assert order.level.tolist() == [0, 1, 1]


def test_criteria_from_the_most_to_the_least_important(make):
    decision = make([[1, 2, 3]])
    full = draw(weight_draws(decision, ["Goal 2", "c0", "c1"]))
    assert (full[2] >= full[0]).all()
    assert (full[0] >= full[1]).all()
    some = draw(weight_draws(decision, ["c1", "c0"]))
    assert (some[1] >= some[0]).all()
    assert 0.2 < (some[2] >= some[0]).mean() < 0.9


def test_intervals_and_conditions(make):
    decision = make([[1, 2, 3]])
    for given in ({"c0": (20, 30)}, Region(low={"c0": 20}, high={"Goal 0": 30})):
        found = draw(weight_draws(decision, given))
        assert (found[0] >= 0.2).all()
        assert (found[0] <= 0.3).all()


def test_comparisons_of_groups_and_within_them(article):
    pairs = [
        ("regime", "environment", 3),
        ("leverage", "environment", 3),
        ("regime", "leverage", 3),
    ]
    for group in article.groups:
        inside = [c.id for c in article.criteria if c.group == group.id]
        pairs += [(inside[0], other, 2) for other in inside[1:]]
    stated = [{"prefer": a, "over": b, "by": by} for a, b, by in pairs]
    decision = article.replace(
        weighting={"method": "ahp", "judgements": {"ahp": {"comparisons": stated}}}
    )
    of = weight_draws(decision, "ahp")
    assert isinstance(of, Comparisons)
    found = draw(of, 4000)
    # The geometric means of a lognormal's draws are its medians: the weights themselves.
    middle = np.exp(np.log(found).mean(axis=1))
    np.testing.assert_allclose(middle / middle.sum(), decision.weights, atol=0.01)
    assert found.std(axis=1).max() > 0.01


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("uniforn", "Did you mean “uniform”"),
        ({"c0": 20}, "least and most points"),
        ({"c0": (80, 90), "c1": (30, 40)}, "No weights meet"),
        (["c0", "c0"], "stands twice"),
        ("intervals", "No intervals"),
    ],
)
def test_what_cannot_be_drawn_from_is_refused(make, given, message):
    with pytest.raises(DecisionError, match=message):
        weight_draws(make([[1, 2]]), given)


@pytest.mark.parametrize("concentration", [0, -1, float("nan"), float("inf")])
def test_a_concentration_is_above_0(concentration):
    with pytest.raises(DecisionError, match="not above 0"):
        weight_draws(load("coastal-flooding"), "around", concentration)
