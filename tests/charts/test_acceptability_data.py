import numpy as np
import pytest

from mcda_widget import charts
from mcda_widget.sensitivity import robustness


@pytest.fixture(scope="module")
def found(article):
    return robustness(article, 2000)


def test_a_field_for_each_option_and_rank_the_first_most_often_at_the_top(found):
    frame = charts.acceptability_data(found)["acceptability"]
    assert len(frame) == 49
    assert frame.drop_duplicates("order")["option"].tolist() == found.frame.index.tolist()
    for row in frame.itertuples():
        assert row.share == found.acceptability.loc[row.option, row.rank]


def test_the_fuller_the_more_often_and_small_shares_have_no_figure(found):
    frame = charts.acceptability_data(found)["acceptability"].sort_values("share")
    assert frame["opacity"].is_monotonic_increasing
    assert (frame["shown"] == "").eq(frame["share"] < 0.005).all()


def test_options_keep_the_colours_given(found, article):
    given = {option.id: f"#{i:06x}" for i, option in enumerate(article.options)}
    frame = charts.acceptability_data(found, given)["acceptability"]
    assert dict(zip(frame["option"], frame["colour"], strict=True)) == given
    assert np.isfinite(frame["opacity"]).all()
