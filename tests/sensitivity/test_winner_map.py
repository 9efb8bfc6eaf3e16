import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mcda_widget import DecisionError
from mcda_widget.ranking import rank
from mcda_widget.sensitivity import stability
from mcda_widget.sensitivity.areas import area
from mcda_widget.sensitivity.setting import Setting
from mcda_widget.sensitivity.winner_map import map_pair, winner_map, winner_map_of

some = settings(
    deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
COLUMNS = ["first", "second", "leader", "margin"]


@st.composite
def problems(draw):
    n, m = draw(st.integers(2, 4)), draw(st.integers(2, 4))
    row = st.lists(st.integers(1, 10), min_size=n, max_size=n)
    rows = draw(st.lists(row, min_size=m, max_size=m))
    weights = draw(st.lists(st.integers(0, 5), min_size=n, max_size=n).filter(any))
    return rows, weights, draw(st.sets(st.integers(0, n - 1)))


def weighed(decision, first, second, row):
    """Weigh a decision as a row of the map says: the slow way round."""
    today = decision.weights
    others = today.drop([first, second])
    rest = round(1 - row.first - row.second, 12)
    shared = others / others.sum() if others.sum() else others * 0 + 1 / max(len(others), 1)
    return decision.with_weights(
        {first: row.first, second: row.second, **(rest * shared).to_dict()}
    )


@pytest.mark.parametrize(
    ("method", "normalization"),
    [("topsis", None), ("topsis", "minmax"), ("wsm", None), ("ahp", None), ("vikor", None)],
)
@given(problem=problems())
@some
def test_pymcdm_sees_the_same_leader_and_margin(make, method, normalization, problem):
    rows, weights, costs = problem
    decision = make(rows, weights, costs=costs)
    found = winner_map(decision, "c1", "c0", method, normalization, steps=4)
    for row in found.itertuples():
        there = rank(weighed(decision, "c1", "c0", row), method, normalization)
        assert row.margin == pytest.approx(there.margin, abs=1e-9)
        leads = [o for o, r in there.ranks.items() if r == 1]
        assert row.leader == leads[0] if there.margin > 1e-9 else row.leader in there.scores


def test_the_map_covers_all_weights_of_two(article):
    found = winner_map(article, "Reach to Kandahar", "sustainability", steps=5)
    assert list(found) == COLUMNS
    quarters = [0, 1 / 4, 1 / 2, 3 / 4, 1]
    assert list(zip(found["first"], found["second"], strict=True)) == [
        (a, b) for a in quarters for b in quarters if a + b <= 1
    ]
    assert found.attrs["criteria"] == ("kandahar", "sustainability")
    assert found.attrs["today"] == pytest.approx((1 / 9, 1 / 9))
    assert len(winner_map(article)) == 861


def test_at_todays_weights_today_s_winner_leads(article):
    decision = article.with_weights(dict.fromkeys(article.weights.index, 1) | {"kandahar": 2})
    found = winner_map(decision, "kandahar", "sustainability", steps=11)
    row = found[np.isclose(found["first"], 0.2) & np.isclose(found["second"], 0.1)].iloc[0]
    today = rank(decision)
    assert row["leader"] == today.winner
    assert row["margin"] == pytest.approx(today.margin)
    assert found.attrs["today"] == (0.2, 0.1)


def test_the_default_pair_has_the_nearest_limits(article):
    limits = stability(article)
    gaps = (limits["high"] - limits["weight"])[limits["above"].notna()]
    assert map_pair(Setting.of(article)) == tuple(gaps.nsmallest(2).index)
    assert winner_map(article).attrs["criteria"] == ("sustainability", "hardliners")
    assert winner_map(article, second="sustainability").attrs["criteria"] == (
        "hardliners",
        "sustainability",
    )
    assert winner_map(article, "cohesion").attrs["criteria"] == ("cohesion", "sustainability")


def test_without_limits_the_heaviest_are_the_pair(make):
    decision = make([[9, 9, 9], [1, 1, 1]], [1, 3, 2])
    assert map_pair(Setting.of(decision)) == ("c1", "c2")


def test_areas_come_to_the_closed_form(make):
    """With 5 a − 3 b + (1 − a − b) the first wins on 23/32 of the triangle."""
    decision = make([[7, 6, 5], [2, 9, 4]])
    found = winner_map(decision, "c0", "c1", "wsm", steps=201)
    won = found["leader"] == "o0"
    size = area(np.column_stack((found[["first", "second"]], _rest(found))))
    assert size[won].sum() / size.sum() == pytest.approx(23 / 32, abs=0.005)


def _rest(found):
    return (1 - found["first"] - found["second"]).round(12)


def test_of_options_that_always_tie_the_first_leads(make):
    decision = make([[7, 6, 5], [7, 6, 5], [2, 9, 4]])
    assert winner_map(decision, "c0", "c1", "wsm")["leader"].unique().tolist() == ["o0", "o2"]


def test_two_criteria_make_a_line(make):
    found = winner_map(make([[2, 9], [7, 6]]), "c0", "c1", "wsm", steps=5)
    assert found["first"].tolist() == [0, 0.25, 0.5, 0.75, 1]
    assert (found["first"] + found["second"] == 1).all()
    assert found["leader"].tolist() == ["o0", "o0", "o1", "o1", "o1"]


def test_others_that_weigh_nothing_share_equally(make):
    decision = make([[5, 5, 9, 1], [5, 5, 1, 8]], [1, 1, 0, 0])
    corner = winner_map(decision, "c0", "c1", "wsm", steps=3).iloc[0]
    assert corner["leader"] == "o0"
    assert corner["margin"] == pytest.approx(0.05)


def test_a_method_without_a_formula_is_asked_less(article):
    found = winner_map(article, "kandahar", "sustainability", "vikor")
    assert len(found) == 120
    assert len(np.unique(found["first"])) == 15


def test_where_a_method_gives_no_number_there_is_no_row(make):
    """CoCoSo divides by the weighted sum of the worst, which is 0 where only c0 weighs."""
    decision = make([[0, 9, 3], [5, 2, 8], [9, 1, 4]])
    found = winner_map(decision, "c0", "c1", "cocoso", steps=11)
    assert len(found) == 65
    assert found[COLUMNS].notna().all().all()
    assert not ((found["first"] == 1) & (found["second"] == 0)).any()


@pytest.mark.parametrize("method", ["topsis", "wsm", "ahp", "vikor"])
@pytest.mark.parametrize(
    ("problem", "leaders"),
    [
        (([[3, 4]], [1, 1]), {"o0"}),
        (([[3], [4]], [1]), set()),
        (([[3, 4], [3, 4]], [1, 1]), {"o0"}),
        (([[3, 4, 9], [4, 4, 9]], [0, 1, 0]), {"o1"}),
    ],
)
def test_degenerate_decisions(make, method, problem, leaders):
    setting = Setting.of(make(*problem), method)
    found = winner_map_of(setting)
    assert list(found) == COLUMNS
    assert leaders <= set(found["leader"])
    if len(setting.options) > 1:
        assert found["margin"].notna().all()


def test_what_cannot_be_a_map_is_refused(article):
    with pytest.raises(DecisionError, match="given twice"):
        winner_map(article, "sustainability", "Sustainability")
    with pytest.raises(DecisionError, match="sustainability"):
        winner_map(article, "sustainabilty", "kandahar")
    for steps in (1, 2.5, True):
        with pytest.raises(DecisionError, match="not a number of steps"):
            winner_map(article, steps=steps)
