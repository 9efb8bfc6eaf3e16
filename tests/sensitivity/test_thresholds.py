import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mcda_widget import Decision, load
from mcda_widget.ranking import rank
from mcda_widget.sensitivity import threshold_table
from mcda_widget.sensitivity.setting import Setting
from mcda_widget.sensitivity.threshold_scores import Scores
from mcda_widget.sensitivity.threshold_search import by_search
from mcda_widget.sensitivity.thresholds import (
    score_thresholds,
    score_thresholds_of,
    score_thresholds_sentence,
)

some = settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
COLUMNS = ["option", "criterion", "score", "threshold", "change", "leader", "within", "exact"]


@st.composite
def problems(draw):
    n, m = draw(st.integers(1, 4)), draw(st.integers(2, 5))
    row = st.lists(st.integers(0, 10), min_size=n, max_size=n)
    rows = draw(st.lists(row, min_size=m, max_size=m))
    weights = draw(st.lists(st.integers(0, 5), min_size=n, max_size=n).filter(any))
    costs = draw(st.sets(st.integers(0, n - 1)))
    return rows, weights, costs


def leaders(decision, *how):
    ranks = rank(decision, *how).ranks
    return set(ranks.index[ranks == 1])


@pytest.mark.parametrize("method", ["topsis", "wsm", "ahp"])
@given(problem=problems())
@some
def test_pymcdm_ranks_another_first_beyond_and_nobody_else_before(make, method, problem):
    rows, weights, costs = problem
    decision = make(rows, weights, costs=costs)
    today = leaders(decision, method)
    found = score_thresholds(decision, method)
    assert list(found) == COLUMNS
    assert len(found) == decision.scores.size
    for row in found.itertuples():
        if np.isnan(row.threshold):
            assert row.leader is None
            for end in (0.0, 10.0):  # nowhere between, since a better score is never worse
                assert leaders(decision.with_score(row.option, row.criterion, end), method) == today
            continue
        assert 0 <= row.threshold <= 10
        assert row.change == pytest.approx(row.threshold - row.score)
        scores = rank(decision.with_score(row.option, row.criterion, row.threshold), method).scores
        rivals = {row.option, row.leader} | today
        level = scores[list(rivals)].sort_values()
        assert level.iloc[-1] - level.iloc[-2] == pytest.approx(0, abs=1e-6)
        if len(today) == 1 and abs(row.change) > 1e-6:
            before = row.score + 0.999 * row.change
            assert leaders(decision.with_score(row.option, row.criterion, before), method) == today
        beyond = row.threshold + np.sign(row.change) * 1e-3
        if len(today) == 1 and 0 <= beyond <= 10 and row.change:
            there = leaders(decision.with_score(row.option, row.criterion, beyond), method)
            assert row.leader in there
            assert not today & there


