import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mcda_widget import DecisionError
from mcda_widget.ranking import rank
from mcda_widget.sensitivity import tornado
from mcda_widget.sensitivity.line import points
from mcda_widget.sensitivity.setting import Setting
from mcda_widget.sensitivity.tornado import tornado_of

some = settings(
    deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
fewer = settings(some, max_examples=12)
COLUMNS = [
    "kind",
    "criterion",
    "option",
    "low",
    "high",
    "margin_low",
    "margin_high",
    "margin",
    "leader_low",
    "leader_high",
    "swing",
]
WAYS = [
    ("topsis", "scale", {}),
    ("topsis", "minmax", {}),
    ("topsis", "vector", {}),
    ("wsm", "scale", {}),
    ("wsm", "none", {}),
    ("wsm", "sum", {}),
    ("ahp", "scale", {}),
    ("ahp", "scale", {"mode": "distributive"}),
    ("ahp", "minmax", {}),
    ("vikor", "scale", {"v": 0.3}),
    ("vikor", "minmax", {}),
    ("promethee_ii", None, {}),
    ("spotis", None, {}),
    ("spotis", None, {"bounds": (0, 12)}),
    ("mabac", "scale", {}),
    ("edas", None, {}),
]


@st.composite
def problems(draw):
    n, m = draw(st.integers(2, 3)), draw(st.integers(2, 4))
    triple = st.lists(st.integers(1, 10), min_size=3, max_size=3).map(sorted)
    row = st.lists(triple, min_size=n, max_size=n)
    cells = draw(st.lists(row, min_size=m, max_size=m))
    weights = draw(st.lists(st.integers(0, 5), min_size=n, max_size=n).filter(any))
    return cells, weights, draw(st.sets(st.integers(0, n - 1)))


def ranged(make, cells, weights, costs):
    """Make a decision whose scores have ranges; a range of a point is none."""
    decision = make([[mode for _, mode, _ in row] for row in cells], weights, costs=costs)
    return decision.with_scores(
        {
            f"o{i}": {f"c{j}": {"low": low, "high": high} for j, (low, _, high) in enumerate(row)}
            for i, row in enumerate(cells)
        }
    )


def asked(decision, winner, method, normalization, parameters):
    """Return the margin of an option and the winner, as `rank` has them."""
    ranking = rank(decision, method, normalization, **parameters)
    scores = ranking.scores if ranking.high_is_better else -ranking.scores
    return scores[winner] - scores.drop(winner).max(), ranking.winner


@pytest.mark.parametrize(("method", "normalization", "parameters"), WAYS)
@given(problem=problems())
@fewer
def test_every_end_is_what_rank_says(make, method, normalization, parameters, problem):
    decision = ranged(make, *problem)
    found = tornado(decision, method, normalization, **parameters)
    winner = rank(decision, method, normalization, **parameters).winner
    today = decision.weights
    for row in found.itertuples():
        margin, _ = asked(decision, winner, method, normalization, parameters)
        assert row.margin == pytest.approx(margin, abs=1e-9)
        ends = []
        for end in ("low", "high"):
            value = getattr(row, end)
            if row.kind == "score":
                changed = decision.with_score(row.option, row.criterion, value)
            else:
                k = list(today.index).index(row.criterion)
                at = points(today.to_numpy(), np.array([k]), np.array([value]))[0]
                changed = decision.with_weights(dict(zip(today.index, at, strict=True)))
            margin, leader = asked(changed, winner, method, normalization, parameters)
            assert getattr(row, f"margin_{end}") == pytest.approx(margin, abs=1e-9)
            if abs(margin) > 1e-9:
                told = getattr(row, f"leader_{end}")
                assert (told == winner) == (margin > 0)
                scores = rank(changed, method, normalization, **parameters).frame["score"]
                assert scores[told] == pytest.approx(scores[leader], abs=1e-9)
            ends.append(margin)
        assert row.swing == pytest.approx(np.ptp([*ends, row.margin]), abs=1e-9)
    assert found["swing"].is_monotonic_decreasing


@given(problem=problems())
@some
def test_a_row_for_each_weight_that_moves_and_each_score_with_a_range(make, problem):
    decision = ranged(make, *problem)
    found = tornado(decision, points=20)
    weights = found[found["kind"] == "weight"].set_index("criterion")
    assert weights["option"].isna().all()
    assert set(weights.index) == set(decision.weights.index)
    for criterion, today in decision.weights.items():
        assert weights.loc[criterion, "low"] == pytest.approx(max(today - 0.2, 0))
        assert weights.loc[criterion, "high"] == pytest.approx(min(today + 0.2, 1))
    scores = found[found["kind"] == "score"]
    cells = set(zip(scores["option"], scores["criterion"], strict=True))
    low, high = decision.low.stack(), decision.high.stack()
    assert cells == set(low.index[low < high])
    for row in scores.itertuples():
        assert (row.low, row.high) == (
            low[row.option, row.criterion],
            high[row.option, row.criterion],
        )


def test_the_article(article):
    found = tornado(article)
    assert found["kind"].value_counts().to_dict() == {"score": 63, "weight": 9}
    assert found.loc[0, ["kind", "criterion"]].tolist() == ["weight", "sustainability"]
    assert (found["margin"].round(3) == 0.113).all()
    assert (found[["margin_low", "margin_high"]] > 0).all().all()


def test_the_leader_is_another_where_the_margin_is_below_0(article):
    found = tornado(article, points=25)
    for end in ("low", "high"):
        held = found[f"leader_{end}"] == "roadmap-kandahar"
        assert (held == (found[f"margin_{end}"] >= 0)).all()
    assert (found["margin_high"] < 0).any()


def test_without_weights_to_move_scores_alone_are_told(make):
    decision = make([[6], [5]]).with_scores({"o0": {"c0": {"low": 5}}})
    found = tornado(decision, "wsm")
    assert found["kind"].tolist() == ["score"]
    assert found.loc[0, ["margin_low", "leader_low"]].tolist() == [0.0, "o0"]


def test_intervals_count_instead_of_points(make):
    stated = {"c0": {"low": 40, "high": 60}, "c1": {"low": 10, "high": 30}}
    stated["c2"] = {"low": 10, "high": 70}
    decision = make([[6, 2, 4], [3, 5, 8]], [50, 20, 30])
    decision = decision.with_judgements("intervals", stated).weighed_by("direct")
    found = tornado(decision, "wsm").set_index("criterion")
    assert found["low"].to_dict() == pytest.approx({"c0": 0.4, "c1": 0.1, "c2": 0.1})
    # With 40 and 10 points at least for the others, 50 are left.
    assert found["high"].to_dict() == pytest.approx({"c0": 0.6, "c1": 0.3, "c2": 0.5})


def test_intervals_of_groups_and_within_them_are_multiplied(make):
    decision = make([[6, 2, 4], [3, 5, 8]])
    decision = decision.replace(
        groups=[{"id": "g", "name": "G"}, {"id": "h", "name": "H"}],
        criteria=[
            {**dict(criterion), "group": group}
            for criterion, group in zip(decision.criteria, "ggh", strict=True)
        ],
    ).with_groups_first()
    stated = {"g": (40, 70), "h": (20, 60), "c0": (20, 50), "c1": (50, 80)}
    stated = {key: {"low": low, "high": high} for key, (low, high) in stated.items()}
    found = tornado(decision.with_judgements("intervals", stated), "wsm").set_index("criterion")
    assert found["low"].to_dict() == pytest.approx({"c0": 0.08, "c1": 0.2, "c2": 0.3})
    assert found["high"].to_dict() == pytest.approx({"c0": 0.35, "c1": 0.56, "c2": 0.6})


@pytest.mark.parametrize(
    "stated",
    [
        {"c0": {"low": 70, "high": 90}},  # not of all
        {"c0": {"low": 70, "high": 90}, "c1": {"low": 50, "high": 60}},  # more than 100
    ],
)
def test_intervals_that_no_weights_fit_are_passed_over(make, stated):
    decision = make([[6, 2], [3, 5]]).with_judgements("intervals", stated).weighed_by("equal")
    found = tornado(decision, "wsm")
    assert found["low"].tolist() == pytest.approx([0.4, 0.4])


def compared(make, criteria):
    comparisons = [{"prefer": "o0", "over": "o1", "by": 3}]
    decision = make([[6, 4], [3, 5]]).with_scores(
        {"o0": {"c0": {"low": 2}, "c1": {"low": 1, "high": 9}}}
    )
    stated = {"options": dict.fromkeys(criteria, comparisons)}
    return decision.with_judgements("ahp", stated).weighed_by("equal")


def test_criteria_on_which_ahp_compares_options_have_no_scores(make):
    found = tornado(compared(make, ["c0"]), "ahp")
    scores = found[found["kind"] == "score"]
    assert scores[["option", "criterion"]].to_numpy().tolist() == [["o0", "c1"]]
    assert set(tornado(compared(make, ["c0", "c1"]), "ahp")["kind"]) == {"weight"}


def test_a_score_that_is_missing_under_comparison_changes_nothing(make):
    decision = compared(make, ["c0"]).without_score("o0", "c0")
    assert tornado(decision, "ahp").equals(tornado(compared(make, ["c0"]), "ahp"))


def test_where_a_method_gives_no_number_there_is_no_leader(make):
    decision = make([[6, 4], [3, 5]]).with_scores({"o0": {"c0": {"low": 0}}})
    found = tornado(decision, "wsm", "sum", points=0)
    assert np.isnan(found.loc[0, "margin_low"])
    assert found.loc[0, "leader_low"] is None


@pytest.mark.parametrize("method", ["topsis", "wsm", "ahp", "vikor", "promethee_ii"])
@pytest.mark.parametrize(
    ("rows", "weights"),
    [
        ([[3, 4], [3, 4]], [1, 1]),
        ([[3], [4]], [1]),
        ([[3, 4], [4, 4], [5, 4]], [0, 1]),
        ([[0, 0], [10, 10]], [1, 0]),
    ],
)
def test_degenerate_decisions(make, rows, weights, method):
    found = tornado(make(rows, weights), method)
    assert list(found) == COLUMNS
    assert found[["margin_low", "margin_high", "margin", "swing"]].notna().all().all()


@pytest.mark.parametrize("method", ["topsis", "wsm", "ahp", "vikor"])
def test_an_option_alone_has_no_rows(make, method):
    decision = make([[3, 4]]).with_scores({"o0": {"c0": {"low": 1}}})
    found = tornado(decision, method)
    assert list(found) == COLUMNS
    assert found.empty


@pytest.mark.parametrize("points", [-1, 101, "ten", True, float("nan")])
def test_points_must_be_points(make, points):
    with pytest.raises(DecisionError, match="Write points of 100, such as 10"):
        tornado(make([[3, 4], [4, 3]]), points=points)


def test_a_setting_counts_with_its_own_weights(article):
    setting = Setting.of(article)
    moved = Setting(setting.task, points(setting.weights, np.array([8]), np.array([0.4]))[0])
    found = tornado_of(moved)
    assert found.loc[0, "margin"] != tornado_of(setting).loc[0, "margin"]
    weight = found[(found["kind"] == "weight") & (found["criterion"] == "sustainability")]
    assert weight[["low", "high"]].to_numpy().tolist() == [pytest.approx([0.3, 0.5])]
