"""Parameters of the methods are checked, and answered with what would do."""

import numpy as np
import pytest

from mcda_widget import DecisionError, rank

GOOD = [[3, 2, 7], [5, 4, 6], [4, 8, 1], [6, 1, 3]]
TYPES = [1, -1, 1]


def refused(words):
    return pytest.raises(DecisionError, match=words)


@pytest.mark.parametrize(
    ("method", "settings", "words"),
    [
        ("vikor", {"v": 2}, "v: 2 is not between 0 and 1"),
        ("vikor", {"v": "half"}, "'half' is not a finite number"),
        ("waspas", {"lam": np.nan}, "lam: nan is not a finite number"),
        ("ahp", {"mode": "idael"}, "“ideal”"),
        ("promethee_ii", {"functions": "vshap", "p": 1}, "“vshape”"),
        ("promethee_ii", {"functions": "vshape"}, "Criterion 1 has no p, which vshape needs"),
        ("promethee_ii", {"functions": "level", "p": 3}, "has no q"),
        ("promethee_ii", {"q": 3}, "q has no effect on usual"),
        ("promethee_ii", {"functions": "ushape", "q": -1}, "q .-1. is below 0"),
        ("promethee_ii", {"functions": "vshape", "p": 0}, "p .0. must be above 0"),
        ("promethee_ii", {"functions": "level", "q": 3, "p": 3}, "q .3. must be below p .3."),
        ("promethee_ii", {"functions": ["usual", "usual"]}, "2 entries for 3 criteria"),
        ("promethee_ii", {"functions": {"c9": "usual"}}, "There is no criterion “c9”"),
        ("spotis", {"bounds": (9, 1)}, "Criterion 1: low .9. must be below high .1."),
        ("spotis", {"bounds": (1, 2, 3)}, "Criterion 1 has .1, 2, 3. where"),
        ("spotis", {"bounds": [(0, 9)]}, "1 entries for 3 criteria"),
        ("spotis", {"bounds": 9}, "Criterion 1 has 9 where"),
        ("spotis", {"bounds": [(0, 9), (9, 0), (0, 9)]}, "low .9. must be below high .0."),
        ("spotis", {"bounds": [(0, 5), (0, 9), (0, 9)]}, "Criterion 1 has scores outside 0 to 5"),
        ("spotis", {"bounds": {"c1": (0, 9)}}, "Criterion 2 has None"),
    ],
)
def test_parameters_are_checked(method, settings, words, decision_of):
    with refused(words):
        rank(decision_of(GOOD, TYPES), method, **settings)
