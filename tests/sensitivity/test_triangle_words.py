import pytest

from mcda_widget.sensitivity.setting import Setting
from mcda_widget.sensitivity.triangle_words import triangle_sentence, triangle_sentence_of


def test_the_article_in_a_sentence(article):
    assert triangle_sentence(article) == (
        "Over all ways to share 100 points between The regime's inner balance, The environment "
        "and Leverage and delivery, Joint regional roadmap (Kandahar) leads everywhere."
    )


def test_what_weighs_less_than_everything_is_of_100(make):
    decision = make([[1, 2, 3, 9], [9, 8, 7, 1]], [2, 4, 2, 2])
    assert triangle_sentence(decision, ["c0", "Goal 1", "c2"]).startswith(
        "Over all ways to share 80 of 100 points between Goal 0, Goal 1 and Goal 2, "
    )


def test_areas_come_to_the_closed_form(make):
    """With 5 a − 3 b + c, the first wins on all but 3/8 · 3/4 of the triangle."""
    decision = make([[7, 6, 5], [2, 9, 4]])
    assert triangle_sentence(decision, method="wsm", steps=201) == (
        "Over all ways to share 100 points between Goal 0, Goal 1 and Goal 2, Plan 0 leads in "
        "72 % of the triangle and Plan 1 in 28 %."
    )


@pytest.mark.parametrize("method", ["topsis", "wsm", "ahp", "vikor"])
@pytest.mark.parametrize(
    ("problem", "sentence"),
    [
        (([[3, 4, 5]], [1, 1, 1]), "Plan 0 is the only option."),
        (([[3], [4]], [1]), "A triangle takes three criteria, and there are fewer."),
        (
            ([[3, 4, 5]] * 2, [1, 0, 0]),
            (
                "Over all ways to share 100 points between Goal 0, Goal 1 and Goal 2, Plan 0 and "
                "Plan 1 share first place everywhere."
            ),
        ),
    ],
)
def test_degenerate_decisions(make, method, problem, sentence):
    setting = Setting.of(make(*problem), method)
    assert triangle_sentence_of(setting, steps=3) == sentence


def test_parts_that_weigh_nothing_have_nothing_to_share(make):
    decision = make([[1, 2, 3, 9], [9, 8, 7, 1]], [0, 0, 0, 1])
    assert triangle_sentence(decision, ["c0", "c1", "c2"]) == (
        "Goal 0, Goal 1 and Goal 2 weigh nothing today, so there is nothing for them to share."
    )
