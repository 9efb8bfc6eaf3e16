"""What a ranking says: order, winner, margin, finding, contributions."""

import numpy as np
import pytest

from mcda_widget import Decision, rank
from mcda_widget.ranking import competition_ranks
from mcda_widget.ranking.catalogue import METHODS

MATRIX = [[3, 2, 7], [5, 4, 6], [4, 8, 1], [6, 1, 3]]
TYPES = [1, -1, 1]


def named(*scores, scale=(0, 1)):
    """Return a decision with one criterion and options A, B, …."""
    letters = "ABCDEFG"[: len(scores)]
    return Decision(
        title="Named",
        scale={"low": scale[0], "high": scale[1]},
        criteria=[{"id": "c", "name": "C"}],
        options=[{"id": letter.lower(), "name": letter} for letter in letters],
        scores={x.lower(): {"c": score} for x, score in zip(letters, scores, strict=True)},
    )


@pytest.mark.parametrize(
    ("scores", "finding", "tied"),
    [
        ((0.2, 0.85, 0.3), "B leads C by .55.", ()),
        ((0.2, 0.8, 0.8), "B and C share the first place, at .80.", ("b", "c")),
        ((0.8, 0.8, 0.8), "A, B and C share the first place, at .80.", ("a", "b", "c")),
        ((0.3, 0.8, 0.3), "B leads A and C by .50.", ()),
        ((0.8,), "A is the only option, so there is nothing to lead.", ()),
        ((0.8, 0.798), "A leads B by .002.", ()),
    ],
)
def test_finding(scores, finding, tied):
    result = rank(named(*scores), "wsm")
    assert result.finding == finding
    assert result.tied == tied
    assert result.winner == result.frame.index[0]


def test_finding_where_low_is_better():
    result = rank(named(0.25, 1), "spotis")
    assert result.finding == "B leads A by .75 (the lower, the better)."
    assert not result.high_is_better
    assert result.margin == 0.75


def test_ties_keep_the_order_of_the_decision():
    result = rank(named(0.2, 0.8, 0.1, 0.8, 0.2), "wsm")
    assert result.frame.index.tolist() == ["b", "d", "a", "e", "c"]
    assert result.frame["rank"].tolist() == [1, 1, 3, 3, 5]
    assert result.frame.columns.tolist() == ["score", "rank"]
    assert result.frame.index.name == "option"
    assert result.frame["rank"].dtype == "int64"
    assert result.ranks.index.tolist() == ["a", "b", "c", "d", "e"]
    assert result.margin == 0


@pytest.mark.parametrize(
    ("method", "scale"),
    [
        (key, scale)
        for key, method in METHODS.items()
        for scale in (None, (0, 10))
        if method.additive or key == "topsis"
        if (key, scale) != ("spotis", None)
    ],
)
def test_parts_sum_to_the_score(method, scale, decision_of):
    result = rank(decision_of(MATRIX, TYPES, [0.5, 0.2, 0.3], scale), method)
    parts = result.contributions
    assert parts.index.tolist() == ["o1", "o2", "o3", "o4"]
    assert parts.columns.tolist() == ["c1", "c2", "c3"]
    np.testing.assert_allclose(parts.sum(axis=1), result.scores, rtol=0, atol=1e-12)
    assert "sum to" in result.contributions_note
    assert "do not sum" not in result.contributions_note


@pytest.mark.parametrize("method", [k for k, m in METHODS.items() if not m.additive])
def test_other_parts_are_for_orientation(method, decision_of):
    if method == "topsis":
        return
    d = decision_of(MATRIX, TYPES, [0.5, 0.2, 0.3], (0, 10))
    result = rank(d, method)
    assert "do not sum" in result.contributions_note
    assert result.contributions.loc["o2", "c2"] == pytest.approx(0.2 * 0.6)
    alone = rank(decision_of(MATRIX, TYPES), method)
    assert alone.contributions.max(axis=None) == pytest.approx(1 / 3)


def test_topsis_parts_are_shares_of_the_squared_distance(decision_of):
    d = decision_of([[4, 2], [0, 0], [10, 10]], None, [0.25, 0.75], (0, 10))
    result = rank(d)
    # w r = .1, .15; squares .01, .0225
    share = 0.01 / (0.01 + 0.0225)
    expected = [share * result.scores["o1"], (1 - share) * result.scores["o1"]]
    np.testing.assert_allclose(result.contributions.loc["o1"], expected)
    assert result.contributions.loc["o2"].tolist() == [0, 0]
    assert result.scores[["o2", "o3"]].tolist() == [0, 1]


def test_what_it_remembers(decision_of):
    d = decision_of(MATRIX, TYPES, [0.5, 0.2, 0.3])
    result = rank(d, "vikor", v=0.3)
    assert (result.method, result.normalization) == ("vikor", "minmax")
    assert dict(result.parameters) == {"v": 0.3}
    assert result.decision is d
    np.testing.assert_allclose(result.weights, [0.5, 0.2, 0.3])
    assert "VIKOR: Option" in repr(result)
    assert result._repr_html_().startswith("<p>VIKOR: Option")


def test_competition_ranks():
    assert competition_ranks([3, 1, 2, 2], high=False).tolist() == [4, 1, 2, 2]
    assert competition_ranks([[1, 2], [2, 1]]).tolist() == [[2, 1], [1, 2]]
    assert competition_ranks([1e-13, 0]).tolist() == [1, 1]
    assert competition_ranks([1e-13, 0], unit=1e-13).tolist() == [1, 2]
    assert competition_ranks([1e9, 1e9 + 1e-4]).tolist() == [1, 1]


def test_small_units_are_no_ties(decision_of):
    d = decision_of([[1e-15], [2e-15], [3e-15]])
    assert rank(d, "wsm", "none").ranks.tolist() == [3, 2, 1]
    # Benefits and costs that cancel are a tie, whatever is left of them by rounding.
    d = decision_of([[1e9 + 0.3, 1e9 + 0.3], [0.1 + 0.2, 0.3]], [1, -1])
    assert rank(d, "wsm", "none").ranks.tolist() == [1, 1]
