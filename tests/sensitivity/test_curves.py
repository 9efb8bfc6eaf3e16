import numpy as np
import pytest
from numpy.testing import assert_allclose

from mcda_widget import DecisionError
from mcda_widget.ranking import rank
from mcda_widget.sensitivity import (
    crossings,
    curves,
    firmness_sentence,
    one_way,
    one_way_sentence,
    stability,
)


@pytest.mark.parametrize("method", ["topsis", "wsm", "ahp", "vikor", "promethee_ii"])
def test_a_curve_is_what_ranking_says_at_each_weight(article, method):
    frame = one_way(article, "kandahar", method, steps=5)
    for weight, part in frame.groupby("weight"):
        others = (1 - weight) / 8
        moved = article.with_weights(
            {c.id: weight if c.id == "kandahar" else others for c in article.criteria}
        )
        ranking = rank(moved, method)
        here = part.set_index("option")
        assert_allclose(here["score"], ranking.scores, atol=1e-12)
        assert here["rank"].tolist() == ranking.ranks.tolist()


@pytest.mark.parametrize("method", ["topsis", "wsm", "ahp", "waspas"])
def test_all_curves_at_once_are_the_curves_one_by_one(article, method):
    together = curves(article, method, steps=6)
    assert together.shape == (9, 6, 7)
    for k, criterion in enumerate(article.criteria):
        frame = one_way(article, criterion.id, method, steps=6)
        assert_allclose(frame["score"].to_numpy().reshape(6, 7), together[k])


def test_a_method_without_a_formula_is_asked_less_often(article):
    assert one_way(article, "kandahar", "vikor")["weight"].nunique() == 41
    assert one_way(article, "kandahar")["weight"].nunique() == 101


def test_a_weight_at_which_a_method_gives_no_number_is_left_out(make):
    decision = make([[0, 5], [4, 3], [7, 1]])  # CoCoSo divides by a weighted sum of 0
    frame = one_way(decision, "c0", "cocoso", steps=5)
    assert frame["weight"].unique().tolist() == [0.25, 0.5, 0.75] or frame.notna().all().all()
    assert frame.notna().all().all()
    assert len(frame) == 3 * frame["weight"].nunique()
    assert np.isnan(curves(decision, "cocoso", steps=5)).any()


def test_the_criterion_must_be_known(article):
    with pytest.raises(DecisionError, match="kandahar"):
        one_way(article, "kandahr")


@pytest.mark.parametrize(
    ("method", "parameters"), [("vikor", {"v": 0.2}), ("ahp", {"mode": "distributive"})]
)
def test_a_methods_own_parameters_are_heard(article, method, parameters):
    frame = one_way(article, "kandahar", method, steps=10, **parameters)
    assert not np.allclose(frame["score"], one_way(article, "kandahar", method, steps=10)["score"])
    today = frame[np.isclose(frame["weight"], 1 / 9)].set_index("option")["score"]
    assert_allclose(today, rank(article, method, **parameters).scores, atol=1e-12)
    assert set(crossings(article, "kandahar", method, **parameters)["exact"]) == {method == "ahp"}
    assert len(stability(article, method, **parameters)) == 9
    assert one_way_sentence(article, "kandahar", method, **parameters).endswith(".")
    assert firmness_sentence(article, method, **parameters).endswith(".")
