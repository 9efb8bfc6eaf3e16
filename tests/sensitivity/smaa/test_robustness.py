import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import mcda_widget as mw
from mcda_widget import DecisionError, load
from mcda_widget.sensitivity.smaa import robustness

few = settings(
    deadline=None, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@st.composite
def problems(draw):
    n, m = draw(st.integers(1, 4)), draw(st.integers(1, 5))
    row = st.lists(st.integers(0, 10), min_size=n, max_size=n)
    rows = draw(st.lists(row, min_size=m, max_size=m))
    return rows, draw(st.sets(st.integers(0, n - 1)))


@pytest.mark.parametrize("scores", ["pert", "mode"])
@pytest.mark.parametrize("method", ["topsis", "wsm"])
@given(problem=problems())
@few
def test_shares_sum_to_1_by_row_and_by_column(make, method, scores, problem):
    rows, costs = problem
    found = robustness(make(rows, costs=costs), 400, scores=scores, method=method)
    shares = found.acceptability.to_numpy()
    np.testing.assert_allclose(shares.sum(axis=0), 1)
    np.testing.assert_allclose(shares.sum(axis=1), 1)
    assert (shares >= 0).all()
    pairs = found.pairwise.to_numpy()
    np.testing.assert_allclose(pairs + pairs.T, 1)
    assert np.isfinite(found.entropy).all()


@given(problem=problems())
@few
def test_a_copy_shares_every_rank_with_its_original(make, problem):
    rows, costs = problem
    shares = robustness(make([*rows, rows[0]], costs=costs), 300).acceptability
    np.testing.assert_allclose(shares.iloc[0], shares.iloc[-1])


def test_the_seed_says_what_is_drawn(article):
    once, again, other = (robustness(article, 3000, seed).acceptability for seed in (1, 1, 2))
    assert once.equals(again)
    assert not once.equals(other)


def test_other_scores_meet_the_same_weights(article):
    """So that two simulations differ by what was changed, not by luck."""
    kept = robustness(article, 3000, scores="pert").counts.sums.sum(axis=0)
    np.testing.assert_allclose(
        robustness(article, 3000, scores="uniform").counts.sums.sum(axis=0), kept
    )


def test_fixed_scales_hold_in_every_draw(article):
    """The article's leader: .70 on fixed scales, and less where each draw is normalized anew."""
    fixed = robustness(article).acceptability.loc["roadmap-kandahar", 1]
    anew = robustness(article, 1500, normalization="minmax").acceptability.loc[
        "roadmap-kandahar", 1
    ]
    assert fixed == pytest.approx(0.70, abs=0.015)
    assert anew == pytest.approx(0.66, abs=0.035)


def test_stated_weights_with_scores_at_their_modes_give_the_ranking(article):
    found = robustness(article, 50, weights="stated", scores="mode")
    ranks = mw.rank(article).ranks
    for option, rank in ranks.items():
        assert found.acceptability.loc[option, rank] == 1


def test_a_missing_score_is_drawn_from_its_scale(article):
    gap = article.with_scores({"monitoring": {"sustainability": None}})
    found = robustness(gap, 5000)
    assert found.acceptability.loc["monitoring", 1] < 0.05  # it leads by sustainability alone
    assert "A score is missing (Monitoring only on Sustainability)" in " ".join(found.notes)
    with pytest.raises(DecisionError, match="Scores are missing"):
        mw.rank(gap)


@pytest.mark.parametrize("method", ["topsis", "wsm"])
@pytest.mark.parametrize(
    "rows", [[[3]], [[3], [3]], [[3, 4]], [[1, 5], [1, 9]], [[0, 0], [0, 0]], [[10, 0], [0, 10]]]
)
def test_degenerate_decisions_have_shares(make, rows, method):
    found = robustness(make(rows), 200, method=method)
    assert np.isfinite(found.acceptability.to_numpy()).all()
    assert mw.sensitivity.robustness_sentence(found)
    for option in found.decision.options:
        assert "nan" not in mw.sensitivity.central_words(found, option.id).lower()


@pytest.mark.parametrize(
    ("choice", "message"),
    [
        ({"samples": 0}, "0 is no number of draws"),
        ({"samples": 2.5}, "2.5 is no number of draws"),
        ({"seed": -1}, "-1 is no seed"),
        ({"scores": "perd"}, "Did you mean “pert”"),
        ({"weights": "unifrom"}, "Did you mean “uniform”"),
        ({"method": "topsi"}, "topsis"),
    ],
)
def test_choices_that_cannot_be_made_are_refused(article, choice, message):
    with pytest.raises(DecisionError, match=message):
        robustness(article, **choice)


def test_weights_that_are_not_needed_need_not_be_there():
    """Nobody has weighed yet, and all weights alike can be drawn all the same."""
    d = load("taliban-engagement")
    waiting = d.replace(weighting={"method": "swing", "judgements": {}})
    assert robustness(waiting, 500).samples == 500
    with pytest.raises(DecisionError):
        robustness(waiting, 500, weights="stated")


def test_ahp_draws_the_scores_it_rates_and_keeps_what_it_compares(article):
    pairs = [
        ("monitoring", option.id, 9) for option in article.options if option.id != "monitoring"
    ]
    compared = [{"prefer": a, "over": b, "by": by} for a, b, by in pairs]
    judgements = {"ahp": {"options": {"sustainability": compared}}}
    decision = article.replace(weighting={"method": "equal", "judgements": judgements})
    found = robustness(decision, 500, method="ahp")
    drawn = found.simulation.model.scores
    assert len(drawn.row) == 56  # of 63, seven are compared instead
    at = [criterion.id for criterion in decision.criteria].index("sustainability")
    assert at not in drawn.row


def test_progress_tells_how_far_it_is(article):
    seen = []
    robustness(article, 100_000, progress=lambda done, total: seen.append((done, total)))
    assert len(seen) > 2
    assert seen[-1] == (100_000, 100_000)
    assert seen == sorted(seen)
