import hypothesis.strategies as st
import pytest
from hypothesis import given

from mcda_widget import DecisionError, load
from mcda_widget.model.meeting import met

D = load("taliban-engagement")
OPTIONS = [option.id for option in D.options]
CRITERIA = [criterion.id for criterion in D.criteria]
cells = st.tuples(st.sampled_from(OPTIONS), st.sampled_from(CRITERIA), st.integers(1, 9))


def scored(changes):
    decision = D
    for option, criterion, value in changes:
        decision = decision.with_score(option, criterion, value)
    return decision


def retitled(title):
    return D.model_copy(update={"title": title})


def test_what_one_changed_is_taken():
    assert met(D, D, retitled("Theirs")).title == "Theirs"
    assert met(D, retitled("Ours"), D).title == "Ours"
    assert met(D, retitled("Same"), retitled("Same")).title == "Same"


def test_parts_added_and_deleted_on_both_sides():
    ours, theirs = D.without_option(OPTIONS[-1]), D.with_option("own", "Our own")
    both = met(D, ours, theirs)
    assert [option.id for option in both.options] == [*OPTIONS[:-1], "own"]


def test_an_order_that_one_of_them_changed_is_kept():
    moved = D.model_copy(update={"criteria": (D.criteria[-1], *D.criteria[:-1])})
    order = [criterion.id for criterion in moved.criteria]
    for ours, theirs in ((moved, retitled("Theirs")), (retitled("Ours"), moved)):
        both = met(D, ours, theirs)
        assert [criterion.id for criterion in both.criteria] == order
        assert both.title in ("Theirs", "Ours")


def test_where_both_changed_the_same_each_place_is_named():
    ours = retitled("Ours").with_score("isolation", "cohesion", 7)
    theirs = retitled("Theirs").with_score("isolation", "cohesion", 8)
    with pytest.raises(DecisionError) as raised:
        met(D, ours, theirs)
    labels = [problem.label for problem in raised.value.problems]
    assert labels[0] == "title"
    assert "scores.isolation.cohesion.mode" in labels
    assert "Both changed this" in raised.value.problems[0].message


def test_what_does_not_hold_together_is_refused():
    # One took the criterion away, the other scored an option on it that was not there before.
    ours = D.without_criterion(CRITERIA[-1])
    theirs = D.with_option("own", "Our own").with_score("own", CRITERIA[-1], 9)
    with pytest.raises(DecisionError, match=CRITERIA[-1]):
        met(D, ours, theirs)


@given(st.lists(cells, max_size=4), st.lists(cells, max_size=4))
def test_scores_of_different_cells_meet_whoever_comes_first(first, second):
    theirs = [cell for cell in second if cell[:2] not in {own[:2] for own in first}]
    ours, others = scored(first), scored(theirs)
    both = met(D, ours, others)
    assert both == met(D, others, ours)
    assert both == scored([*first, *theirs])
    assert met(D, ours, D) == ours
