from itertools import combinations

import numpy as np
import pytest

from mcda_widget.weighting import ahp_sets, by_help, next_question, shuffled
from mcda_widget.weighting.graph import open_questions
from mcda_widget.weighting.matrix import read_matrix

from .decisions import EVERYTHING, grouped
from .matrices import NAN

PAIRS = list(combinations("abcdefg", 2))


def test_an_order_is_that_of_its_seed():
    order = shuffled(PAIRS, "clinic")
    assert sorted(order) == PAIRS
    assert order != PAIRS
    assert shuffled(reversed(PAIRS), "clinic") == order
    assert shuffled(PAIRS, "harbour") != order


def test_what_comes_or_goes_leaves_the_others_in_their_order():
    fewer = [pair for pair in PAIRS if "g" not in pair]
    assert shuffled(fewer, "clinic") == [p for p in shuffled(PAIRS, "clinic") if "g" not in p]


def test_no_pair_is_always_early():
    first = {shuffled(PAIRS, f"decision {i}")[0] for i in range(200)}
    assert len(first) == len(PAIRS)


def test_the_first_of_the_open_questions_is_the_next():
    matrix = np.full((6, 6), NAN)
    np.fill_diagonal(matrix, 1)
    for _ in range(15):
        pair = next_question(matrix)
        asked = open_questions(read_matrix(matrix))
        assert asked[0][0] == pair
        assert len(asked) == np.isnan(np.triu(matrix, 1)).sum()
        i, j = (int(name[1:]) - 1 for name in pair)
        matrix[i, j], matrix[j, i] = 2, 0.5
    assert next_question(matrix) is None


def test_what_connects_comes_before_what_makes_firmer():
    chain = [[1, 2, NAN, NAN], [NAN, 1, 2, NAN], [NAN, NAN, 1, NAN], [NAN, NAN, NAN, 1]]
    asked = open_questions(read_matrix(chain))
    assert asked[0] == (("c2", "c4"), np.inf)  # the middle of the chain
    assert {pair for pair, doubt in asked if np.isinf(doubt)} == {
        ("c1", "c4"), ("c2", "c4"), ("c3", "c4"),
    }  # fmt: skip
    assert asked[-1][0] == ("c1", "c3")
    assert asked[-1][1] == pytest.approx(2)


def test_over_several_sets_what_is_cut_off_comes_first():
    sets = ahp_sets(grouped(EVERYTHING[1:4]))  # the groups are connected, a pair of them is open
    asked = by_help(sets)
    assert len(asked) == sum(each.questions_left for each in sets) == 4
    assert [key for key, *_ in asked] == ["regime", "regime", "environment", ""]
    assert [connects for *_, connects in asked] == [True, True, True, False]
    assert asked[-1] == ("", ("regime", "environment"), False)
    assert by_help(ahp_sets(grouped(EVERYTHING))) == []
