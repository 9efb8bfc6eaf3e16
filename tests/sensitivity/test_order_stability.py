import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mcda_widget.ranking import rank
from mcda_widget.sensitivity.line import line
from mcda_widget.sensitivity.order_stability import order_stability, order_stability_sentence
from mcda_widget.sensitivity.stability import stability

few = settings(
    deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
rows = st.lists(st.lists(st.integers(0, 10), min_size=3, max_size=3), min_size=2, max_size=4)


def ranks(decision, k, weight, method):
    moved = line(decision.weights.to_numpy(), np.array([weight]))[k, 0]
    there = decision.with_weights(dict(zip(decision.weights.index, moved.tolist(), strict=True)))
    return rank(there, method).ranks.tolist()


@pytest.mark.parametrize("method", ["topsis", "wsm"])
@given(rows=rows, weights=st.lists(st.integers(1, 5), min_size=3, max_size=3))
@few
def test_the_order_stays_within_and_changes_just_beyond(make, method, rows, weights):
    decision = make(rows, weights)
    today = rank(decision, method).ranks.tolist()
    if len(set(today)) < len(today):
        return  # a tie today ends with any change
    for k, (_, row) in enumerate(order_stability(decision, method).iterrows()):
        span = row["high"] - row["low"]
        for weight in np.linspace(row["low"] + 0.01 * span, row["high"] - 0.01 * span, 5):
            assert ranks(decision, k, weight, method) == today
        if row["above"] is not None and row["high"] < 1 - 1e-6:
            beyond = ranks(decision, k, row["high"] + 1e-7, method)
            up, down = (decision.scores.index.get_loc(option) for option in row["above"])
            assert beyond[up] < beyond[down]
            assert today[up] > today[down]
        if row["below"] is not None and row["low"] > 1e-6:
            beyond = ranks(decision, k, row["low"] - 1e-7, method)
            up, down = (decision.scores.index.get_loc(option) for option in row["below"])
            assert beyond[up] < beyond[down]


def test_the_order_is_never_more_stable_than_the_winner(article):
    whole, first = order_stability(article), stability(article)
    assert (whole["low"] >= first["low"] - 1e-9).all()
    assert (whole["high"] <= first["high"] + 1e-9).all()


def test_what_changes_the_order_first_is_said(article):
    frame = order_stability(article)
    apart = np.minimum(
        np.where(frame["below"].notna(), frame["weight"] - frame["low"], 1),
        np.where(frame["above"].notna(), frame["high"] - frame["weight"], 1),
    )
    name = article.criteria[int(apart.argmin())].name
    assert order_stability_sentence(article).startswith(f"The order stays while {name} weighs")


def test_decisions_without_an_order_to_change(make):
    assert order_stability_sentence(make([[3, 4]])) == (
        "Plan 0 is the only option, so there is no order."
    )
    said = "The order of the options stays whatever any one criterion weighs."
    assert order_stability_sentence(make([[9, 9], [1, 1]])) == said
    assert order_stability_sentence(make([[3], [4]])) == said
    assert order_stability_sentence(make([[3, 4], [3, 4]])) == said
