import pytest

from mcda_widget.model import BestWorstSet, Judgements
from mcda_widget.weighting import best_worst, weighing_sets
from mcda_widget.weighting.best_worst_sets import (
    best_worst_of,
    made,
    most_at_odds,
    with_best_worst,
    with_comparison,
    with_end,
)

from .decisions import grouped

FULL = BestWorstSet(
    best="a",
    worst="c",
    best_to_others={"b": 2, "c": 6},
    others_to_worst={"b": 3},
)


def test_each_set_has_its_place():
    stated = Judgements()
    flat, (top, regime, *_) = weighing_sets(grouped(), "swing")[0], weighing_sets(grouped(), "ahp")
    for each, best in ((flat, "ties"), (top, "regime"), (regime, "cohesion")):
        assert best_worst_of(stated, each) == BestWorstSet()
        put = with_best_worst(stated, each, BestWorstSet(best=best))
        stated = stated.model_copy(update={"best_worst": put})
    assert best_worst_of(stated, flat).best == "ties"
    assert best_worst_of(stated, top).best == "regime"
    assert best_worst_of(stated, regime).best == "cohesion"
    assert hash(stated.best_worst) is not None


def test_another_best_keeps_what_was_said_of_the_worst():
    changed = with_end(FULL, "best", "b")
    assert (changed.best, changed.worst, changed.best_to_others) == ("b", "c", {})
    assert changed.others_to_worst == {"b": 3, "a": 6}
    assert made(changed, "best", "c") == 3


def test_another_worst_keeps_what_was_said_of_the_best():
    changed = with_end(FULL, "worst", "b")
    assert (changed.best, changed.worst, changed.others_to_worst) == ("a", "b", {})
    assert changed.best_to_others == {"b": 2, "c": 6}


def test_the_worst_can_become_the_best_and_the_same_choice_changes_nothing():
    assert with_end(FULL, "best", "c") == BestWorstSet(best="c")
    assert with_end(FULL, "worst", "a") == BestWorstSet(worst="a")
    assert with_end(FULL, "best", "a") is FULL
    assert with_end(BestWorstSet(), "worst", "b") == BestWorstSet(worst="b")


def test_best_against_worst_is_stated_once():
    swapped = BestWorstSet(best="a", worst="c", others_to_worst={"a": 6, "b": 3})
    assert made(swapped, "best", "c") == 6
    changed = with_comparison(swapped, "best", "c", 8)
    assert (changed.best_to_others, changed.others_to_worst) == ({"c": 8}, {"b": 3})
    assert made(with_comparison(changed, "best", "c", None), "best", "c") is None


@pytest.mark.parametrize(("back", "off"), [(3, False), (9, True)])
def test_the_comparisons_most_at_odds(back, off):
    found = with_comparison(FULL, "worst", "b", back)
    result = best_worst(found.best_to_others, found.others_to_worst, "a", "c", names="abc")
    odd = most_at_odds(result, found)
    assert (odd is not None) == off
    if odd:
        key, sentence = odd
        assert key == "b"
        assert sentence.startswith("You said a over b by 2 and b over c by 9, which together make")
        assert "make 18; yet you said a over c by 6." in sentence
