import pytest

from mcda_widget.sensitivity.setting import Setting
from mcda_widget.sensitivity.winner_map_words import (
    winner_map_sentence,
    winner_map_sentence_of,
)


def test_the_article_in_a_sentence(article):
    assert winner_map_sentence(article) == (
        "Over all weights of Sustainability and Hardliner constraints, Monitoring only leads in "
        "54 % of the map, Unconditional recognition in 28 %, Joint regional roadmap (Kandahar) "
        "in 12 % and Kandahar-focused approach in 6 %."
    )
    assert winner_map_sentence(article, method="promethee_ii").endswith(
        "and two others together in 15 %."
    )


def test_areas_come_to_the_closed_form(make):
    """With 5 a − 3 b + (1 − a − b) the first wins on 23/32 of the triangle."""
    decision = make([[7, 6, 5], [2, 9, 4]])
    assert winner_map_sentence(decision, "c0", "c1", "wsm", steps=201) == (
        "Over all weights of Goal 0 and Goal 1, Plan 0 leads in 72 % of the map and Plan 1 in 28 %."
    )


def test_options_that_always_tie_stand_together(make):
    decision = make([[7, 6, 5], [7, 6, 5], [2, 9, 4]])
    assert winner_map_sentence(decision, "c0", "c1", "wsm") == (
        "Over all weights of Goal 0 and Goal 1, Plan 0 and Plan 1 share first place in 72 % of "
        "the map and Plan 2 in 28 %."
    )
    behind = make([[2, 9, 4], [7, 6, 5], [7, 6, 5]])
    assert winner_map_sentence(behind, "c0", "c1", "wsm").endswith(
        "Plan 1 and Plan 2 share first place in 72 % of the map and Plan 0 in 28 %."
    )


def test_where_the_areas_meet_both_count_half(make):
    decision = make([[9, 1, 5], [1, 9, 5]])
    assert winner_map_sentence(decision, "c0", "c1", "wsm") == (
        "Over all weights of Goal 0 and Goal 1, Plan 0 leads in 50 % of the map and Plan 1 in 50 %."
    )


def test_one_that_leads_everywhere(make):
    decision = make([[9, 8, 9], [1, 1, 1]])
    assert winner_map_sentence(decision, "c0", "c1") == (
        "Over all weights of Goal 0 and Goal 1, Plan 0 leads everywhere."
    )


def test_where_a_method_gives_no_number_is_told(make):
    """CoCoSo divides by the weighted sum of the worst, which is 0 where only c0 weighs."""
    decision = make([[0, 9, 3], [5, 2, 8], [9, 1, 4]])
    assert winner_map_sentence(decision, "c0", "c1", "cocoso", steps=11).endswith(
        "; CoCoSo gives no number in 0.3 %."
    )


@pytest.mark.parametrize("method", ["topsis", "wsm", "ahp", "vikor"])
@pytest.mark.parametrize(
    ("problem", "sentence"),
    [
        (([[3, 4]], [1, 1]), "Plan 0 is the only option."),
        (
            ([[3], [4]], [1]),
            "Goal 0 is the only criterion, so its weight cannot change.",
        ),
        (
            ([[3, 4], [3, 4]], [1, 1]),
            (
                "Over all weights of Goal 0 and Goal 1, Plan 0 and Plan 1 share first place "
                "everywhere."
            ),
        ),
        (
            ([[3, 4, 9], [4, 4, 9]], [0, 1, 0]),
            None,
        ),
    ],
)
def test_degenerate_decisions(make, method, problem, sentence):
    said = winner_map_sentence_of(Setting.of(make(*problem), method))
    assert sentence is None or said == sentence
    assert "nan" not in said
