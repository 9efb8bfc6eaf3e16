import pytest

from mcda_widget.weighting import limits, random_index
from mcda_widget.weighting.consistency import ratio_of


def test_the_random_index_goes_on_beyond_the_table():
    assert random_index(15) == 1.5831
    assert random_index(16) == pytest.approx((2.7699 * 16 - 4.3513 - 16) / 15)
    assert random_index(15) < random_index(16) < random_index(30)


@pytest.mark.parametrize("n", [1, 2])
def test_one_and_two_have_no_limit(n):
    assert limits(n) == {}
    assert ratio_of(float(n), n) == 0


@pytest.mark.parametrize(
    ("n", "ratio", "gci"), [(3, 0.05, 0.31), (4, 0.08, 0.35), (5, 0.10, 0.37), (12, 0.10, 0.37)]
)
def test_limits_of_full_matrices(n, ratio, gci):
    assert limits(n) == {"consistency_ratio": ratio, "gci": gci}


def test_the_limit_shrinks_with_each_comparison_not_made():
    assert limits(5, missing=3)["consistency_ratio"] == pytest.approx(0.05)
    assert limits(5, missing=3)["gci"] == 0.37
    assert limits(5, missing=6) == {}


def test_rounding_never_makes_a_negative_ratio():
    assert ratio_of(3 - 1e-15, 3) == 0