@given(problem=problems())
@some
def test_no_threshold_is_missed_on_a_grid(make, problem):
    rows, weights, costs = problem
    decision = make(rows, weights, costs=costs)
    today = leaders(decision)
    found = score_thresholds(decision)
    row = found.iloc[len(found) // 2]
    for score in np.linspace(0, 10, 41):
        there = leaders(decision.with_score(row["option"], row["criterion"], float(score)))
        if there != today and score != row["score"]:
            assert abs(row["change"]) <= abs(score - row["score"]) + 1e-9


@pytest.mark.parametrize("method", ["topsis", "wsm"])
@given(problem=problems())
@settings(some, max_examples=15)
def test_the_search_agrees_with_the_formula(make, method, problem):
    rows, weights, costs = problem
    decision = make(rows, weights, costs=costs)
    setting = Setting.of(decision, method)
    scores = Scores.of(setting)
    searched = by_search(setting, scores)
    exact = score_thresholds_of(setting).set_index(["option", "criterion"])
    for i, option in enumerate(setting.options):
        for j, criterion in enumerate(setting.criteria):
            row = exact.loc[(option, criterion)]
            if len(setting.leaders) == 1 or option in [setting.options[k] for k in setting.leaders]:
                assert searched.threshold[i, j] == pytest.approx(
                    row["threshold"], abs=2e-5, nan_ok=True
                )


@pytest.mark.parametrize(
    ("method", "normalization"),
    [("topsis", "minmax"), ("wsm", "sum"), ("vikor", None), ("promethee_ii", None), ("ahp", "sum")],
)
def test_where_a_score_moves_others_too(method, normalization):
    decision = load("fighter-aircraft")
    found = score_thresholds(decision, method, normalization)
    assert not found["exact"].any()
    assert found["threshold"].notna().any()
    today = rank(decision, method, normalization).winner
    length = 3 * (decision.scores.max() - decision.scores.min())
    for row in found[found["threshold"].notna()].itertuples():
        for side, first in ((-1e-6, today), (1e-6, row.leader)):
            score = row.threshold + side * np.sign(row.change) * length[row.criterion]
            changed = decision.with_score(row.option, row.criterion, float(score))
            assert rank(changed, method, normalization).winner == first


def test_within_says_whether_it_lies_in_the_scores_own_range():
    decision = load("coastal-flooding")
    found = score_thresholds(decision)
    low, high = decision.low, decision.high
    assert found["within"].any()
    assert not found["within"].all()
    for row in found.itertuples():
        ends = low.loc[row.option, row.criterion], high.loc[row.option, row.criterion]
        assert row.within == (ends[0] <= row.threshold <= ends[1])
    assert found["exact"].all()
    lengths = (decision.scales["high"] - decision.scales["low"]).loc[found["criterion"]]
    size = found["change"].abs().to_numpy() / lengths.to_numpy()
    assert (np.diff(size[~np.isnan(size)]) >= -1e-9).all()
    assert np.isnan(size[np.isnan(size).argmax() :]).all()


def test_the_nearest_in_a_sentence():
    decision = load("coastal-flooding")
    assert score_thresholds_sentence(decision) == (
        "If Restored salt marsh scored 720 instead of 800 on Homes kept dry, "
        "Higher sea wall would lead."
    )
    changed = decision.with_score("salt-marsh", "homes-dry", 720)
    assert rank(changed).finding.startswith("Higher sea wall leads")


def test_the_articles_leader_cannot_be_overturned_by_one_score(article):
    assert score_thresholds(article)["threshold"].isna().all()
    said = score_thresholds_sentence(article)
    assert said == "No single score, anywhere on its scale, changes who leads."
    for option in article.options:
        best = option.id != "roadmap-kandahar"
        for criterion in article.criteria:
            end = 9 if best == (criterion.direction == "benefit") else 1
            changed = article.with_score(option.id, criterion.id, end)
            assert rank(changed).winner == "roadmap-kandahar"


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([[2, 9], [7, 6]], "If Plan 0 scored 4.1 instead of 2 on Goal 0, it would lead."),
        ([[9, 4], [6, 4]], "If Plan 0 scored 5.9 instead of 9 on Goal 0, Plan 1 would lead."),
        ([[10, 4], [9, 4]], "If Plan 0 scored 8.9 instead of 10 on Goal 0, Plan 1 would lead."),
        ([[9, 9], [9, 7.35]], "If Plan 0 scored 7.3 instead of 9 on Goal 0, Plan 1 would lead."),
        ([[0.2, 5], [0.1, 5]], "If Plan 0 scored 0 instead of 0.2 on Goal 0, Plan 1 would lead."),
    ],
)
def test_scores_are_rounded_so_that_they_are_enough(make, rows, said):
    assert score_thresholds_sentence(make(rows), "wsm") == said


def test_a_tie_at_the_very_end_is_shared(make):
    said = score_thresholds_sentence(make([[10, 0], [0, 0]], [1, 0]), "wsm")
    assert said == (
        "If Plan 0 scored 0 instead of 10 on Goal 0, Plan 1 would share first place with Plan 0."
    )


