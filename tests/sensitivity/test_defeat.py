import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from mcda_widget import DecisionError
from mcda_widget.ranking import kernel, rank
from mcda_widget.ranking.task import prepare
from mcda_widget.sensitivity import defeat_search
from mcda_widget.sensitivity.defeat import (
    closest_defeat,
    closest_defeat_of,
    closest_defeat_sentence,
    closest_defeat_sentence_of,
    defeat_sentence,
)
from mcda_widget.sensitivity.defeat_field import Field
from mcda_widget.sensitivity.defeat_proof import can_be_first
from mcda_widget.sensitivity.setting import Setting

some = settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
WAYS = [
    ("topsis", "scale"),
    ("topsis", "minmax"),
    ("topsis", "vector"),
    ("wsm", "scale"),
    ("wsm", "sum"),
    ("ahp", "scale"),
]


def random_decision(make, seed):
    """A decision of random shape; even seeds have whole scores, with ties, odd ones any."""
    rng = np.random.default_rng(seed)
    m, n = rng.integers(3, 8), rng.integers(3, 9)
    rows = rng.integers(1, 10, (m, n)) if seed % 2 == 0 else rng.uniform(1, 10, (m, n))
    costs = set(np.flatnonzero(rng.random(n) < 0.3).tolist())
    return make(rows.tolist(), rng.dirichlet(np.full(n, 2.0)).tolist(), costs=costs)


