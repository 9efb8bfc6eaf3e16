import itertools

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mcda_widget import DecisionError
from mcda_widget.ranking import rank
from mcda_widget.ranking.task import prepare
from mcda_widget.sensitivity import crossings, search
from mcda_widget.sensitivity.crossings import crossing_rows
from mcda_widget.sensitivity.line import line
from mcda_widget.sensitivity.setting import Setting

some = settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
fewer = settings(some, max_examples=25)


@st.composite
def problems(draw, most=10):
    n, m = draw(st.integers(2, 4)), draw(st.integers(2, 5))
    row = st.lists(st.integers(0, most), min_size=n, max_size=n)
    rows = draw(st.lists(row, min_size=m, max_size=m))
    weights = draw(st.lists(st.integers(0, 5), min_size=n, max_size=n).filter(any))
    costs = draw(st.sets(st.integers(0, n - 1)))
    return rows, weights, costs


def at(decision, k, t):
    """Weights of a decision where one of them is moved."""
    moved = line(decision.weights.to_numpy(), np.array([t]))[k, 0]
    return dict(zip(decision.weights.index, moved, strict=True))


def order(task, scores):
    """Which option of each pair is ahead: 1, −1 or 0, tolerating rounding."""
    gaps = scores[:, None] - scores[None, :]
    ahead = np.where(np.abs(gaps) > 1e-10, np.sign(gaps), 0)
    return ahead if task.method.high else -ahead


