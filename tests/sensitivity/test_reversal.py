import itertools

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mcda_widget.ranking import rank
from mcda_widget.sensitivity import reversal
from mcda_widget.sensitivity.reversal import rank_reversal, rank_reversal_of
from mcda_widget.sensitivity.setting import Setting

some = settings(
    deadline=None, max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
COLUMNS = ["change", "option", "reversed", "winner_changed", "pairs", "leader"]


@st.composite
def problems(draw, least=0):
    n, m = draw(st.integers(1, 3)), draw(st.integers(2, 5))
    row = st.lists(st.integers(least, 10), min_size=n, max_size=n)
    rows = draw(st.lists(row, min_size=m, max_size=m))
    weights = draw(st.lists(st.integers(0, 5), min_size=n, max_size=n).filter(any))
    return rows, weights, draw(st.sets(st.integers(0, n - 1)))


def worse(decision, option):
    """Scores of an option made worse, one by one."""
    made = {}
    for key, direction in decision.directions.items():
        scale, score = decision.scale_of(key), decision.score(option, key)
        low, high = score.bounds
        up = direction == "cost"
        if low < high:
            made[key] = high if up else low
        else:
            step = (scale.high - scale.low) / 10
            made[key] = (
                min(score.mode + step, scale.high) if up else max(score.mode - step, scale.low)
            )
    return made


def after(decision, change, option):
    if change == "delete":
        return decision.without_option(option)
    made = worse(decision, option) if change == "worsen" else decision.scores.loc[option].to_dict()
    if change == "worsen":
        return decision.with_scores({option: made})
    return decision.with_option("twin", "Twin").with_scores({"twin": made})


def order(ranks, pair):
    return np.sign(ranks[pair[1]] - ranks[pair[0]])


def slowly(decision, method, normalization):
    """Return what `rank_reversal` should, by decisions and rankings only."""
    today = rank(decision, method, normalization).ranks
    options = list(today.index)
    kinds = [(change, o) for change in ("delete", "copy") for o in options]
    kinds += [
        ("worsen", o)
        for o in options
        if today[o] > 1 and worse(decision, o) != decision.scores.loc[o].to_dict()
    ]
    found = []
    for change, option in kinds:
        others = [o for o in options if change == "copy" or o != option]
        if len(others) == 1:
            found.append((change, option, False, set(), others[0]))
            continue
        ranks = rank(after(decision, change, option), method, normalization).ranks[others]
        pairs = {
            frozenset(pair)
            for pair in itertools.combinations(others, 2)
            if order(today, pair) != order(ranks, pair)
        }
        was, now = (r[others][r[others] == r[others].min()].index for r in (today, ranks))
        found.append((change, option, list(was) != list(now), pairs, now[0]))
    return found


@pytest.mark.parametrize(
    ("method", "normalization"),
    [
        ("topsis", "minmax"),
        ("topsis", "vector"),
        ("wsm", "minmax"),
        ("vikor", "minmax"),
        ("promethee_ii", None),
        ("ahp", "minmax"),
        ("mairca", "minmax"),
    ],
)
@given(problem=problems())
@some
def test_every_change_is_what_ranking_anew_says(make, method, normalization, problem):
    rows, weights, costs = problem
    decision = make(rows, weights, costs=costs)
    found = rank_reversal(decision, method, normalization)
    assert found.attrs["refused"] == {}
    told = [
        (row.change, row.option, row.winner_changed, set(map(frozenset, row.pairs)), row.leader)
        for row in found.itertuples()
    ]
    assert told == slowly(decision, method, normalization)
    assert (found["reversed"] == (found["pairs"].str.len() > 0)).all()
    assert found.loc[found["winner_changed"], "reversed"].all()


@pytest.mark.parametrize(
    ("method", "normalization"),
    [
        ("topsis", "scale"),
        ("wsm", "scale"),
        ("wsm", "none"),
        ("ahp", "scale"),
        ("vikor", "scale"),
        ("spotis", None),
    ],
)
@given(problem=problems())
@some
def test_on_fixed_scales_nothing_reverses(make, method, normalization, problem):
    rows, weights, costs = problem
    decision = make(rows, weights, costs=costs)
    assert not rank_reversal(decision, method, normalization)["reversed"].any()


@pytest.mark.parametrize(("method", "normalization"), [("topsis", "minmax"), ("edas", None)])
def test_the_articles_ranges_are_used(article, method, normalization):
    found = rank_reversal(article, method, normalization)
    told = [
        (row.change, row.option, row.winner_changed, set(map(frozenset, row.pairs)), row.leader)
        for row in found.itertuples()
    ]
    assert told == slowly(article, method, normalization)


def test_the_article_under_min_max(article):
    found = rank_reversal(article, normalization="minmax")
    assert list(found) == COLUMNS
    assert found["change"].tolist() == ["delete"] * 7 + ["copy"] * 7 + ["worsen"] * 6
    row = found.iloc[0]
    assert row.tolist() == [
        "delete",
        "fragmented-pressure",
        True,
        False,
        (("kandahar-focused", "roadmap-kabul"),),
        "roadmap-kandahar",
    ]
    assert rank(article, normalization="minmax").frame.index[1:3].tolist() == list(row["pairs"][0])


def test_the_article_on_fixed_scales(article):
    found = rank_reversal(article)
    assert len(found) == 20
    assert not found[["reversed", "winner_changed"]].any(axis=None)
    assert found.loc[2, "leader"] == "kandahar-focused"  # without the leader


BELTON_GEAR = [[1, 9, 8], [9, 1, 9], [1, 1, 1]]


def compared(decision):
    """The same decision with options compared in pairs rather than rated."""
    judged = {
        key: [
            {"prefer": a, "over": b, "by": column[a] / column[b]}
            for a, b in itertools.combinations(column.index, 2)
        ]
        for key, column in decision.scores.items()
    }
    stated = decision.with_judgements("ahp", {"options": judged})
    return stated.replace(scores={}).weighed_by("equal")


@pytest.mark.parametrize("pairwise", [False, True])
def test_belton_and_gears_copy_reverses_ahp_unless_it_is_ideal(make, pairwise):
    decision = compared(make(BELTON_GEAR)) if pairwise else make(BELTON_GEAR)
    normalization = "none" if pairwise else "sum"
    found = rank_reversal(decision, "ahp", normalization, mode="distributive")
    row = found[(found["change"] == "copy") & (found["option"] == "o1")].iloc[0]
    assert row[["reversed", "winner_changed", "pairs", "leader"]].tolist() == [
        True,
        True,
        (("o1", "o0"),),
        "o0",
    ]
    ideal = rank_reversal(decision, "ahp", normalization)
    assert not ideal.loc[ideal["change"] == "copy", "reversed"].any()


def test_what_is_compared_in_pairs_cannot_be_made_worse(make):
    decision = compared(make([[1, 9, 8], [9, 1, 9]]))
    found = rank_reversal(decision, "ahp")
    assert set(found["change"]) == {"delete", "copy"}


def test_without_a_scale_scores_move_a_tenth_of_the_table(make):
    setting = Setting.of(make([[10, 50], [20, 90], [30, 70]], scale=None, costs={1}))
    np.testing.assert_allclose(reversal._worse(setting), [[10, 54], [18, 90], [28, 74]])


def test_what_a_method_cannot_rank_is_told(make):
    decision = make([[9, 9], [1, 4], [3, 3]])
    found = rank_reversal(decision, "wpm")
    assert len(found) == 7
    [(key, why)] = found.attrs["refused"].items()
    assert key == ("worsen", "o1")
    assert "Plan 1 has 0 on Goal 0" in why


@pytest.mark.parametrize("method", ["topsis", "wsm", "ahp", "vikor"])
@pytest.mark.parametrize(
    ("problem", "changes"),
    [
        (([[3, 4]], [1, 1]), 0),
        (([[3, 4], [3, 4]], [1, 1]), 4),
        (([[3], [4]], [1]), 5),
        (([[3, 4], [4, 4], [5, 4]], [0, 1]), 6),
        (([[0, 0], [10, 10]], [1, 0]), 4),
    ],
)
def test_degenerate_decisions(make, method, problem, changes):
    found = rank_reversal_of(Setting.of(make(*problem), method))
    assert list(found) == COLUMNS
    assert len(found) == changes
    assert not found["reversed"].any()
