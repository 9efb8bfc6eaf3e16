import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mcda_widget import load
from mcda_widget.sensitivity.reversal import rank_reversal_of
from mcda_widget.sensitivity.reversal_words import (
    rank_reversal_sentence,
    rank_reversal_sentence_of,
)
from mcda_widget.sensitivity.setting import Setting

some = settings(
    deadline=None, max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
HOLDS = "Deleting, copying or worsening any option leaves the order of the others as it is."
BELTON_GEAR = [[1, 9, 8], [9, 1, 9], [1, 1, 1]]


@pytest.mark.parametrize(
    ("method", "normalization"),
    [
        ("topsis", "minmax"),
        ("topsis", "scale"),
        ("wsm", "scale"),
        ("wsm", "none"),
        ("ahp", "scale"),
        ("vikor", "scale"),
        ("spotis", None),
    ],
)
@given(rows=st.lists(st.tuples(*[st.integers(0, 10)] * 2), min_size=2, max_size=5))
@some
def test_an_order_that_holds_is_said_to_hold(make, method, normalization, rows):
    setting = Setting.of(make(rows, [2, 1]), method, normalization)
    holds = "any option leaves the order of the others as it is."
    reverses = rank_reversal_of(setting)["reversed"].any()
    assert rank_reversal_sentence_of(setting).endswith(holds) != reverses


def test_the_article(article):
    assert rank_reversal_sentence(article) == HOLDS
    assert rank_reversal_sentence(article, normalization="minmax") == (
        "Deleting Fragmented pressure swaps Kandahar-focused approach and Joint regional roadmap "
        "(Kabul); two more of 20 changes alter an order of others."
    )


def compared(decision):
    """The same decision with options compared in pairs rather than rated."""
    judged = {
        key: [
            {"prefer": a, "over": b, "by": column[a] / column[b]}
            for a, b in itertools.combinations(column.index, 2)
        ]
        for key, column in decision.scores.items()
    }
    stated = decision.with_judgements("ahp", {"options": judged})
    return stated.replace(scores={}).weighed_by("equal")


@pytest.mark.parametrize("pairwise", [False, True])
def test_belton_and_gears_copy(make, pairwise):
    decision = compared(make(BELTON_GEAR)) if pairwise else make(BELTON_GEAR)
    normalization = "none" if pairwise else "sum"
    assert rank_reversal_sentence(decision, "ahp", normalization, mode="distributive").startswith(
        "Copying Plan 1 makes Plan 0 lead instead of Plan 1; "
    )


def test_what_is_compared_in_pairs_cannot_be_made_worse(make):
    decision = compared(make([[1, 9, 8], [9, 1, 9]]))
    assert rank_reversal_sentence(decision, "ahp") == (
        "Deleting or copying any option leaves the order of the others as it is."
    )


def test_what_a_method_cannot_rank_is_told(make):
    assert rank_reversal_sentence(make([[9, 9], [1, 4], [3, 3]]), "wpm").endswith(
        " Weighted product gives no ranking for one other change."
    )


@pytest.mark.parametrize(
    ("name", "method", "normalization", "sentence"),
    [
        (
            "taliban-engagement",
            "codas",
            None,
            (
                "Worsening Isolation puts Monitoring only and Unconditional recognition level; "
                "none of the other 19 changes alters an order of others."
            ),
        ),
        (
            "fighter-aircraft",
            "promethee_ii",
            None,
            (
                "Deleting A4 makes A1 and A3 share first place; "
                "one more of 11 changes alters an order of others."
            ),
        ),
        (
            "fighter-aircraft",
            "cocoso",
            None,
            (
                "Deleting A3 makes A4 lead the rest instead of A1; "
                "one more of 11 changes alters an order of others."
            ),
        ),
        (
            "taliban-engagement",
            "ahp",
            "sum",
            (
                "Deleting Joint regional roadmap (Kandahar) swaps Unconditional recognition and "
                "Isolation and alters the order of one more pair; "
                "three more of 20 changes alter an order of others."
            ),
        ),
    ],
)
def test_sentences(name, method, normalization, sentence):
    assert rank_reversal_sentence(load(name), method, normalization) == sentence


def test_a_tie_that_is_broken(make):
    """Under min–max these two tie, until the third's worst value no longer counts."""
    decision = make([[4, 3], [3, 4], [0, 0], [9, 9], [3, 1]])
    assert rank_reversal_sentence(decision, "wsm", "minmax").startswith(
        "Deleting Plan 2 puts Plan 0 ahead of Plan 1, level before; "
    )


@pytest.mark.parametrize("method", ["topsis", "wsm", "ahp", "vikor"])
@pytest.mark.parametrize(
    ("problem", "sentence"),
    [
        (([[3, 4]], [1, 1]), "Plan 0 is the only option."),
        (
            ([[3, 4], [3, 4]], [1, 1]),
            "Deleting or copying any option leaves the order of the others as it is.",
        ),
        (([[3], [4]], [1]), HOLDS),
        (([[3, 4], [4, 4], [5, 4]], [0, 1]), None),
        (([[0, 0], [10, 10]], [1, 0]), None),
    ],
)
def test_degenerate_decisions(make, method, problem, sentence):
    said = rank_reversal_sentence_of(Setting.of(make(*problem), method))
    assert said.endswith(("only option.", "leaves the order of the others as it is."))
    assert sentence in (None, said)
