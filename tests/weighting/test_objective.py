import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from mcda_widget.model import Decision, DecisionError
from mcda_widget.weighting import objective
from mcda_widget.weighting.objective import _METHODS as METHODS

SCORES = pd.DataFrame(
    {"reach": [4.0, 7, 5, 2], "cost": [300.0, 310, 250, 280], "speed": [9.0, 2, 3, 5]},
    index=["hill", "port", "park", "mill"],
)
COSTS = {"cost": "cost"}


@pytest.mark.parametrize("method", METHODS)
def test_weights_are_positive_and_sum_to_one(method):
    weights = objective(SCORES, method, COSTS).weights
    assert weights.index.tolist() == ["reach", "cost", "speed"]
    assert (weights >= 0).all()
    assert weights.sum() == pytest.approx(1)


@pytest.mark.parametrize("method", sorted(set(METHODS) - {"critic"}))
def test_they_are_pymcdms(method):
    from pymcdm.weights import weights as library

    theirs = getattr(library, f"{method}_weights")(SCORES.to_numpy(), np.array([1, -1, 1]))
    assert objective(SCORES, method, COSTS).weights.to_numpy() == pytest.approx(theirs)


def test_critic_turns_costs_round():
    """A cost that falls where a benefit rises says the same thing, not the opposite."""
    turned = SCORES.assign(cost=1000 - SCORES["cost"])
    costs = objective(SCORES, "critic", COSTS).weights
    assert costs.to_numpy() == pytest.approx(objective(turned, "critic").weights.to_numpy())
    assert costs["cost"] != pytest.approx(objective(SCORES, "critic").weights["cost"])


@pytest.mark.parametrize("method", METHODS)
@given(scores=arrays(float, (5, 3), elements=st.floats(1, 100)))
def test_any_scores_give_weights_or_words(method, scores):
    try:
        weights = objective(scores, method).weights
    except DecisionError:
        return  # refused in words; never a warning, a NaN or another error
    assert weights.sum() == pytest.approx(1)
    assert (weights >= 0).all()


def test_a_decision_brings_its_directions():
    d = Decision(
        title="Where",
        criteria=[{"id": c, "name": c, "direction": COSTS.get(c, "benefit")} for c in SCORES],
        options=[{"id": o, "name": o} for o in SCORES.index],
        scores={o: row.to_dict() for o, row in SCORES.iterrows()},
    )
    for method in METHODS:
        ours = objective(d, method).weights.to_numpy()
        assert ours == pytest.approx(objective(SCORES, method, COSTS).weights.to_numpy())


def test_plain_tables_and_lists_of_directions():
    plain = objective(SCORES.to_numpy().tolist(), "merec", ["benefit", "cost", "benefit"]).weights
    assert plain.index.tolist() == ["c1", "c2", "c3"]
    assert plain.to_numpy() == pytest.approx(objective(SCORES, "merec", COSTS).weights.to_numpy())


@pytest.mark.parametrize("method", METHODS)
def test_one_criterion_has_all_the_weight(method):
    assert objective(SCORES[["reach"]], method).weights.to_dict() == {"reach": 1.0}


@pytest.mark.parametrize("method", METHODS)
def test_a_missing_score_is_named(method):
    scores = SCORES.copy()
    scores.loc["park", "speed"] = np.nan
    scores.loc["mill", "cost"] = np.inf
    with pytest.raises(DecisionError) as caught:
        objective(scores, method)
    assert "“speed” has no finite score for “park”" in str(caught.value)
    assert "“cost” has no finite score for “mill”" in str(caught.value)


@pytest.mark.parametrize("method", [name for name, m in METHODS.items() if m.varied])
def test_a_constant_criterion_is_named_where_it_breaks_the_method(method):
    with pytest.raises(DecisionError, match="on “speed” all have 5"):
        objective(SCORES.assign(speed=5.0), method)


@pytest.mark.parametrize("method", [name for name, m in METHODS.items() if not m.varied])
def test_a_constant_criterion_weighs_nothing_elsewhere(method):
    weights = objective(SCORES.assign(speed=5.0), method).weights
    if method == "merec":  # it counts what is lost without a criterion
        assert np.isfinite(weights).all()
    else:
        assert weights["speed"] == 0


@pytest.mark.parametrize("method", METHODS)
def test_options_that_are_all_the_same_give_no_weights(method):
    with pytest.raises(DecisionError):
        objective(pd.DataFrame({"a": [3.0, 3.0], "b": [4.0, 4.0]}), method)


@pytest.mark.parametrize("value", [0, -3])
@pytest.mark.parametrize("method", [name for name, m in METHODS.items() if m.positive])
def test_figures_at_or_below_zero_are_named(method, value):
    scores = SCORES.copy()
    scores.loc["port", "reach"] = value
    with pytest.raises(DecisionError, match=f"“reach” has {value} for “port”"):
        objective(scores, method)


@pytest.mark.parametrize(
    ("call", "words"),
    [
        ((SCORES, "entropi"), "Did you mean “entropy”"),
        ((SCORES, "equal"), "Known: entropy"),
        ((SCORES, "critic", {"cots": "cost"}), "Did you mean “cost”"),
        ((SCORES, "critic", {"cost": "costs"}), "Did you mean “cost”"),
        ((SCORES, "critic", ["benefit"]), "Directions given: 1; criteria: 3"),
        ((SCORES.iloc[:1], "critic"), "at least two options"),
        (([1, 2, 3], "critic"), "not a table"),
        (([["a", 1]], "critic"), "not a number"),
    ],
)
def test_what_cannot_be_used_is_refused(call, words):
    with pytest.raises(DecisionError) as caught:
        objective(*call)
    assert words in str(caught.value)


def test_criteria_that_move_together_leave_critic_nothing():
    with pytest.raises(DecisionError, match="CRITIC"):
        objective(pd.DataFrame({"a": [1.0, 2, 3], "b": [2.0, 4, 6]}), "critic")
