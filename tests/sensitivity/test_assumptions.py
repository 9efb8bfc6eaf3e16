import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mcda_widget import DecisionError
from mcda_widget.ranking import rank
from mcda_widget.sensitivity import assumptions, assumptions_dropped
from mcda_widget.sensitivity.assumptions import assumptions_of
from mcda_widget.sensitivity.setting import Setting

some = settings(
    deadline=None, max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
COLUMNS = ["option", "criterion", "score", "dropped", "leader", "margin"]
WAYS = [
    ("topsis", "scale"),
    ("topsis", "minmax"),
    ("wsm", "scale"),
    ("wsm", "minmax"),
    ("ahp", "scale"),
    ("vikor", "scale"),
    ("vikor", "minmax"),
    ("promethee_ii", None),
]


def assumed(decision, cells):
    changes = {}
    for option, criterion, fields in cells:
        changes.setdefault(option, {})[criterion] = {"assumption": True, **fields}
    return decision.with_scores(changes)


@st.composite
def problems(draw):
    n, m = draw(st.integers(2, 3)), draw(st.integers(2, 4))
    row = st.lists(st.integers(0, 10), min_size=n, max_size=n)
    rows = draw(st.lists(row, min_size=m, max_size=m))
    cell = st.tuples(st.integers(0, m - 1), st.integers(0, n - 1))
    marked = draw(st.sets(cell, min_size=1, max_size=4))
    with_range = draw(st.sets(st.sampled_from(sorted(marked))))
    weights = draw(st.lists(st.integers(0, 5), min_size=n, max_size=n).filter(any))
    return rows, weights, draw(st.sets(st.integers(0, n - 1))), sorted(marked), with_range


def built(make, problem):
    rows, weights, costs, marked, with_range = problem
    cells = [
        (
            f"o{i}",
            f"c{j}",
            {"low": rows[i][j] / 2, "high": rows[i][j] / 2 + 5} if (i, j) in with_range else {},
        )
        for i, j in marked
    ]
    return assumed(make(rows, weights, costs=costs), cells)


def expected(decision, winner, method, normalization):
    ranking = rank(decision, method, normalization)
    scores = ranking.scores if ranking.high_is_better else -ranking.scores
    return scores[winner] - scores.drop(winner).max(), scores


@pytest.mark.parametrize(("method", "normalization"), WAYS)
@given(problem=problems(), drawn=st.data())
@some
def test_each_alone_and_beside_others_is_what_rank_says(
    make, method, normalization, problem, drawn
):
    decision = built(make, problem)
    cells = [(f"o{i}", f"c{j}") for i, j in problem[3]]
    gone = drawn.draw(st.lists(st.sampled_from(cells), unique=True))
    winner = rank(decision, method, normalization).winner
    found = assumptions(decision, method, normalization, drop=gone)
    assert {(row.option, row.criterion) for row in found.itertuples()} == set(cells)
    assert found["margin"].is_monotonic_increasing
    for row in found.itertuples():
        cell = (row.option, row.criterion)
        other = assumptions_dropped(decision, [*gone, cell])
        margin, scores = expected(other, winner, method, normalization)
        assert row.margin == pytest.approx(margin, abs=1e-9)
        assert scores[row.leader] == pytest.approx(scores.max(), abs=1e-9)
        assert row.dropped == other.scores.loc[cell]
        assert row.score == decision.scores.loc[cell]


@pytest.mark.parametrize(
    ("fields", "cost", "scale", "fallen"),
    [
        ({"low": 4, "high": 8}, False, True, 4),
        ({"low": 4, "high": 8}, True, True, 8),
        ({"low": 4}, False, True, 4),
        ({"low": 4}, True, True, 10),  # how dear it may be was not said
        ({"high": 8}, False, True, 0),
        ({}, False, True, 0),
        ({}, True, True, 10),
        ({"low": 6, "high": 6}, False, True, 0),  # no range
        ({"low": 6, "high": 8}, False, True, 6),  # said to be no lower
        ({}, False, False, 3),
        ({}, True, False, 7),
        ({"low": 1}, False, False, 1),
    ],
)
def test_what_a_score_falls_to(make, fields, cost, scale, fallen):
    rows, scale = [[6, 1], [3, 2], [7, 3]], (0, 10) if scale else None
    decision = make(rows, scale=scale, costs={0} if cost else ())
    decision = assumed(decision, [("o0", "c0", fields)])
    found = assumptions(decision)
    assert found[["score", "dropped"]].to_numpy().tolist() == [[6, fallen]]
    dropped = assumptions_dropped(decision)
    assert dropped.scores.loc["o0"].tolist() == [fallen, 1]
    assert dropped.scores.drop("o0").equals(decision.scores.drop("o0"))
    assert dropped.score("o0", "c0").assumption


def test_the_article(article):
    found = assumptions(article)
    assert len(found) == 53
    assert (found["margin"] > 0).all()
    assert set(found["leader"]) == {"roadmap-kandahar"}
    assert rank(assumptions_dropped(article)).winner == "roadmap-kandahar"
    worst = [("roadmap-kandahar", key) for key in ("hardliners", "jihadist-ties", "permissive")]
    assert rank(assumptions_dropped(article, worst)).winner == "kandahar-focused"


def test_no_assumption(make):
    found = assumptions(make([[3, 4], [4, 3]]))
    assert list(found) == COLUMNS
    assert found.empty
    assert assumptions_dropped(make([[3, 4]])) == make([[3, 4]])


@pytest.mark.parametrize("method", ["topsis", "wsm", "ahp", "vikor"])
@pytest.mark.parametrize(
    ("rows", "weights"),
    [([[3, 4], [3, 4]], [1, 1]), ([[3], [4]], [1]), ([[3, 4], [4, 4]], [0, 1])],
)
def test_degenerate_decisions(make, rows, weights, method):
    decision = assumed(make(rows, weights), [("o0", "c0", {}), ("o1", "c0", {"low": 1})])
    found = assumptions(decision, method)
    assert found.notna().all().all()


def test_an_option_alone(make):
    decision = assumed(make([[3, 4]]), [("o0", "c0", {})])
    found = assumptions(decision, "wsm")
    assert found["leader"].tolist() == ["o0"]
    assert found["margin"].isna().all()


def test_where_a_method_gives_no_number(make):
    cells = [("o0", "c0", {"low": 0}), ("o1", "c1", {"low": 1})]
    decision = assumed(make([[8, 6], [6, 6]], scale=None), cells)
    found = assumptions(decision, "wsm", "sum").set_index("option")
    assert found.loc["o0", "leader"] is None
    assert np.isnan(found.loc["o0", "margin"])
    assert found.loc["o1", "leader"] == "o0"
    beside = assumptions(decision, "wsm", "sum", drop=[("o0", "c0")])
    assert beside["margin"].isna().all()


def test_what_ahp_compares_counts_for_nothing(make):
    decision = assumed(make([[6, 4], [3, 5]]), [("o0", "c0", {}), ("o1", "c1", {})])
    comparisons = {"c0": [{"prefer": "o0", "over": "o1", "by": 3}]}
    decision = decision.with_judgements("ahp", {"options": comparisons}).weighed_by("equal")
    found = assumptions(decision, "ahp").set_index("criterion")
    ranking = rank(decision, "ahp")
    assert found.loc["c0", "margin"] == pytest.approx(ranking.margin)
    assert found.loc["c1", "margin"] == pytest.approx(ranking.margin + 0.25)


@pytest.mark.parametrize(
    ("which", "said"),
    [
        ([("o0", "c1")], "The score of Plan 0 on Goal 1 is not an assumption. Mark it as one"),
        ([("o9", "c1")], "There is no option “o9”"),
        ([("o0", "c9")], "There is no criterion “c9”"),
        (["o0"], "'o0' is not an option and a criterion. Write"),
    ],
)
def test_only_assumptions_can_be_dropped(make, which, said):
    decision = assumed(make([[8, 6], [6, 6]]), [("o0", "c0", {})])
    for drop in (
        lambda: assumptions_dropped(decision, which),
        lambda: assumptions(decision, drop=which),
    ):
        with pytest.raises(DecisionError, match=said):
            drop()


def test_nothing_to_drop_is_not_everything(make):
    decision = assumed(make([[8, 6], [6, 6]]), [("o0", "c0", {})])
    assert assumptions_dropped(decision, []) == decision
    assert assumptions_of(Setting.of(decision), []).equals(assumptions(decision))
