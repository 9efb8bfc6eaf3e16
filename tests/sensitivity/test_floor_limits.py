import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mcda_widget.ranking import rank
from mcda_widget.sensitivity import floor_limits, floor_limits_sentence, floors

some = settings(
    deadline=None, max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
WAYS = [
    ("topsis", "scale", {}),
    ("topsis", "minmax", {}),
    ("wsm", "scale", {}),
    ("wsm", "none", {}),
    ("ahp", "scale", {}),
    ("ahp", "sum", {}),
    ("vikor", "scale", {"v": 0.3}),
    ("promethee_ii", None, {"functions": {"c0": "vshape", "c1": "usual"}, "p": {"c0": 2}}),
    ("spotis", None, {"bounds": (0, 12)}),
]


@st.composite
def problems(draw):
    m = draw(st.integers(2, 5))
    row = st.lists(st.integers(1, 10), min_size=2, max_size=2)
    rows = draw(st.lists(row, min_size=m, max_size=m))
    weights = draw(st.lists(st.integers(0, 5), min_size=2, max_size=2).filter(any))
    return rows, weights, draw(st.sets(st.integers(0, 1)))


@pytest.mark.parametrize(("method", "normalization", "parameters"), WAYS)
@given(problem=problems())
@some
def test_limits_are_the_last_minimum_that_the_winner_meets(
    make, method, normalization, parameters, problem
):
    decision = make(*problem[:2], costs=problem[2])
    winner = rank(decision, method, normalization, **parameters).winner
    found = floor_limits(decision, method, normalization, **parameters)
    assert list(found.index) == list(decision.weights.index)
    for key, limit, beyond, left in found.itertuples():
        assert limit == decision.scores.loc[winner, key]
        assert (
            winner in floors(decision, {key: limit}, method, normalization, **parameters).remaining
        )
        step = 0.5 * decision.types[list(decision.weights.index).index(key)]
        if not 0 <= limit + step <= 10:
            assert left == 0
            continue
        after = floors(decision, {key: limit + step}, method, normalization, **parameters)
        assert winner not in after.remaining
        assert left == len(after.remaining)
        if left > 1:
            scores = after.ranking.scores if after.ranking.high_is_better else -after.ranking.scores
            assert scores[beyond] == pytest.approx(scores.max(), abs=1e-9)
        else:
            assert beyond == (after.remaining[0] if left else None)


def test_the_article(article):
    found = floor_limits(article)
    assert found["limit"].to_dict() == article.scores.loc["roadmap-kandahar"].to_dict()
    assert found["beyond"].dropna().to_dict() == {
        "hardliners": "kandahar-focused",
        "regional-unity": "roadmap-kabul",
        "sustainability": "kandahar-focused",
    }
    assert found["left"].to_dict()["sustainability"] == 6
    assert floor_limits_sentence(article) == (
        "A minimum above 3 on Sustainability would rule out Joint regional roadmap (Kandahar); "
        "Kandahar-focused approach would lead the rest."
    )


def test_units_are_written(make):
    decision = make([[6, 4], [4, 6]], scale=None, costs={0}).with_criterion("c0", unit="days")
    decision = decision.with_weights({"c0": 1, "c1": 2}).with_score("o0", "c1", 9)
    assert floor_limits_sentence(decision, "wsm") == (
        "A maximum below 6 days on Goal 0 would rule out Plan 0; only Plan 1 would be left."
    )


def test_criteria_on_which_scores_are_missing_have_no_row(make):
    options = [{"prefer": "o0", "over": "o1", "by": 3}]
    decision = make([[6, 4], [3, 5]]).with_judgements("ahp", {"options": {"c0": options}})
    decision = decision.weighed_by("equal").without_score("o1", "c0")
    assert floor_limits(decision, "ahp").index.tolist() == ["c1"]


@pytest.mark.parametrize("method", ["topsis", "wsm", "ahp", "vikor", "promethee_ii"])
@pytest.mark.parametrize(
    ("rows", "weights", "said"),
    [
        (
            [[3, 4], [3, 4]],
            [1, 1],
            "No minimum on one criterion rules out Plan 0 and leaves another option.",
        ),
        (
            [[3], [4]],
            [1],
            "No minimum on one criterion rules out Plan 1 and leaves another option.",
        ),
        (
            [[3, 4], [4, 4], [5, 4]],
            [0, 1],
            "A minimum above 3 on Goal 0 would rule out Plan 0; Plan 1 would lead the rest.",
        ),
    ],
)
def test_degenerate_decisions(make, rows, weights, said, method):
    assert floor_limits_sentence(make(rows, weights), method) == said


@pytest.mark.parametrize("method", ["topsis", "wsm", "ahp", "vikor"])
def test_an_option_alone(make, method):
    decision = make([[3, 4]])
    assert floor_limits_sentence(decision, method) == "Plan 0 is the only option."
    assert floor_limits(decision, method)["left"].tolist() == [0, 0]
