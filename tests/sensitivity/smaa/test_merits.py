"""Each draw orders the options as pymcdm does with those weights and scores."""

import pickle

import numpy as np
import pytest

from mcda_widget import DecisionError, load
from mcda_widget.ranking import rank
from mcda_widget.ranking.ranks import competition_ranks
from mcda_widget.sensitivity.smaa import Choices, planned
from mcda_widget.sensitivity.smaa.merits import Asked, Sum, Topsis

WAYS = [
    ("topsis", "scale"),
    ("topsis", "minmax"),
    ("topsis", "vector"),
    ("wsm", "scale"),
    ("wsm", "minmax"),
    ("ahp", "scale"),
    ("vikor", None),
    ("promethee_ii", None),
    ("mabac", None),
]


def draws_of(decision, method, normalization, scores, count=12):
    plan = planned(decision, Choices("uniform", scores), method, normalization)
    model = plan.model
    seed = np.random.SeedSequence(3)
    first, second = seed.spawn(2)
    weights = model.weights.draw(np.random.default_rng(first), count)
    merits, same = model.draw(np.random.SeedSequence(3), count)
    np.testing.assert_array_equal(weights, same)
    return model, merits, weights, model.drawn(second, count)


@pytest.mark.parametrize(("method", "normalization"), WAYS)
def test_at_the_modes_options_are_ordered_as_by_pymcdm(article, method, normalization):
    _, merits, weights, scores = draws_of(article, method, normalization, "mode")
    assert scores is None
    keys = [criterion.id for criterion in article.criteria]
    for k in range(weights.shape[1]):
        there = article.with_weights(dict(zip(keys, weights[:, k].tolist(), strict=True)))
        wanted = rank(there, method, normalization).ranks.to_numpy()
        np.testing.assert_array_equal(competition_ranks(merits[:, k]), wanted)


@pytest.mark.parametrize(("method", "normalization"), WAYS)
def test_with_scores_drawn_options_are_ordered_as_by_pymcdm(article, method, normalization):
    model, merits, weights, drawn = draws_of(article, method, normalization, "pert")
    keys = [criterion.id for criterion in article.criteria]
    ends = article.scales.to_numpy(dtype=float)
    worst, best = np.where(article.types.astype(float)[:, None] > 0, ends, ends[:, ::-1]).T
    for k in range(weights.shape[1]):
        scores = drawn[:, :, k]
        if not isinstance(model.merits, Asked):  # they are on their scales
            scores = worst[:, None] + (best - worst)[:, None] * scores
        table = {
            option.id: dict(zip(keys, scores[:, i].tolist(), strict=True))
            for i, option in enumerate(article.options)
        }
        there = article.replace(scores=table).with_weights(
            dict(zip(keys, weights[:, k].tolist(), strict=True))
        )
        wanted = rank(there, method, normalization).ranks.to_numpy()
        np.testing.assert_array_equal(competition_ranks(merits[:, k]), wanted)


def test_what_has_a_formula_is_not_asked_one_by_one(article):
    kinds = {
        way: type(planned(article, Choices("uniform", "pert"), *way).model.merits) for way in WAYS
    }
    assert kinds["topsis", "scale"] is Topsis
    assert kinds["wsm", "scale"] is kinds["ahp", "scale"] is Sum
    assert kinds["topsis", "minmax"] is kinds["vikor", None] is Asked


def test_options_equal_on_all_criteria_are_as_near_to_the_best_as_to_the_worst():
    merits = Topsis(np.ones((2, 3)), "minmax", ties=True)
    found = merits.of(np.full((3, 4), 1 / 3), None)
    np.testing.assert_array_equal(found, np.full((2, 4), 0.5))


def test_what_a_method_refuses_is_said(make):
    decision = make([[0, 0], [3, 4]])
    model = planned(decision, Choices(scores="mode"), "cocoso").model
    with pytest.raises(DecisionError, match="Plan 0"):
        model.draw(np.random.SeedSequence(0), 3)


def test_any_method_can_be_sent_to_another_process():
    decision = load("coastal-flooding")
    model = planned(decision, Choices(), "vikor").model
    before, _ = model.draw(np.random.SeedSequence(0), 5)
    again = pickle.loads(pickle.dumps(model))  # noqa: S301 - our own
    np.testing.assert_array_equal(again.draw(np.random.SeedSequence(0), 5)[0], before)


@pytest.mark.parametrize(("method", "normalization"), WAYS)
def test_several_weights_with_the_same_scores_are_as_each_by_itself(article, method, normalization):
    model, _, weights, scores = draws_of(article, method, normalization, "pert")
    some = weights[:, :3]
    found = model.merits.of_each(some, scores)
    for i in range(3):
        one = np.repeat(some[:, [i]], scores.shape[2], axis=1)
        np.testing.assert_allclose(found[i], model.merits.of(one, scores), atol=1e-12)
