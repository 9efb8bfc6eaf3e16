import numpy as np

from mcda_widget import charts
from mcda_widget.ranking import rank


def test_names_at_the_line_ends_do_not_cover_each_other(article):
    labels = charts.one_way_data(article, "challenge")["labels"].sort_values("y")
    pixels = np.diff(labels["y"]) * 380
    lines = labels["name"].map(len).to_numpy()
    assert (pixels >= 14 * (lines[1:] + lines[:-1]) / 2 * 0.9).all()


def test_where_not_all_names_fit_the_leaders_are_named(make):
    rows = [[i % 11, (7 * i) % 11] for i in range(60)]
    decision = make(rows)
    labels = charts.one_way_data(decision, "c0")["labels"]
    assert 10 < len(labels) < 60
    assert rank(decision).winner in set(labels["option"])
