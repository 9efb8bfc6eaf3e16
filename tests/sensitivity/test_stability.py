import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mcda_widget.ranking.task import prepare
from mcda_widget.sensitivity import stability
from mcda_widget.sensitivity.line import line


def test_the_articles_limits(article):
    found = stability(article)
    limited = found[found["above"].notna()]
    assert limited["above"].to_dict() == {
        "hardliners": "kandahar-focused",
        "regional-unity": "roadmap-kabul",
        "sustainability": "monitoring",
    }
    assert limited["high"].round(3).tolist() == [0.299, 0.312, 0.221]
    assert (found["low"] == 0).all()
    assert found["below"].isna().all()
    assert set(found.loc[~found.index.isin(limited.index), "high"]) == {1.0}


@st.composite
def problems(draw):
    n, m = draw(st.integers(2, 4)), draw(st.integers(2, 5))
    row = st.lists(st.integers(0, 10), min_size=n, max_size=n)
    rows = draw(st.lists(row, min_size=m, max_size=m))
    return rows, draw(st.lists(st.integers(0, 5), min_size=n, max_size=n).filter(any))


@pytest.mark.parametrize("method", ["topsis", "wsm"])
@given(problem=problems())
@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_the_winner_leads_inside_and_the_one_named_leads_beyond(make, method, problem):
    decision = make(*problem)
    task, found = prepare(decision, method), stability(decision, method)
    options = [option.id for option in decision.options]
    today = task.scores(decision.weights.to_numpy())
    winner = int(np.argmax(today > today.max() - 1e-12))
    for k, row in enumerate(found.itertuples()):
        assert 0 <= row.low <= row.weight <= row.high <= 1
        inside = row.low + (row.high - row.low) * np.array([1e-3, 0.3, 0.7, 1 - 1e-3])
        for w in line(decision.weights.to_numpy(), inside)[k] if row.high > row.low else []:
            scores = task.scores(w)
            assert scores[winner] >= scores.max() - 1e-9
        for limit, rival, step in ((row.low, row.below, -1e-6), (row.high, row.above, 1e-6)):
            if rival is None:
                assert limit in (0, 1)
            elif 1e-5 < limit < 1 - 1e-5:
                scores = task.scores(
                    line(decision.weights.to_numpy(), np.array([limit + step]))[k, 0]
                )
                assert scores[options.index(rival)] > scores[winner]


def test_a_tie_today_ends_the_lead_at_todays_weight(make):
    found = stability(make([[7, 3], [3, 7]]), "wsm")
    assert found.loc["c0"].tolist() == [0.5, 0.5, 1.0, "o1", None]
    assert found.loc["c1"].tolist() == [0.5, 0.0, 0.5, None, "o1"]


def test_where_several_meet_at_a_limit_the_best_beyond_is_named(make):
    # At half the weight on each, all three tie; above it the last is best.
    decision = make([[2, 8], [5, 5], [8, 2]], [1, 3])
    assert stability(decision, "wsm").loc["c0", "above"] == "o2"


@pytest.mark.parametrize("method", ["topsis", "wsm", "ahp", "vikor"])
@pytest.mark.parametrize(
    ("rows", "weights"),
    [([[3, 4]], [1, 1]), ([[3, 4], [3, 4]], [1, 1]), ([[3], [4]], [1]), ([[0, 9], [9, 0]], [1, 0])],
)
def test_degenerate_decisions_have_limits_too(make, rows, weights, method):
    found = stability(make(rows, weights), method)
    assert found[["weight", "low", "high"]].notna().all().all()
    assert (found["low"] <= found["weight"]).all()
    assert (found["weight"] <= found["high"]).all()
    assert {type(rival) for rival in [*found["below"], *found["above"]]} <= {str, type(None)}


def test_a_tie_that_ends_where_a_criterion_has_all_the_weight(make):
    found = stability(make([[6, 1], [6, 9]], [1, 0]))
    assert found.loc["c0"].tolist() == [1.0, 1.0, 1.0, "o1", None]
    assert found.loc["c1"].tolist() == [0.0, 0.0, 0.0, None, "o1"]


def test_a_method_s_own_parameters_count(article):
    """Under VIKOR with all weight on the worst criterion, other weights hold the lead."""
    balanced = stability(article, "vikor")
    worst_only = stability(article, "vikor", v=0.0)
    assert not balanced[["low", "high"]].equals(worst_only[["low", "high"]])