def test_without_scales_scores_go_a_range_further(make):
    decision = make([[2.0, 9.0], [7.0, 6.0], [4.0, 6.0]], [3, 1], scale=None)
    scores = Scores.of(Setting.of(decision, "wsm"))
    assert scores.least.tolist() == [-3, 3]
    assert scores.most.tolist() == [12, 12]


@pytest.mark.parametrize("method", ["topsis", "wsm", "ahp", "vikor"])
@pytest.mark.parametrize(
    ("rows", "weights"),
    [
        ([[3, 4], [3, 4]], [1, 1]),
        ([[3], [4]], [1]),
        ([[0, 9], [9, 0]], [1, 0]),
        ([[5, 4], [5, 3]], [1, 1]),
        ([[0, 0], [10, 10]], [1, 0]),
        ([[0, 0], [0, 0]], [1, 1]),
    ],
)
def test_degenerate_decisions(make, rows, weights, method):
    decision = make(rows, weights)
    found = score_thresholds(decision, method)
    assert list(found) == COLUMNS
    assert (found["leader"].isna() == found["threshold"].isna()).all()
    weightless = decision.weights.loc[found["criterion"]].to_numpy() == 0
    assert found.loc[weightless, "threshold"].isna().all()
    said = score_thresholds_sentence(decision, method)
    assert said.endswith(".")
    assert "nan" not in said.lower()


def test_a_tie_today_is_ended_by_any_change(make):
    found = score_thresholds(make([[6, 4], [4, 6], [1, 1]]), "wsm").set_index("option")
    assert (found.loc[["o0", "o1"], "change"] == 0).all()
    assert found.loc["o0", "leader"].tolist() == ["o1", "o1"]
    assert found.loc["o1", "leader"].tolist() == ["o1", "o1"]
    said = score_thresholds_sentence(make([[6, 4], [4, 6], [1, 1]]))
    assert said == "Plan 0 and Plan 1 share first place, so the least change of a score can decide."


@pytest.mark.parametrize("method", ["topsis", "wsm", "ahp"])
def test_one_option_by_itself(make, method):
    decision = make([[3, 4]])
    assert score_thresholds(decision, method)["threshold"].isna().all()
    assert score_thresholds_sentence(decision, method) == "Plan 0 is the only option."


def compared(criteria):
    pairs = [{"prefer": "port", "over": "hill", "by": 3}]
    return Decision(
        title="Where to build the clinic",
        scale={"low": 0, "high": 10},
        criteria=[{"id": "reach", "name": "Reach"}, {"id": "calm", "name": "Calm"}],
        options=[{"id": "hill", "name": "Hill"}, {"id": "port", "name": "Port"}],
        scores={"hill": {"calm": 9}, "port": {"calm": 6}},
        weighting={
            "method": "equal",
            "judgements": {"ahp": {"options": dict.fromkeys(criteria, pairs)}},
        },
    )


def test_criteria_under_which_options_are_compared_have_no_scores():
    found = score_thresholds(compared(["reach"]), "ahp").set_index("option")
    assert found["criterion"].tolist() == ["calm", "calm"]
    # On Reach, Port has 1 and Hill 1/3; on Calm .6 and .9, so that Port can lose .367 there.
    assert found.loc["port", "threshold"] == pytest.approx(10 * (0.6 - 2 / 3 + 0.3))
    assert np.isnan(found.loc["hill", "threshold"])
    assert found["exact"].all()
    assert score_thresholds(compared(["reach", "calm"]), "ahp").empty
    said = score_thresholds_sentence(compared(["reach", "calm"]), "ahp")
    assert said == "Options are compared two at a time on every criterion: no score can change."


def test_a_setting_is_asked_once_and_keeps_its_answer(article, monkeypatch):
    setting = Setting.of(article)
    first = score_thresholds_of(setting)
    first["score"] = 0
    monkeypatch.setattr(threshold_table, "by_formula", None)
    assert (score_thresholds_of(setting)["score"] > 0).all()
