"""AHP in full: compared or rated options, ideal or distributive."""

import numpy as np
import pandas as pd
import pytest

from mcda_widget import DecisionError, rank, rank_ahp
from mcda_widget.ranking import option_priorities, priorities, resolve

COMPARED = {
    "comparisons": [
        {"prefer": "c1", "over": "c2", "by": 3},
        {"prefer": "c2", "over": "c3", "by": 2},
        {"prefer": "c1", "over": "c3", "by": 6},
    ],
    "options": {
        "c2": [
            {"prefer": "o2", "over": "o1", "by": 4},
            {"prefer": "o2", "over": "o3", "by": 2},
            {"prefer": "o3", "over": "o1", "by": 2},
        ]
    },
}
SCORES = [[2, 1, 8], [6, 1, 4], [4, 1, 2]]


@pytest.fixture
def mixed(decision_of):
    """Criteria 1 and 3 rated, 2 compared; 3 is a cost; fixed scales."""
    d = decision_of(SCORES, [1, 1, -1], scale=(0, 10)).without_score("o1", "c2")
    return d.with_judgements("ahp", COMPARED)


def test_weights_and_ratings_and_comparisons_together(mixed):
    result = rank(mixed, "ahp")
    np.testing.assert_allclose(result.weights, [6 / 9, 2 / 9, 1 / 9])
    values = priorities(mixed)
    np.testing.assert_allclose(values["c1"], [0.2, 0.6, 0.4])  # of the best the scale allows
    np.testing.assert_allclose(values["c2"], [0.25, 1, 0.5])  # of the best option
    np.testing.assert_allclose(values["c3"], [0.2, 0.6, 0.8])
    expected = values.to_numpy() @ result.weights.to_numpy()
    np.testing.assert_allclose(result.scores, expected)
    np.testing.assert_allclose(result.contributions.sum(axis=1), result.scores)
    assert (result.winner, result.normalization) == ("o2", "scale")
    assert dict(result.parameters) == {"mode": "ideal"}


def test_distributive_shares(mixed):
    values = priorities(mixed, mode="distributive")
    np.testing.assert_allclose(values.sum(), 1)
    np.testing.assert_allclose(values["c1"], np.array([2, 6, 4]) / 12)
    np.testing.assert_allclose(values["c2"], np.array([1, 4, 2]) / 7)
    assert rank(mixed, "ahp", mode="distributive").scores.sum() == pytest.approx(1)


def test_everyone_at_the_worst_end_shares_alike(decision_of):
    d = decision_of([[0, 5], [0, 2]], scale=(0, 10))
    assert priorities(d, mode="distributive")["c1"].tolist() == [0.5, 0.5]
    assert priorities(d)["c1"].tolist() == [0, 0]


def test_without_scales_ratings_are_ratios(decision_of):
    d = decision_of([[2, 8], [6, 4], [4, 2]], [1, -1])
    assert resolve(d, "ahp") == "sum"
    np.testing.assert_allclose(priorities(d)["c1"], [1 / 3, 1, 2 / 3])
    np.testing.assert_allclose(priorities(d)["c2"], [1 / 4, 1 / 2, 1])
    shares = priorities(d, mode="distributive")
    np.testing.assert_allclose(shares["c2"], [1 / 7, 2 / 7, 4 / 7])
    np.testing.assert_allclose(priorities(d, "minmax")["c1"], [0, 1, 0.5])
    with pytest.raises(DecisionError, match=r"“sum” makes ratios.*Option 1 has 0"):
        rank(d.with_score("o1", "c1", 0), "ahp")


def test_only_rated_criteria_need_scales_and_scores(decision_of):
    d = decision_of(SCORES, [1, 1, -1]).with_judgements("ahp", COMPARED)
    scaled = d.with_criterion("c1", scale={"low": 0, "high": 10})
    assert resolve(scaled, "ahp") == "sum"
    scaled = scaled.with_criterion("c3", scale={"low": 0, "high": 10})
    assert resolve(scaled, "ahp") == "scale"
    assert rank(scaled.without_score("o2", "c2"), "ahp").normalization == "scale"
    with pytest.raises(DecisionError, match="Option 2 on Criterion 1"):
        rank(scaled.without_score("o2", "c1"), "ahp")
    with pytest.raises(DecisionError, match="Criterion 1 and Criterion 3 have none"):
        rank(d, "ahp", "scale")
    with pytest.raises(DecisionError, match="rates options on Criterion 1 and Criterion 3"):
        rank(d, "ahp", "none")


