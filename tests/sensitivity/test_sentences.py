import pytest

from mcda_widget.sensitivity import firmness_sentence, one_way_sentence


@pytest.mark.parametrize(
    ("criterion", "end"),
    [
        (
            "sustainability",
            "while Sustainability weighs less than 22 %; above that Monitoring only leads.",
        ),
        (
            "hardliners",
            (
                "while Hardliner constraints weighs less than 30 %; "
                "above that Kandahar-focused approach leads."
            ),
        ),
        (
            "regional-unity",
            (
                "while Regional unity weighs less than 31 %; "
                "above that Joint regional roadmap (Kabul) leads."
            ),
        ),
        ("cohesion", "whatever Factional cohesion weighs."),
    ],
)
def test_the_article(article, criterion, end):
    sentence = one_way_sentence(article, criterion)
    assert sentence == f"Joint regional roadmap (Kandahar) stays first {end}"


def test_the_article_is_tightest_on_sustainability(article):
    assert (
        firmness_sentence(article) == "Leads while Sustainability weighs less than 22 % (now 11 %)."
    )


def test_a_lead_that_ends_below(make):
    decision = make([[8, 2], [3, 6]], [3, 1])
    assert one_way_sentence(decision, "c0", "wsm") == (
        "Plan 0 stays first while Goal 0 weighs more than 44 %; below that Plan 1 leads."
    )
    assert firmness_sentence(decision, "wsm") == (
        "Leads while Goal 0 weighs more than 44 % (now 75 %)."
    )


def test_a_lead_that_ends_on_both_sides(make):
    decision = make([[9, 2], [6, 6], [2, 9]])
    assert one_way_sentence(decision, "c0", "wsm") == (
        "Plan 1 stays first while Goal 0 weighs between 43 and 57 %; "
        "below that Plan 2 leads, above Plan 0 leads."
    )


def test_a_limit_close_to_today_gets_more_digits(make):
    decision = make([[8, 2], [3, 6]], [0.4449, 0.5551])
    assert firmness_sentence(decision, "wsm") == (
        "Leads while Goal 0 weighs more than 44.4 % (now 44.5 %)."
    )


TIE = "Plan 0 and Plan 1 share first place"


@pytest.mark.parametrize("method", ["topsis", "wsm", "ahp", "vikor"])
@pytest.mark.parametrize(
    ("problem", "about_criterion", "firmness"),
    [
        (
            ([[3, 4]], [1, 1]),
            "Plan 0 is the only option, whatever Goal 0 weighs.",
            "It is the only option.",
        ),
        (
            ([[3, 4], [3, 4]], [1, 1]),
            f"{TIE} whatever Goal 0 weighs.",
            "All options score the same.",
        ),
        (
            ([[3], [4]], [1]),
            "Goal 0 is the only criterion, so its weight cannot change.",
            "Leads on the only criterion, Goal 0.",
        ),
        (
            ([[3, 4], [4, 4], [5, 4]], [1, 0]),
            "Plan 2 stays first whatever Goal 0 weighs.",
            "Leads whatever any one criterion weighs.",
        ),
        (
            ([[6, 1], [6, 9], [1, 1]], [1, 0]),
            f"{TIE} at today's weight of Goal 0, 100 %; below that Plan 1 leads.",
            "Shares first place with Plan 1.",
        ),
        (
            ([[7, 3], [3, 7]], [1, 1]),
            (
                f"{TIE} at today's weight of Goal 0, 50 %; "
                "below that Plan 1 leads, above that Plan 0 leads."
            ),
            "All options score the same.",
        ),
    ],
)
def test_degenerate_decisions_get_a_sentence(make, method, problem, about_criterion, firmness):
    decision = make(*problem)
    assert one_way_sentence(decision, "c0", method) == about_criterion
    assert firmness_sentence(decision, method) == firmness
