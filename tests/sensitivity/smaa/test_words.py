import pytest

from mcda_widget.sensitivity.smaa import (
    central_words,
    margin_words,
    robustness,
    robustness_sentence,
)


@pytest.fixture(scope="module")
def found(article):
    return robustness(article)


def test_who_is_first_how_often(found):
    first, second, third = (f"{100 * share:.0f} %" for share in found.frame["first"][:3])
    assert first == "70 %"
    assert robustness_sentence(found) == (
        f"Joint regional roadmap (Kandahar) is first in {first} of 10,000 draws, Kandahar-focused "
        f"approach in {second} and Joint regional roadmap (Kabul) in {third}."
    )


def test_one_that_is_always_first(make):
    said = robustness_sentence(robustness(make([[9, 9], [1, 1]]), 200))
    assert said == "Plan 0 is first in every one of 200 draws."


def test_the_only_option(make):
    said = robustness_sentence(robustness(make([[9, 9]]), 10))
    assert said == "Plan 0 is the only option, so it is first in every draw."


def test_for_which_weights(found):
    points = 100 * found.central_weights.loc["monitoring", "sustainability"]
    assert points == pytest.approx(35, abs=2)
    assert central_words(found, "monitoring") == (
        f"Monitoring only leads where Sustainability weighs much: {points:.0f} of 100 points on "
        "average."
    )
    assert central_words(found, "Joint regional roadmap (Kandahar)") == (
        "Joint regional roadmap (Kandahar) leads under weights of every kind."
    )


def test_too_few_draws_to_say(found):
    assert central_words(found, "fragmented-pressure").endswith("too few to say for which weights.")


def test_never_first(make):
    said = central_words(robustness(make([[9, 9], [1, 1]]), 200), "o1")
    assert said == "Plan 1 is first in none of 200 draws."


def test_how_far_shares_may_be_off(found, make):
    assert margin_words(found) == (
        "Each share is within ±1 point of what endless draws would give, at 95 %."
    )
    many = robustness(make([[9, 0], [1, 8]]), 400_000, scores="mode")
    assert "±0.2 points" in margin_words(many)


def test_no_word_of_chance(found):
    said = " ".join(
        [robustness_sentence(found), margin_words(found), *found.notes]
        + [central_words(found, option.id) for option in found.decision.options]
    ).lower()
    for word in ("probab", "likel", "chance", "confiden"):
        assert word not in said
