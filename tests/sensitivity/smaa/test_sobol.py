import sys

import numpy as np
import pytest

from mcda_widget import Decision, DecisionError
from mcda_widget.ranking import rank
from mcda_widget.sensitivity.smaa import Choices, planned, values_or_evidence
from mcda_widget.sensitivity.smaa.sobol import _margins


def decision(spread):
    """Two options on two criteria; the first wins one by as much as it loses the other."""
    return Decision(
        title="Two ways",
        scale={"low": 0, "high": 10},
        criteria=[{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
        options=[{"id": "x", "name": "X"}, {"id": "y", "name": "Y"}],
        scores={
            "x": {"a": 8, "b": {"low": 3 - spread, "mode": 3, "high": 3 + spread}},
            "y": {"a": 4, "b": {"low": 5 - spread, "mode": 5, "high": 5 + spread}},
        },
    )


def test_scores_that_hardly_vary_leave_it_to_values():
    found = values_or_evidence(decision(0.01), method="wsm")
    assert found.frame.loc["values", "first"] == pytest.approx(1, abs=0.02)
    assert found.frame.loc["evidence", "total"] == pytest.approx(0, abs=0.01)
    assert found.sentence.startswith("What people value moves X's margin more than")
    assert found.sentence.endswith("of the variation): talk about values first.")


def test_the_split_is_that_of_the_variances():
    """The margin w·4 + (1 − w)(s − t): the variances by group are known."""
    found = values_or_evidence(decision(3), 4096, scores="uniform", method="wsm").frame
    random = np.random.default_rng(0)
    w = random.random(1_000_000)
    apart = random.uniform(0, 6, w.size) - random.uniform(2, 8, w.size)
    margin = (4 * w + (1 - w) * apart) / 10
    by_weights = (4 * w + (1 - w) * -2) / 10  # the mean over the scores
    by_scores = (4 * 0.5 + 0.5 * apart) / 10
    first = [by_weights.var() / margin.var(), by_scores.var() / margin.var()]
    np.testing.assert_allclose(found["first"], first, atol=0.02)
    np.testing.assert_allclose(found["total"], [1 - first[1], 1 - first[0]], atol=0.02)


def test_the_margin_is_that_of_the_closeness(article):
    model = planned(article, Choices()).model
    random = np.random.default_rng(0)
    of_weights = random.random((9, 1))
    found = _margins(model, 2, of_weights, np.full((len(model.scores.row), 1), 0.5))
    weights = -np.log(of_weights[:, 0]) / -np.log(of_weights).sum()
    middles = {}
    from scipy.stats import beta

    for option in article.options:
        for c in article.criteria:
            cell = article.cells[option.id][c.id]
            low, high = cell.bounds
            up = 4 * (cell.mode - low) / (high - low) if high > low else 0
            down = 4 * (high - cell.mode) / (high - low) if high > low else 0
            middle = low + (high - low) * beta(1 + up, 1 + down).ppf(0.5)
            middles.setdefault(option.id, {})[c.id] = middle
    keys = [c.id for c in article.criteria]
    there = article.replace(scores=middles).with_weights(dict(zip(keys, weights, strict=True)))
    scores = rank(there).scores
    assert found[0] == pytest.approx(scores.iloc[2] - scores.drop(scores.index[2]).max())


def test_the_same_seed_gives_the_same_split(article):
    one, other = (values_or_evidence(article, 256).frame for _ in range(2))
    assert one.equals(other)


@pytest.mark.parametrize("samples", [0, 1, 1000, 2.5])
def test_samples_are_a_power_of_2(article, samples):
    with pytest.raises(DecisionError, match="power of 2"):
        values_or_evidence(article, samples)


def test_without_ranges_there_is_nothing_to_split(make):
    with pytest.raises(DecisionError, match="no score has a range"):
        values_or_evidence(make([[1, 2], [3, 4]]))


def test_what_is_not_installed_is_named(article, monkeypatch):
    monkeypatch.setitem(sys.modules, "SALib.analyze.sobol", None)
    with pytest.raises(DecisionError, match=r"pip install \"mcda-widget\[sobol\]\""):
        values_or_evidence(article)
