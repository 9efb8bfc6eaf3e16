import pandas as pd

from mcda_widget import charts
from mcda_widget.charts.ways_data import way_title
from mcda_widget.sensitivity import compare_ways


def test_one_way_of_each_method_and_every_option_on_it(article):
    frame = compare_ways(article)
    ranks = charts.ways_data(article, frame)["ranks"]
    methods = frame.columns.get_level_values(0).unique()
    assert ranks["order"].nunique() == len(methods)
    assert len(ranks) == 7 * len(methods)
    for row in ranks[ranks["order"] == 0].itertuples():
        assert row.rank == frame.iloc[:, 0][row.option]


def test_options_that_tie_stand_beside_each_other(make):
    decision = make([[3, 4], [3, 4], [9, 9]])
    ranks = charts.ways_data(decision, compare_ways(decision, ["wsm"]))["ranks"]
    assert ranks["rank"].tolist() == [2, 2, 1]
    assert sorted(ranks["place"]) == [1, 2, 3]


def test_ways_that_cannot_rank_are_left_out(article):
    frame = compare_ways(article, ["topsis", "wsm"])
    frame["wsm", "scale"] = pd.array([pd.NA] * 7, dtype="Int64")
    ranks = charts.ways_data(article, frame[[("topsis", "scale"), ("wsm", "scale")]])["ranks"]
    assert set(ranks["way"]) == {"TOPSIS"}


def test_a_way_is_called_by_its_normalization_only_where_that_is_a_choice():
    assert way_title("wsm", "scale") == "Weighted sum"
    assert way_title("wsm", "vector") == "Weighted sum, vector"
