import pytest

from mcda_widget.sensitivity import floors


def test_the_article(article):
    found = floors(article, {"Reach to Kandahar": 5})
    assert found.sentence == (
        "With at least 5 on Reach to Kandahar, Joint regional roadmap (Kabul) and four others are "
        "ruled out; Joint regional roadmap (Kandahar) leads the rest."
    )


@pytest.mark.parametrize(
    ("held", "said"),
    [
        (
            {"sustainability": 4},
            (
                "With at least 4 on Sustainability, today's leader, Joint regional roadmap "
                "(Kandahar), is ruled out; Kandahar-focused approach leads the rest."
            ),
        ),
        (
            {"sustainability": 5, "permissive": 5},
            (
                "With at least 5 on Sustainability and at most 5 on Permissive environment left, "
                "today's leader, Joint regional roadmap (Kandahar), and four others are ruled out; "
                "Kandahar-focused approach leads the rest."
            ),
        ),
        (
            {"sustainability": 5},
            (
                "With at least 5 on Sustainability, today's leader, Joint regional roadmap "
                "(Kandahar), and Unconditional recognition are ruled out; Kandahar-focused "
                "approach leads the rest."
            ),
        ),
        (
            {"sustainability": 9},
            (
                "With at least 9 on Sustainability, today's leader, Joint regional roadmap "
                "(Kandahar), and five others are ruled out; only Monitoring only is left."
            ),
        ),
        (
            {"kandahar": 9, "permissive": 1},
            (
                "With at least 9 on Reach to Kandahar and at most 1 on Permissive environment "
                "left, no option is left."
            ),
        ),
        (
            {"permissive": 9},
            (
                "Every option has at most 9 on Permissive environment left, so Joint regional "
                "roadmap (Kandahar) still leads."
            ),
        ),
        ({}, "No minimum is set; Joint regional roadmap (Kandahar) leads."),
    ],
)
def test_what_is_said_of_the_article(article, held, said):
    assert floors(article, held).sentence == said


def test_those_that_share_first_place_are_said_to(make):
    decision = make([[6, 4], [4, 6], [9, 9], [9, 0]])
    assert floors(decision, {"c0": 3, "c1": 1}, "wsm").sentence == (
        "With at least 3 on Goal 0 and at least 1 on Goal 1, Plan 3 is ruled out; Plan 2 leads the "
        "rest."
    )
    decision = make([[6, 4], [4, 6], [6, 1], [1, 3]])
    assert floors(decision, {"c1": 2, "c0": 2}, "wsm").sentence == (
        "With at least 2 on Goal 1 and at least 2 on Goal 0, Plan 2 and Plan 3 are ruled out; "
        "Plan 0 and Plan 1 share first place among the rest."
    )
    assert floors(decision, {"c0": 5}, "wsm").sentence == (
        "With at least 5 on Goal 0, one of today's leaders, Plan 1, and Plan 3 are ruled out; "
        "Plan 0 leads the rest."
    )
    assert floors(decision, {"c0": 1}, "wsm").sentence == (
        "Every option has at least 1 on Goal 0, so Plan 0 and Plan 1 still share first place."
    )
    decision = make([[6, 4], [4, 6], [7, 1], [7, 2]])
    assert floors(decision, {"c0": 7}, "wsm").sentence == (
        "With at least 7 on Goal 0, today's leaders, Plan 0 and Plan 1, are ruled out; Plan 3 "
        "leads the rest."
    )


def test_one_left_that_the_method_cannot_rank_alone(make):
    found = floors(make([[6, 4], [4, 6]]), {"c0": 5}, "topsis", "minmax")
    assert found.sentence == (
        "With at least 5 on Goal 0, one of today's leaders, Plan 1, is ruled out; only Plan 0 is "
        "left."
    )


def test_units_are_written(make):
    decision = make([[6, 4], [4, 6]], scale=None, costs={0}).with_criterion("c0", unit="days")
    assert floors(decision, {"c0": 4.5}, "wsm").sentence == (
        "With at most 4.5 days on Goal 0, Plan 0 is ruled out; only Plan 1 is left."
    )


@pytest.mark.parametrize("method", ["topsis", "wsm", "ahp", "vikor", "promethee_ii"])
@pytest.mark.parametrize(
    ("rows", "weights"),
    [([[3, 4], [3, 4]], [1, 1]), ([[3], [4]], [1]), ([[3, 4], [4, 4], [5, 4]], [0, 1])],
)
def test_degenerate_decisions(make, rows, weights, method):
    for value in (0, 4, 10):
        assert "nan" not in floors(make(rows, weights), {"c0": value}, method).sentence


@pytest.mark.parametrize("method", ["topsis", "wsm", "ahp", "vikor"])
def test_an_option_alone(make, method):
    decision = make([[3, 4]])
    said = "With at least 5 on Goal 0, no option is left."
    assert floors(decision, {"c0": 5}, method).sentence == said
    said = "Every option has at least 2 on Goal 0, so Plan 0 still leads."
    assert floors(decision, {"c0": 2}, method).sentence == said
