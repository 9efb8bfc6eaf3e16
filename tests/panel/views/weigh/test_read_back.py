from __future__ import annotations

import pandas as pd
import pytest

from mcda_widget.panel.views.weigh.read_back import neighbours, read_back

KEYS = ["legitimacy", "hardliners", "cohesion"]


@pytest.fixture
def small(decision):
    """The article's decision with three criteria."""
    for criterion in decision.criteria[3:]:
        decision = decision.without_criterion(criterion.id)
    return decision


@pytest.mark.parametrize(
    ("weights", "said"),
    [
        ([0.5, 0.25, 0.25], "counts twice as much as raising"),
        ([0.6, 0.2, 0.2], "counts 3 times as much as raising"),
        ([0.5, 0.3, 0.2], "counts 2.5 times as much as raising"),
        ([1 / 3, 1 / 3, 1 / 3], "Raising any criterion from worst to best counts the same."),
        ([1.0, 0.0, 0.0], "is all that counts"),
        ([0.5, 0.5, 0.0], "does not count"),
    ],
)
def test_weights_are_read_back_in_words(small, weights, said):
    assert said in read_back(small, pd.Series(weights, index=KEYS))


@pytest.mark.parametrize(
    ("weights", "said"),
    [
        (
            [0.2, 0.4, 0.4],
            [
                (
                    "Raising Hardliner constraints or Factional cohesion from worst to best counts "
                    "about the same."
                ),
                (
                    "Raising Factional cohesion from worst to best counts twice as much as raising "
                    "Legitimacy incentives."
                ),
            ],
        ),
        (
            [0.0, 0.0, 1.0],
            [
                (
                    "Raising Factional cohesion from worst to best counts; raising Legitimacy "
                    "incentives does not."
                ),
                "Neither raising Legitimacy incentives nor raising Hardliner constraints counts.",
            ],
        ),
    ],
)
def test_each_is_read_back_against_the_next(small, weights, said):
    assert neighbours(small, pd.Series(weights, index=KEYS)) == said


def test_one_criterion_has_no_neighbour(small):
    lone = small.without_criterion("hardliners").without_criterion("cohesion")
    assert neighbours(lone, pd.Series([1.0], index=KEYS[:1])) == []