def test_where_all_is_compared_nothing_is_normalized(mixed):
    pairs = COMPARED["options"]["c2"]
    d = mixed.with_judgements(
        "ahp", {**COMPARED, "options": dict.fromkeys(["c1", "c2", "c3"], pairs)}
    )
    for option in ("o1", "o2", "o3"):
        d = d.without_score(option, "c1") if option == "o2" else d
    result = rank(d, "ahp", mode="distributive")
    assert result.normalization == "none"
    np.testing.assert_allclose(result.scores, np.array([1, 4, 2]) / 7)
    assert rank(d, "ahp", "none", mode="distributive").ranks.equals(result.ranks)


def test_what_is_missing_is_said(mixed):
    some = COMPARED["options"]["c2"][:1]
    d = mixed.with_judgements("ahp", {**COMPARED, "options": {"c2": some}})
    with pytest.raises(DecisionError, match=r"judgements\.ahp\.options\.c2.*Option 3") as caught:
        rank(d, "ahp")
    assert "o3" not in caught.value.problems[0].message  # names, not ids
    chain = COMPARED["options"]["c2"][:2]
    d = mixed.with_judgements("ahp", {**COMPARED, "options": {"c2": chain}})
    np.testing.assert_allclose(priorities(d)["c2"], [0.25, 1, 0.5])


def test_consistency_of_comparisons_of_options(mixed):
    found = option_priorities(mixed, "Criterion 2")
    assert found.consistency_ratio == pytest.approx(0, abs=1e-9)
    np.testing.assert_allclose(found.weights, np.array([1, 4, 2]) / 7)


def test_an_option_that_wins_nothing_does_not_change_the_ideal_order(mixed):
    more = mixed.with_option("o4", "Option 4")
    for criterion, score in (("c1", 1), ("c3", 9)):
        more = more.with_score("o4", criterion, score)
    pairs = [*COMPARED["options"]["c2"], {"prefer": "o1", "over": "o4", "by": 1}]
    more = more.with_judgements("ahp", {**COMPARED, "options": {"c2": pairs}})
    before, after = rank(mixed, "ahp").scores, rank(more, "ahp").scores
    np.testing.assert_allclose(after[["o1", "o2", "o3"]], before)


# -- from matrices alone ---------------------------------------------------------------

TOP = [[1, 2], [1 / 2, 1]]
CHILDREN = [[[1, 1 / 4], [4, 1]], [[1, 3], [1 / 3, 1]]]


def test_from_matrices():
    found = rank_ahp(TOP, CHILDREN, mode="distributive")
    np.testing.assert_allclose(found.frame["score"], [2 / 3 * 0.8 + 1 / 12, 2 / 3 * 0.2 + 1 / 4])
    assert found.frame.index.tolist() == ["o2", "o1"]
    assert found.frame["rank"].tolist() == [1, 2]
    assert found.winner == "o2"
    assert found.consistency.index.tolist() == ["criteria", "c1", "c2"]
    ideal = rank_ahp(TOP, CHILDREN)
    assert ideal.mode == "ideal"
    np.testing.assert_allclose(ideal.priorities.max(), 1)


def test_names_come_from_frames_or_are_given():
    top = pd.DataFrame(TOP, index=["cost", "reach"], columns=["cost", "reach"])
    first = pd.DataFrame(CHILDREN[0], index=["hill", "port"], columns=["hill", "port"])
    second = pd.DataFrame(CHILDREN[1], index=["hill", "port"], columns=["hill", "port"])
    found = rank_ahp(top, [first, second.iloc[::-1, ::-1]])
    plain = rank_ahp(TOP, CHILDREN, criteria=["cost", "reach"], options=["hill", "port"])
    pd.testing.assert_frame_equal(found.priorities, plain.priorities)
    assert found.priorities.columns.tolist() == ["cost", "reach"]
    with pytest.raises(DecisionError, match="Compare the same options"):
        rank_ahp(top, [first, second.rename(index={"hill": "x"}, columns={"hill": "x"})])


def test_what_does_not_fit_is_refused():
    with pytest.raises(DecisionError, match="1 matrices of options for 2 criteria"):
        rank_ahp(TOP, CHILDREN[:1])
    with pytest.raises(DecisionError, match=r"“idael” is not a mode\. Did you mean “ideal”"):
        rank_ahp(TOP, CHILDREN, mode="idael")
    with pytest.raises(DecisionError, match="comparisons of the options under c2: "):
        rank_ahp(TOP, [CHILDREN[0], [[1, -3], [1, 1]]])
    none = float("nan")
    apart = [[1, 2, none], [none, 1, none], [none, none, 1]]
    with pytest.raises(DecisionError, match="of the criteria: “law” is cut off from “cost” and"):
        rank_ahp(apart, [CHILDREN[0]] * 3, criteria=["cost", "reach", "law"])
