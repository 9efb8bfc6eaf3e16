import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mcda_widget import DecisionError, load
from mcda_widget.ranking import agreement, compare_methods, rank
from mcda_widget.sensitivity import ways
from mcda_widget.sensitivity.setting import Setting
from mcda_widget.sensitivity.ways import (
    agreement_with,
    agreement_with_of,
    compare_ways,
    compare_ways_of,
)


@pytest.mark.parametrize("name", ["taliban-engagement", "fighter-aircraft", "coastal-flooding"])
def test_every_way_ranks_as_ranking_does(name):
    decision = load(name)
    frame = compare_ways(decision)
    assert frame.columns.names == ["method", "normalization"]
    assert (frame.dtypes == "Int64").all()
    for method, normalization in frame.columns:
        there = rank(decision, method, normalization)
        assert there.normalization == normalization
        assert frame[method, normalization].tolist() == there.ranks.tolist()
    for (method, normalization), why in frame.attrs["refused"].items():
        with pytest.raises(DecisionError) as caught:
            rank(decision, method, normalization)
        assert str(caught.value) == why


def test_defaults_come_first_and_are_those_of_compare_methods(article):
    frame, methods = compare_ways(article), compare_methods(article)
    first = ~frame.columns.get_level_values("method").duplicated()
    assert frame.columns[first].get_level_values("method").tolist() == methods.columns.tolist()
    np.testing.assert_array_equal(frame.loc[:, first], methods)
    assert len(frame.columns) == 44
    assert frame["vikor"].columns.tolist() == ["scale", "minmax"]


def test_methods_and_normalizations_can_be_chosen(article):
    frame = compare_ways(article, ["wsm", "spotis", "moora"], ["minmax", "scale"])
    assert frame.columns.tolist() == [("wsm", "scale"), ("wsm", "minmax"), ("spotis", "scale")]
    with pytest.raises(DecisionError, match="not a method"):
        compare_ways(article, ["topsy"])
    with pytest.raises(DecisionError, match="“minmaks” is not a normalization"):
        compare_ways(article, None, ["minmaks"])
    with pytest.raises(DecisionError, match="None of these methods"):
        compare_ways(article, ["moora"], ["scale"])


def test_values_of_several_scales_are_not_added_up_as_they_are(article):
    decision = load("fighter-aircraft")
    assert ("topsis", "none") in compare_ways(article)
    assert ("topsis", "none") not in compare_ways(decision)
    assert ("promethee_ii", "none") in compare_ways(decision)
    assert compare_ways(decision, ["wsm"], ["none"]).columns.tolist() == [("wsm", "none")]


def test_missing_scores_are_told(article):
    with pytest.raises(DecisionError, match="Scores are missing"):
        compare_ways(article.without_score("isolation", "kandahar"))


def test_ways_that_cannot_rank_have_a_reason(make):
    frame = compare_ways(make([[0, 9], [7, 6]]), ["topsis", "wpm"])
    assert ("topsis", "scale") in frame
    assert "wpm" not in frame
    assert "Plan 0 has 0 on Goal 0" in frame.attrs["refused"]["wpm", "linear"]


def test_agreement_is_kendalls_tau_b(article):
    """As SciPy computes it, through `mcda_widget.ranking.agreement`."""
    found, expected = agreement_with(article), agreement(article)["topsis"]
    for method, tau in expected.items():
        default = compare_ways(article, [method]).columns[0]
        assert found.loc[default, "tau"] == pytest.approx(tau, abs=1e-12)


rankings = st.integers(2, 6).flatmap(
    lambda m: st.tuples(*(st.lists(st.integers(1, 4), min_size=m, max_size=m) for _ in range(2)))
)


@given(pair=rankings)
@settings(max_examples=40, deadline=None)
def test_tau_b_is_scipys(pair):
    from scipy.stats import kendalltau

    one, other = map(np.array, pair)
    tau = ways._tau(one[None], other)[0]
    if np.ptp(one) and np.ptp(other):
        assert tau == pytest.approx(kendalltau(one, other).statistic, abs=1e-12)
    else:
        assert np.isnan(tau)


def test_ways_that_differ_most_come_first(article):
    found = agreement_with(article)
    assert list(found) == ["tau", "winner", "same_winner", "in_use"]
    assert found.index.names == ["method", "normalization"]
    assert found["tau"].is_monotonic_increasing
    assert found.index[found["in_use"]].tolist() == [("topsis", "scale")]
    assert found.index[~found["same_winner"]].tolist() == [("vikor", "minmax")]
    assert found.loc[("vikor", "minmax"), "winner"] == "kandahar-focused"
    assert found.attrs["refused"] == {}
    assert agreement_with(article, "vikor", "minmax")["same_winner"].sum() == 1


def test_the_way_in_use_keeps_its_parameters(article):
    """With no weight on the largest regret VIKOR is a weighted sum."""
    found = agreement_with(article, "vikor", v=1)
    assert found.loc[("wsm", "scale"), "tau"] == pytest.approx(1)
    assert found.loc[("vikor", "scale"), ["tau", "in_use"]].tolist() == [1, True]
    frame = compare_ways_of(Setting.of(article, "vikor", v=0))
    assert frame.columns[0] == ("vikor", "scale")
    assert frame["vikor", "scale"].tolist() == rank(article, "vikor", v=0).ranks.tolist()
    assert frame["vikor", "scale"].tolist() != compare_ways(article)["vikor", "scale"].tolist()


def test_a_way_in_use_counts_even_if_it_would_not_be_tried():
    decision = load("fighter-aircraft")
    found = agreement_with(decision, "wsm", "none")
    assert found.index[found["in_use"]].tolist() == [("wsm", "none")]
    assert len(found) == len(compare_ways(decision).columns) + 1


def test_the_settings_weights_count(article):
    weights = pd.Series(np.eye(9)[8], index=article.weights.index)
    setting = Setting(Setting.of(article).task, weights.to_numpy())
    frame = compare_ways_of(setting)
    there = compare_ways(article.with_weights(weights))
    assert frame["wsm", "scale"].tolist() == there["wsm", "scale"].tolist()
    assert set(agreement_with_of(setting)["winner"]) == {"monitoring"}


@pytest.mark.parametrize("method", ["topsis", "wsm", "ahp", "vikor"])
@pytest.mark.parametrize(
    "problem",
    [
        ([[3, 4]], [1, 1]),
        ([[3, 4], [3, 4]], [1, 1]),
        ([[3], [4]], [1]),
        ([[3, 4], [4, 4], [5, 4]], [0, 1]),
        ([[0, 0], [10, 10]], [1, 0]),
    ],
)
def test_degenerate_decisions(make, method, problem):
    setting = Setting.of(make(*problem), method)
    assert compare_ways_of(setting).notna().all(axis=None)
    found = agreement_with_of(setting)
    assert found["in_use"].sum() == 1
    assert found["same_winner"].all()


def test_ahp_that_only_compares_has_one_way(make):
    judged = {c: [{"prefer": "o0", "over": "o1", "by": 3}] for c in ("c0", "c1")}
    decision = make([[9, 8], [2, 3]]).with_judgements("ahp", {"options": judged})
    frame = compare_ways(decision.replace(scores={}).weighed_by("equal"), ["ahp"])
    assert frame.columns.tolist() == [("ahp", "none")]
