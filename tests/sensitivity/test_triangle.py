import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mcda_widget import Decision, DecisionError
from mcda_widget.ranking import rank
from mcda_widget.sensitivity.setting import Setting
from mcda_widget.sensitivity.triangle import triangle, triangle_of

some = settings(
    deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
COLUMNS = ["a", "b", "c", "x", "y", "leader", "margin"]


@pytest.fixture
def grouped():
    """Make a decision of criteria in groups: a letter for each, a dot for none."""

    def grouped(letters, weights=None):
        decision = Decision(
            title="A decision",
            scale={"low": 0, "high": 10},
            groups=[{"id": g, "name": f"Group {g}"} for g in sorted(set(letters) - {"."})],
            criteria=[
                {"id": f"c{j}", "name": f"Goal {j}", "group": None if g == "." else g}
                for j, g in enumerate(letters)
            ],
            options=[{"id": "o0", "name": "Plan 0"}, {"id": "o1", "name": "Plan 1"}],
            scores={
                "o0": {f"c{j}": (3 * j) % 10 for j in range(len(letters))},
                "o1": {f"c{j}": (7 * j + 2) % 10 for j in range(len(letters))},
            },
        )
        if weights is None:
            return decision
        return decision.with_weights(dict(zip(decision.weights.index, weights, strict=True)))

    return grouped


@st.composite
def problems(draw):
    n, m = draw(st.integers(3, 5)), draw(st.integers(2, 4))
    row = st.lists(st.integers(1, 10), min_size=n, max_size=n)
    rows = draw(st.lists(row, min_size=m, max_size=m))
    return rows, draw(st.lists(st.integers(0, 5), min_size=n, max_size=n).filter(any))


@pytest.mark.parametrize("method", ["topsis", "wsm", "ahp", "vikor"])
@given(problem=problems())
@some
def test_pymcdm_sees_the_same_leader_and_margin(make, method, problem):
    decision = make(*problem)
    found = triangle(decision, ["c2", "c0", "c1"], method, steps=4)
    left = 1 - decision.weights.iloc[3:].sum()
    assert found.attrs["fixed"] == pytest.approx(1 - left)
    for row in found.itertuples():
        weights = decision.weights.to_dict()
        weights |= {"c2": left * row.a, "c0": left * row.b, "c1": left * row.c}
        there = rank(decision.with_weights(weights), method)
        assert row.margin == pytest.approx(there.margin, abs=1e-9)
        assert row.margin == 0 or row.margin < 1e-9 or row.leader == there.winner


def test_nodes_lie_in_a_triangle_of_side_one(article):
    found = triangle(article, steps=7)
    assert list(found) == COLUMNS
    assert len(found) == 28
    np.testing.assert_allclose(found[["a", "b", "c"]].sum(axis=1), 1)
    corners = np.array([[0, 0], [1, 0], [1 / 2, np.sqrt(3) / 2]])
    np.testing.assert_allclose(found[["a", "b", "c"]] @ corners, found[["x", "y"]])


def test_the_articles_groups_are_the_default(article):
    found = triangle(article)
    assert len(found) == 861
    assert found.attrs["parts"] == ("regime", "environment", "leverage")
    assert found.attrs["names"][2] == "Leverage and delivery"
    assert found.attrs["today"] == pytest.approx((3 / 9, 2 / 9, 4 / 9))
    assert found.attrs["fixed"] == pytest.approx(0)
    assert set(found["leader"]) == {"roadmap-kandahar"}


def test_groups_split_their_weight_as_today(grouped):
    decision = grouped("aabc", [1, 3, 2, 2])
    found = triangle(decision, method="wsm", steps=3)
    first = found[found["a"] == 1].iloc[0]
    there = rank(decision.with_weights({"c0": 1, "c1": 3, "c2": 0, "c3": 0}), "wsm")
    assert first["leader"] == there.winner
    assert first["margin"] == pytest.approx(there.margin)
    assert found.attrs["today"] == pytest.approx((0.5, 0.25, 0.25))


@pytest.mark.parametrize(
    ("letters", "weights", "parts"),
    [
        ("aabbcc", None, ("a", "b", "c")),
        ("abcd", [1, 5, 4, 3], ("b", "c", "d")),
        ("aabb", [2, 1, 4, 3], ("c0", "c2", "c3")),
        ("aabbc.", [1, 2, 3, 4, 5, 6], ("c3", "c4", "c5")),
        ("....", None, ("c0", "c1", "c2")),
    ],
)
def test_parts_that_nobody_named(grouped, letters, weights, parts):
    assert triangle(grouped(letters, weights), steps=2).attrs["parts"] == parts


def test_a_criterion_and_groups_can_be_mixed_by_name(grouped):
    decision = grouped("aabbc.", [1, 1, 1, 1, 2, 4])
    found = triangle(decision, ["Group a", "c5", "Goal 4"], steps=3)
    assert found.attrs["parts"] == ("a", "c5", "c4")
    assert found.attrs["today"] == pytest.approx((2 / 8, 4 / 8, 2 / 8))
    assert found.attrs["fixed"] == pytest.approx(0.2)


@pytest.mark.parametrize("method", ["topsis", "wsm", "ahp", "vikor"])
@pytest.mark.parametrize(
    ("problem", "rows"),
    [
        (([[3, 4, 5]], [1, 1, 1]), 6),
        (([[3], [4]], [1]), 0),
        (([[3, 4, 5]] * 2, [1, 0, 0]), 6),
    ],
)
def test_degenerate_decisions(make, method, problem, rows):
    found = triangle_of(Setting.of(make(*problem), method), steps=3)
    assert list(found) == COLUMNS
    assert len(found) == rows
    assert found["leader"].notna().all()


def test_parts_that_weigh_nothing_today(make):
    decision = make([[1, 2, 3, 9], [9, 8, 7, 1]], [0, 0, 0, 1])
    found = triangle(decision, ["c0", "c1", "c2"], steps=4)
    assert set(found["leader"]) == {"o0"}
    assert found.attrs["today"] == pytest.approx((1 / 3,) * 3)
    assert found.attrs["fixed"] == 1


def test_what_cannot_be_a_triangle_is_refused(article, grouped):
    with pytest.raises(DecisionError, match="2 were given"):
        triangle(article, ["kandahar", "cohesion"])
    with pytest.raises(DecisionError, match="no criterion and no group “kandahr”"):
        triangle(article, ["kandahr", "cohesion", "leverage"])
    with pytest.raises(DecisionError, match="Reach to Kandahar is in two"):
        triangle(article, ["kandahar", "cohesion", "leverage"])
    empty = grouped("aab").with_group("z", "Group z")
    with pytest.raises(DecisionError, match="No criterion is in Group z"):
        triangle(empty, ["a", "c2", "z"])
    with pytest.raises(DecisionError, match="not a number of steps"):
        triangle(article, steps=1)
