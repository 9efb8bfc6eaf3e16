import pytest

from mcda_widget.weighting import ahp, best_worst, consistency_words, direct
from mcda_widget.weighting.words import advice_sentence, figure, times

NAN = float("nan")


def test_answers_that_fit():
    words = consistency_words(ahp([[1, 3, 5], [NAN, 1, 2], [NAN, NAN, 1]]))
    assert words == "Your answers fit together well (CR .00, limit .05)."


def test_answers_that_do_not_fit_name_the_one_to_look_at():
    words = consistency_words(ahp([[1, 9, 1 / 3], [NAN, 1, 3], [NAN, NAN, 1]]))
    assert words.startswith("Some answers pull against each other (CR ")
    assert "The weights can be used all the same." in words
    # In a triangle no answer is more at odds than another.
    assert "To look at again for instance: You said " in words
    four = [[1, 7, 3, 6], [NAN, 1, 1, 9], [NAN, NAN, 1, 2], [NAN, NAN, NAN, 1]]
    assert "To look at again first: You said " in consistency_words(ahp(four))


@pytest.mark.parametrize(
    ("result", "words"),
    [
        (direct([1, 2]), "asks nothing twice"),
        (ahp([[1]]), "only one"),
        (ahp([[1, 2], [0.5, 1]]), "one answer settles both"),
        (ahp([[1, 2, NAN], [NAN, 1, 2], [NAN, NAN, 1]]), "2 of 3 pairs are answered: just enough"),
        (best_worst([1, 2, 4], [4, 2, 1]), "fit together well (CR .00, limit .11)"),
        (best_worst([1, 4, 4], [4, 4, 1]), "pull against each other (CR 1.00, limit .11)"),
        (best_worst([1, 2, 2.5], [2.5, 2, 1]), "No published limit"),
    ],
)
def test_other_cases_have_words_too(result, words):
    assert words in consistency_words(result)


def test_best_worst_names_the_criterion_to_look_at():
    assert "the two answers about “c2”" in consistency_words(best_worst([1, 4, 4], [4, 4, 1]))


@pytest.mark.parametrize(
    ("given", "suggested", "words"),
    [
        (7, 7, "You said A over B by 7; your other answers agree."),
        (7, 1, "your other answers imply that they are equal; changing"),
        (7, 1 / 2, "your other answers imply B over A by about 2; changing"),
        (1, 3, "You said A and B are equal; your other answers imply A over B by about 3;"),
        (1, 1 / 3, "your other answers imply B over A by about 3;"),
        (1, 1, "You said A and B are equal; your other answers agree."),
    ],
)
def test_what_the_others_imply(given, suggested, words):
    assert words in advice_sentence(("A", "B"), given, suggested, (0.17, 0.06))


def test_a_change_that_does_not_help_is_not_praised():
    sentence = advice_sentence(("A", "B"), 7, 6, (0.17, 0.18))
    assert sentence.endswith("changing it alone would not make them fit better.")


@pytest.mark.parametrize(
    ("value", "against", "text"),
    [(0, None, ".00"), (0.104, 0.1, ".104"), (0.1, 0.1, ".10"), (2, 0.1, "2.00")],
)
def test_figures(value, against, text):
    assert figure(value, against) == text


@pytest.mark.parametrize(("ratio", "text"), [(9, "9"), (0.5, "1/2"), (1500, "1500"), (12.3, "12")])
def test_times(ratio, text):
    assert times(ratio) == text
