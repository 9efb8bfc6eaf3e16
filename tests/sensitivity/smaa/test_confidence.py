import numpy as np
import pytest

from mcda_widget.sensitivity.smaa import Choices, Simulation, planned
from mcda_widget.sensitivity.smaa.confidence import confidence


def simulation(decision, scores="pert", samples=2000):
    return Simulation(planned(decision, Choices(scores=scores)).model, samples, 0)


def test_at_the_modes_an_option_leads_at_its_weights_or_not(make):
    run = simulation(make([[10, 0], [0, 10], [4, 4]]), "mode")
    central = np.array([[0.9, 0.1], [0.8, 0.2], [np.nan, np.nan]])
    np.testing.assert_array_equal(confidence(run, central), [1.0, 0.0, np.nan])


def test_scores_are_drawn_at_the_same_weights(make):
    decision = make([[5], [5]]).with_score("o0", "c0", low=0, mode=5, high=10)
    run = simulation(decision, "uniform", samples=20_000)
    found = confidence(run, np.array([[1.0], [1.0]]))
    np.testing.assert_allclose(found, [0.5, 0.5], atol=0.012)


def test_options_that_tie_share_first_place(make):
    found = confidence(simulation(make([[5], [5]]), "mode"), np.ones((2, 1)))
    assert found.tolist() == [0.5, 0.5]


def test_more_draws_than_needed_are_not_taken(make, monkeypatch):
    decision = make([[5], [4]]).with_score("o0", "c0", low=0, mode=5, high=10)
    run = simulation(decision, samples=1_000_000)
    taken = []
    kind = type(run.model.scores)
    draw = kind.draw
    monkeypatch.setattr(kind, "draw", lambda self, r, n: (taken.append(n), draw(self, r, n))[1])
    confidence(run, np.ones((2, 1)))
    assert sum(taken) == 10_000
    assert confidence(run, np.ones((2, 1)))[0] == pytest.approx(0.66, abs=0.05)