@pytest.mark.parametrize("method", ["topsis", "wsm", "ahp"])
@given(problem=problems())
@some
def test_at_a_crossing_pymcdm_sees_a_tie(make, method, problem):
    rows, weights, costs = problem
    decision = make(rows, weights, costs=costs)
    found = crossings(decision, method=method)
    assert ((found["weight"] > 0) & (found["weight"] < 1)).all()
    keys = list(decision.weights.index)
    for row in found.iloc[:: max(1, len(found) // 4)].itertuples():
        moved = decision.with_weights(at(decision, keys.index(row.criterion), row.weight))
        scores = rank(moved, method).scores
        assert scores[row.option] == pytest.approx(scores[row.other], abs=1e-7)


@pytest.mark.parametrize(
    ("method", "normalization"),
    [
        ("topsis", "scale"),
        ("topsis", "minmax"),
        ("topsis", "vector"),
        ("wsm", "minmax"),
        ("ahp", "scale"),
    ],
)
@given(problem=problems())
@fewer
def test_order_changes_at_crossings_and_nowhere_else(make, method, normalization, problem):
    rows, weights, costs = problem
    decision = make(rows, weights, costs=costs)
    task = prepare(decision, method, normalization)
    found = crossings(decision, method=method, normalization=normalization)
    options = [option.id for option in decision.options]
    for k, criterion in enumerate(decision.weights.index):
        here = found[found["criterion"] == criterion]
        edges = np.concatenate(([0.0], np.unique(here["weight"]), [1.0]))
        before = None
        for low, high in itertools.pairwise(edges):
            if high - low < 1e-5:
                before = None
                continue
            weights_between = line(
                decision.weights.to_numpy(), low + (high - low) * np.array([0.1, 0.35, 0.5, 0.9])
            )[k]
            orders = [order(task, task.scores(w)) for w in weights_between]
            for other in orders[1:]:
                np.testing.assert_array_equal(other, orders[0])
            if before is not None:
                changed = {
                    (options[i], options[j])
                    for i, j in np.argwhere((orders[0] == 1) & (before == -1))
                }
                traded = here[np.isclose(here["weight"], low, atol=1e-9, rtol=0)]
                assert changed == set(zip(traded["option"], traded["other"], strict=True))
            before = orders[0]


@given(problem=problems(most=4))
@fewer
def test_no_crossing_is_missed_on_a_dense_grid(make, problem):
    rows, weights, costs = problem
    decision = make(rows, weights, costs=costs, scale=(0, 4))
    task = prepare(decision)
    grid = np.linspace(0, 1, 152)[1:-1]
    found = crossings(decision, "c0")
    orders = np.stack(
        [order(task, task.scores(w)) for w in line(decision.weights.to_numpy(), grid)[0]]
    )
    for i, first in enumerate(decision.options):
        for j, second in enumerate(decision.options[:i]):
            signs = orders[:, i, j]
            steps = np.flatnonzero(signs)
            turns = steps[:-1][np.diff(signs[steps]) != 0]
            pair = found[found[["option", "other"]].isin([first.id, second.id]).all(axis=1)]
            for turn in turns:
                near = pair["weight"].between(grid[turn] - 0.02, grid[turn] + 0.02)
                assert near.any(), (first.id, second.id, grid[turn])


@given(problem=problems())
@fewer
def test_the_leader_changes_where_first_says_so(make, problem):
    rows, weights, costs = problem
    decision = make(rows, weights, costs=costs)
    task, found = prepare(decision), crossings(decision)
    options = [option.id for option in decision.options]
    for k, criterion in enumerate(decision.weights.index):
        marks = np.unique(found.loc[found["criterion"] == criterion, "weight"])
        gaps = np.diff(np.concatenate(([0.0], marks, [1.0])))
        for n, mark in enumerate(marks):
            if min(gaps[n], gaps[n + 1]) < 1e-5:
                continue
            sides = [mark - gaps[n] / 2, mark + gaps[n + 1] / 2]
            leaders = []
            for w in line(decision.weights.to_numpy(), np.array(sides))[k]:
                scores = task.scores(w)
                leaders.append({options[i] for i in np.flatnonzero(scores > scores.max() - 1e-10)})
            here = found[
                (found["criterion"] == criterion) & (found["weight"] == mark) & found["first"]
            ]
            assert set(here["option"]) == (leaders[1] if len(here) else set())
            assert set(here["other"]) == (leaders[0] if len(here) else set())
            if not len(here):
                assert leaders[0] & leaders[1]


@pytest.mark.parametrize("method", ["vikor", "waspas", "edas"])
def test_a_method_without_a_formula_is_searched(article, method):
    found = crossings(article, "sustainability", method)
    assert len(found)
    assert not found["exact"].any()
    for row in found.itertuples():
        moved = article.with_weights(at(article, 8, row.weight))
        scores = rank(moved, method).scores
        assert scores[row.option] == pytest.approx(scores[row.other], abs=1e-7)


def test_a_search_finds_where_scores_jump_past_each_other(article):
    found = crossings(article, "sustainability", "codas")
    assert len(found)
    for row in found.itertuples():
        sides = []
        for t in (row.weight - 1e-9, row.weight + 1e-9):
            scores = rank(article.with_weights(at(article, 8, t)), "codas").scores
            sides.append(scores[row.option] > scores[row.other])
        assert sides == [False, True]


@pytest.mark.parametrize("method", ["spotis", "mabac", "promethee_ii", "moora"])
def test_any_sum_over_criteria_is_exact(article, method):
    found = crossings(article, method=method)
    assert len(found)
    assert found["exact"].all()
    keys = list(article.weights.index)
    for row in found.iloc[::9].itertuples():
        moved = article.with_weights(at(article, keys.index(row.criterion), row.weight))
        scores = rank(moved, method).scores
        assert scores[row.option] == pytest.approx(scores[row.other], abs=1e-7)


def test_the_search_agrees_with_the_formula(article, monkeypatch):
    from mcda_widget.sensitivity.setting import Setting

    exact = crossings(article)
    monkeypatch.setattr(Setting, "exact", False)
    searched = crossings(article)
    assert searched["option"].tolist() == exact["option"].tolist()
    np.testing.assert_allclose(searched["weight"], exact["weight"], atol=1e-10)
    assert searched["position"].tolist() == exact["position"].tolist()


def test_the_articles_leader_changes_four_times(article):
    first = crossings(article).query("first")
    assert [
        (row.criterion, round(row.weight, 3), row.option, row.other) for row in first.itertuples()
    ] == [
        ("hardliners", 0.299, "kandahar-focused", "roadmap-kandahar"),
        ("hardliners", 0.406, "recognition", "kandahar-focused"),
        ("regional-unity", 0.312, "roadmap-kabul", "roadmap-kandahar"),
        ("sustainability", 0.221, "monitoring", "roadmap-kandahar"),
    ]


@pytest.mark.parametrize(
    ("rows", "weights", "meeting"),
    [
        ([[10, 0], [5, 5], [0, 10]], [1, 1], 1 / 2),
        ([[2, 4], [1, 6], [0, 8]], [1, 9], 2 / 3),  # but for rounding
    ],
)
def test_three_options_that_meet_hand_first_place_over_once(make, rows, weights, meeting):
    found = crossings(make(rows, weights), "c0", "wsm")
    assert found["weight"].tolist() == pytest.approx([meeting] * 3)
    assert found.query("first")[["option", "other", "position"]].to_numpy().tolist() == [
        ["o0", "o2", 1]
    ]


@pytest.mark.parametrize("method", ["topsis", "wsm", "ahp", "vikor"])
@pytest.mark.parametrize(
    ("rows", "weights"),
    [
        ([[3, 4]], [1, 1]),
        ([[3, 4], [3, 4]], [1, 1]),
        ([[3], [4]], [1]),
        ([[3, 4], [4, 4], [5, 4]], [0, 1]),
        ([[0, 0], [10, 10]], [1, 0]),
    ],
)
def test_degenerate_decisions_have_no_crossings(make, rows, weights, method):
    found = crossings(make(rows, weights), method=method)
    assert found.empty
    assert list(found) == ["criterion", "weight", "option", "other", "position", "first", "exact"]


def test_a_criterion_can_be_given_by_name_and_must_be_known(article):
    assert set(crossings(article, "Sustainability")["criterion"]) == {"sustainability"}
    with pytest.raises(DecisionError, match="sustainability"):
        crossings(article, "sustainabilty")


def test_a_search_goes_along_each_line_once_and_only_where_it_is_asked_for(article, monkeypatch):
    searched = []

    def trades(setting, first, second, lines):
        searched.extend(lines.tolist())
        return real(setting, first, second, lines)

    real = search.trades
    monkeypatch.setattr(search, "trades", trades)
    setting = Setting.of(article, "vikor")
    assert crossing_rows(setting, 2) == crossing_rows(setting, 2)
    assert searched == [2]
    everywhere = crossings(article, method="vikor")
    here = everywhere[everywhere["criterion"] == setting.criteria[2]]
    assert here.to_dict("records") == crossing_rows(setting, 2)
