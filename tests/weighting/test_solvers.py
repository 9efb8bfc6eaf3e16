import pytest

from mcda_widget.weighting import derive, solvers_apart
from mcda_widget.weighting.solvers import apart_words

from .decisions import EVERYTHING, decision, grouped, said

CRITERIA = ("a", "b", "c", "d")
PULLING = [
    ("a", "b", 9), ("a", "c", 2), ("a", "d", 3), ("b", "c", 3), ("b", "d", 1), ("c", "d", 7),
]  # fmt: skip


def weighed(solver, stated=PULLING):
    judgements = {"ahp": {"comparisons": said(*stated), "solver": solver}}
    return decision(CRITERIA, "ahp", judgements)


def test_it_is_the_largest_difference_of_a_weight():
    by_means, by_vector = (
        derive(weighed(solver)).weights for solver in ("geometric_mean", "eigenvector")
    )
    expected = (by_means - by_vector).abs().max()
    assert expected > 0.001
    for solver in ("geometric_mean", "eigenvector"):
        assert solvers_apart(weighed(solver)) == pytest.approx(expected)


def test_through_groups_it_is_that_of_the_whole():
    groups = {"first": list("abcd"), "second": list("xy")}
    stated = said(*PULLING, ("x", "y", 2), ("first", "second", 3))
    both = [
        derive(grouped(stated, solver, groups)).weights
        for solver in ("geometric_mean", "eigenvector")
    ]
    expected = float((both[0] - both[1]).abs().max())
    assert expected > 0.001
    assert solvers_apart(grouped(stated, groups=groups)) == pytest.approx(expected)
    assert solvers_apart(grouped(stated, "eigenvector", groups)) == pytest.approx(expected)


def test_where_answers_agree_so_do_the_ways():
    assert solvers_apart(grouped(EVERYTHING)) == pytest.approx(0, abs=1e-9)


@pytest.mark.parametrize(
    ("apart", "words"),
    [(0.0042, "at most 0.4 points"), (0.0001, "less than 0.1 points"), (0, "the same weights")],
)
def test_it_is_said_in_points(apart, words):
    assert words in apart_words(apart)
