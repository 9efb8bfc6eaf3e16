import numpy as np

from mcda_widget import charts
from mcda_widget.ranking import rank


def test_contributions_stack_up_to_the_score_best_first(article):
    ranking = rank(article)
    data = charts.contributions_data(ranking)
    scores, parts = data["scores"], data["contributions"]
    assert scores["option"].tolist() == ranking.frame.index.tolist()
    assert scores["order"].tolist() == list(range(7))
    np.testing.assert_allclose(scores["end"], ranking.frame["score"])
    assert scores["shown"].tolist()[:2] == [".64", ".52"]
    for _, row in parts.groupby("option"):
        np.testing.assert_allclose(row["end"].to_numpy()[:-1], row["start"].to_numpy()[1:])


def test_negative_contributions_are_stacked_to_the_left(article):
    parts = charts.contributions_data(rank(article, "promethee_ii"))["contributions"]
    sizes = parts["end"] - parts["start"]
    assert (sizes < 0).any()
    for _, row in parts.groupby("option"):
        assert (row.loc[row["end"] < row["start"], "start"] <= 1e-12).all()
        assert (row.loc[row["end"] > row["start"], "start"] >= -1e-12).all()
