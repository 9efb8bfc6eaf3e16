import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import kendalltau

from mcda_widget.weighting.contrast import Contrast

NAMES = {"a": "Reach", "b": "Cost", "c": "Calm", "d": "Speed"}


def contrast(ours, theirs):
    sides = (pd.Series(side, index=list(NAMES)[: len(side)]) for side in (ours, theirs))
    return Contrast(*sides, "Swing", "Entropy", NAMES)


def test_the_largest_difference_is_said_in_points():
    both = contrast([0.5, 0.3, 0.2], [0.25, 0.35, 0.4])
    said = "They differ most on Reach: 50 points by “Swing”, 25 by “Entropy”."
    assert both.finding == said
    assert both.frame["difference"].tolist() == pytest.approx([0.25, -0.05, -0.2])


def test_figures_that_would_look_the_same_get_a_decimal():
    close = contrast([0.334, 0.666], [0.331, 0.669])
    assert "33.4 points by “Swing”, 33.1 by “Entropy”" in close.finding
    assert "1 point by “Swing”, 3 by" in contrast([0.01, 0.99], [0.03, 0.97]).finding


def test_what_is_the_same_to_a_twentieth_of_a_point_is_called_so():
    both = contrast([0.5, 0.5], [0.5004, 0.4996])
    assert both.finding == "“Swing” and “Entropy” give the same weights."


@pytest.mark.parametrize(
    ("theirs", "said"),
    [
        ([0.7, 0.15, 0.1, 0.05], "They put the criteria in the same order (Kendall’s tau-b 1)."),
        ([0.05, 0.1, 0.15, 0.7], "They put the criteria in opposite orders (Kendall’s tau-b −1)."),
        ([0.4, 0.3, 0.1, 0.2], "Their orders of the criteria agree in part (Kendall’s tau-b .67)."),
        (
            [0.3, 0.1, 0.4, 0.2],
            "Their orders of the criteria have little in common (Kendall’s tau-b 0).",
        ),
        (
            [0.1, 0.2, 0.4, 0.3],
            "They put the criteria in nearly opposite orders (Kendall’s tau-b −.67).",
        ),
    ],
)
def test_how_far_the_orders_agree_is_said(theirs, said):
    assert contrast([0.4, 0.3, 0.2, 0.1], theirs).agreement == said


def test_equal_weights_have_no_order_to_agree_with():
    both = contrast([0.25] * 4, [0.4, 0.3, 0.2, 0.1])
    assert both.tau is None
    assert both.agreement == ""


@given(st.lists(st.tuples(st.integers(1, 9), st.integers(1, 9)), min_size=4, max_size=4))
def test_tau_is_scipys_of_the_points_given(points):
    sides = [[side / sum(given) for side in given] for given in zip(*points, strict=True)]
    tau = contrast(*sides).tau
    if tau is None:
        assert any(len(set(given)) == 1 for given in zip(*points, strict=True))
    else:
        assert tau == pytest.approx(kendalltau(*zip(*points, strict=True)).statistic)