def random_weights(today, seed, count=40_000):
    """Half from all over, half at all distances around today's."""
    rng = np.random.default_rng(seed)
    weights = rng.dirichlet(np.ones(len(today)), count)
    near = weights[count // 2 :]
    near += (1 - rng.random((len(near), 1)) ** 2) * (today - near)
    return weights


def winner_of(scores, *, high=True):
    """The first of those in first place."""
    merits = scores if high else -scores
    return int(np.argmax(merits >= merits.max() - 1e-12))


def best_of_random(setting, goal, weights):
    """The cheapest of these weights, by option: inf where none does it."""
    merits, winner = setting.merits(weights), int(setting.leaders[0])
    rivals = merits[:, [winner]] if goal == "pass" else merits.max(axis=1, keepdims=True)
    costs = 50 * np.abs(weights - setting.weights).sum(axis=1)
    best = np.where(merits >= rivals, costs[:, None], np.inf).min(axis=0)
    return dict(zip(setting.options, best.tolist(), strict=True))


@pytest.mark.parametrize(("method", "normalization"), WAYS)
@pytest.mark.parametrize("seed", range(6))
def test_never_worse_than_the_best_of_40000_random_weights(make, method, normalization, seed):
    setting = Setting.of(random_decision(make, seed), method, normalization)
    weights = random_weights(setting.weights, seed)
    beaten = 0
    for goal in ("pass", "win"):
        found = closest_defeat_of(setting, goal)["points"]
        best = best_of_random(setting, goal, weights)
        for option, points in found.items():
            assert np.isnan(points) <= np.isinf(best[option]), (goal, option)
            assert not points > best[option] + 1e-7, (goal, option)
            beaten += points < best[option]
    assert beaten


@pytest.mark.parametrize("goal", ["pass", "win"])
@pytest.mark.parametrize(("method", "normalization"), WAYS)
@pytest.mark.parametrize("seed", range(6, 10))
def test_there_pymcdm_sees_a_tie(make, method, normalization, seed, goal):
    decision = random_decision(make, seed)
    today = rank(decision, method, normalization)
    found = closest_defeat(decision, method, normalization, goal=goal)
    assert set(found.index) == set(today.scores.index) - {today.winner}
    assert found["points"].is_monotonic_increasing or found["points"].isna().any()
    for option, row in found[found["points"].notna()].iterrows():
        weights = np.array(list(row["weights"].values()))
        assert list(row["weights"]) == list(decision.weights.index)
        assert weights.min() >= 0
        assert weights.sum() == pytest.approx(1, abs=1e-12)
        moved = 50 * np.abs(weights - decision.weights.to_numpy()).sum()
        assert row["points"] == pytest.approx(moved, abs=1e-9)
        there = rank(decision.with_weights(row["weights"]), method, normalization).scores
        rival = there[today.winner] if goal == "pass" else there.drop(option).max()
        assert there[option] == pytest.approx(rival, abs=1e-6)
        if row["leader"] == option:
            assert there[option] == pytest.approx(there.max(), abs=1e-6)
        else:
            assert goal == "pass"
            assert row["leader"] == there.idxmax()


def least_by_programme(values, today, row, rivals):
    """The linear programme in other variables than the code's: w, and a bound on each change."""
    n = len(today)
    eye, zero = np.eye(n), np.zeros((len(rivals), n))
    above = np.vstack(
        (
            np.hstack((values[rivals] - values[row], zero)),
            np.hstack((eye, -eye)),
            np.hstack((-eye, -eye)),
        )
    )
    most = np.concatenate((np.zeros(len(rivals)), today, -today))
    equal = np.concatenate((np.ones(n), np.zeros(n)))[None]
    cost = np.repeat([0.0, 50.0], n)
    found = linprog(cost, above, most, equal, [1.0], bounds=[(0, None)] * (2 * n))
    return found.fun if found.status == 0 else np.nan


@st.composite
def problems(draw, least=2):
    n, m = draw(st.integers(1, 5)), draw(st.integers(least, 5))
    row = st.lists(st.integers(0, 10), min_size=n, max_size=n)
    rows = draw(st.lists(row, min_size=m, max_size=m))
    return rows, draw(st.lists(st.integers(0, 5), min_size=n, max_size=n).filter(any))


@pytest.mark.parametrize("goal", ["pass", "win"])
@given(problem=problems())
@some
def test_for_sums_it_is_the_optimum_of_the_linear_programme(make, goal, problem):
    decision = make(*problem)
    setting = Setting.of(decision, "wsm")
    values, today = setting.task.normalized, setting.weights
    winner = int(setting.leaders[0])
    found = closest_defeat_of(setting, goal)
    assert found["exact"].all()
    for option, points in found["points"].items():
        row = setting.options.index(option)
        rivals = [winner] if goal == "pass" else [r for r in range(len(values)) if r != row]
        best = least_by_programme(values, today, row, rivals)
        if row not in setting.leaders:
            assert points == pytest.approx(best, abs=1e-6, nan_ok=True)


@given(problem=problems())
@some
def test_topsis_gives_up_only_where_the_winner_is_better_on_every_criterion(make, problem):
    decision = make(*problem)
    today, values = rank(decision), decision.scores
    found = closest_defeat(decision)
    for option, points in found["points"].items():
        assert np.isnan(points) == (values.loc[option] < values.loc[today.winner]).all()
    assert found["exact"].equals(found["points"].isna() | (found["points"] == 0))


@given(problem=problems(least=3))
@some
def test_what_is_proven_never_to_win_never_does(make, problem):
    decision = make(*problem)
    task = prepare(decision)
    field = Field(*kernel.squared_gaps(task.normalized, "scale"), decision.weights.to_numpy(), 0)
    weights = np.random.default_rng(0).dirichlet(np.full(len(field.weights), 0.5), 5000)
    scores = kernel.closeness(task.normalized, np.vstack((weights, np.eye(weights.shape[1]))))
    for row in range(len(decision.options)):
        start, never = can_be_first(field, row)
        assert (start is None) == never
        if never:
            assert (scores[:, row] < scores.max(axis=1)).all()
        else:
            there = kernel.closeness(task.normalized, start)
            assert there[row] >= there.max() - 1e-4  # a tie of squares is one of their roots


def test_a_mixture_of_two_keeps_a_third_from_winning(make):
    # Never first under any weights, though neither of the others is better on both criteria.
    decision = make([[10, 0], [0, 10], [1, 1]], [3, 2])
    found = closest_defeat(decision, goal="win")
    assert found.loc["o1", "points"] == pytest.approx(10)
    assert found.loc["o2"].tolist()[1:] == [None, True, None]
    assert defeat_sentence(decision, "Plan 2", goal="win") == "No weights put Plan 2 first."


def test_the_articles_closest_defeats(article):
    found = closest_defeat(article)
    assert found["points"].round(1).to_dict() == {
        "kandahar-focused": 8.5,
        "roadmap-kabul": 9.8,
        "monitoring": 10.0,
        "fragmented-pressure": 14.2,
        "isolation": 15.3,
        "recognition": 19.9,
    }
    assert found["leader"].tolist()[:4] == [*found.index[:3], "monitoring"]
    change = 100 * (np.array(list(found["weights"].iloc[0].values())) - 1 / 9)
    moved = dict(zip(article.weights.index, change, strict=True))
    assert {key for key, by in moved.items() if by < -0.05} == {"challenge", "regional-unity"}
    assert {key for key, by in moved.items() if by > 0.05} == {"sustainability"}
    assert not found["exact"].any()


def test_the_nearest_that_passes_is_the_nearest_that_wins(article):
    passing, winning = closest_defeat(article), closest_defeat(article, goal="win")
    assert passing.index[0] == winning.index[0]
    assert passing["points"].iloc[0] == pytest.approx(winning["points"].iloc[0], abs=1e-9)
    assert not (passing["points"] > winning["points"].reindex(passing.index) + 1e-9).any()


@pytest.mark.parametrize("method", ["vikor", "wpm", "codas"])
def test_a_search_beats_random_weights_and_ends_at_ties(article, method):
    setting = Setting.of(article, method)
    weights = random_weights(setting.weights, 1, 2000)
    for goal in ("pass", "win"):
        found = closest_defeat_of(setting, goal, starts=4)
        best = best_of_random(setting, goal, weights)
        assert not found["exact"].any()
        for option, row in found.iterrows():
            assert not row["points"] > best[option]
        row = found.iloc[0]
        there = rank(article.with_weights(row["weights"]), method).scores
        assert there[found.index[0]] == pytest.approx(there[rank(article, method).winner], abs=1e-6)


def test_the_search_comes_close_to_the_other_ways(article):
    for method, near in (("topsis", 0.02), ("wsm", 1e-3)):
        setting = Setting.of(article, method)
        exact = closest_defeat_of(setting)["points"]
        rows = np.array([setting.options.index(option) for option in exact.index])
        moved = defeat_search.found_by_search(setting, "pass", rows, 12)
        points = 50 * np.abs(moved - setting.weights).sum(axis=1)
        np.testing.assert_allclose(points, exact, atol=near)
        assert (points > exact - 1e-6).all()


@pytest.mark.parametrize("goal", ["pass", "win"])
@pytest.mark.parametrize("method", ["topsis", "wsm", "ahp", "vikor", "promethee_ii"])
@pytest.mark.parametrize(
    ("rows", "weights"),
    [
        ([[3, 4], [3, 4]], [1, 1]),
        ([[3], [4]], [1]),
        ([[0, 9], [9, 0]], [1, 0]),
        ([[5, 5], [5, 4], [5, 4]], [1, 1]),
        ([[5, 2, 7], [5, 3, 6], [5, 6, 1]], [0, 1, 1]),
        ([[8, 8], [7, 7], [7, 7]], [1, 2]),
        ([[0, 0], [10, 10]], [1, 0]),
    ],
)
def test_degenerate_decisions(make, rows, weights, method, goal):
    decision = make(rows, weights)
    found = closest_defeat(decision, method, goal=goal)
    assert list(found) == ["points", "leader", "exact", "weights"]
    assert len(found) == len(rows) - 1
    assert (found["leader"].isna() == found["points"].isna()).all()
    said = [defeat_sentence(decision, option.id, method, goal=goal) for option in decision.options]
    for sentence in [*said, closest_defeat_sentence(decision, method)]:
        assert sentence.endswith(".")
        assert "nan" not in sentence.lower()


@pytest.mark.parametrize("method", ["topsis", "wsm"])
def test_one_option_by_itself(make, method):
    decision = make([[3, 4]], [1, 1])
    assert closest_defeat(decision, method).empty
    assert closest_defeat_sentence(decision, method) == "Plan 0 is the only option."


@pytest.mark.parametrize("method", ["topsis", "wsm"])
def test_what_ties_today_needs_no_points(make, method):
    decision = make([[6, 4], [4, 6], [1, 1]])
    found = closest_defeat(decision, method)
    assert found.loc["o1", ["points", "leader", "exact"]].tolist() == [0, "o1", True]
    assert found.loc["o1", "weights"] == {"c0": 0.5, "c1": 0.5}
    assert closest_defeat_sentence(decision, method) == "Plan 0 and Plan 1 share first place."
    said = defeat_sentence(decision, "o1", method)
    assert said == "Plan 1 shares first place with Plan 0 already."


@pytest.mark.parametrize("method", ["topsis", "wsm", "vikor"])
def test_an_option_that_is_nowhere_better_only_draws_level(make, method):
    decision = make([[6, 4], [6, 2]], [2, 3])
    assert closest_defeat(decision, method)["points"].tolist() == pytest.approx([60], abs=1e-4)
    said = "Move 60 of 100 points from Goal 1 to Goal 0, and Plan 1 draws level with Plan 0."
    assert defeat_sentence(decision, "o1", method) == said
    assert closest_defeat_sentence(decision, method).endswith("another option ahead of Plan 0.")


def test_under_minmax_a_constant_criterion_is_nowhere_to_flee_to(make):
    decision = make([[5, 8, 6], [5, 4, 3]], [1, 1, 1])
    found = closest_defeat(decision, "topsis", "minmax")
    assert found["points"].isna().all()
    assert found["exact"].all()


def test_twins_lead_together(make):
    decision = make([[8, 2], [2, 8], [2, 8]], [3, 2])
    said = "Move 10 of 100 points from Goal 0 to Goal 1, and Plan 1 and Plan 2 lead."
    assert defeat_sentence(decision, "Plan 1", "wsm") == said


def test_sentences_of_the_article(article):
    assert closest_defeat_sentence(article) == (
        "It takes 8.6 of 100 points, the closest found, to dethrone Joint regional roadmap "
        "(Kandahar): from Credible challenge to power and Regional unity to Sustainability, and "
        "Kandahar-focused approach leads."
    )
    assert defeat_sentence(article, "roadmap-kandahar") == (
        "Joint regional roadmap (Kandahar) leads already."
    )
    assert defeat_sentence(article, "isolation") == (
        "Move 16 of 100 points from Reach to Kandahar, Legitimacy incentives, Factional cohesion "
        "and Permissive environment left to Sustainability, and Isolation draws level with Joint "
        "regional roadmap (Kandahar), behind Monitoring only."
    )
    assert defeat_sentence(article, "Fragmented pressure", goal="win") == (
        "No weights put Fragmented pressure first."
    )


def test_so_many_points_in_that_direction_are_enough(article):
    row = closest_defeat(article).iloc[0]
    today = article.weights.to_numpy()
    there = np.array(list(row["weights"].values()))
    moved = today + (there - today) * 8.6 / row["points"]
    decision = article.with_weights(dict(zip(article.weights.index, moved, strict=True)))
    assert rank(decision).winner == row.name


def test_a_setting_is_asked_once(article, monkeypatch):
    setting = Setting.of(article, "vikor")
    first = closest_defeat_of(setting, starts=1)
    monkeypatch.setattr(defeat_search, "found_by_search", None)
    assert closest_defeat_of(setting, starts=1).equals(first)


def test_what_cannot_be_asked(article):
    with pytest.raises(DecisionError, match=r"“wim” is not a goal. Did you mean “win”?"):
        closest_defeat(article, goal="wim")
    with pytest.raises(DecisionError, match="1 or more"):
        closest_defeat(article, starts=0)
    with pytest.raises(DecisionError, match="monitoring"):
        defeat_sentence(article, "monitorin")
    assert closest_defeat_sentence_of(Setting.of(article), 1).startswith("It takes 8.6 of 100")
