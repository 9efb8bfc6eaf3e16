import pytest

from mcda_widget.weighting import basis, derive

from .decisions import EVERYTHING, decision, grouped, said


def told(d):
    return basis(d, derive(d))


@pytest.mark.parametrize(
    ("way", "judgements", "words"),
    [
        ("equal", {}, ["1 of 3 equal shares"] * 3),
        (
            "direct",
            {"reach": 69.5, "cost": 29.5, "speed": 1},
            ["69.5 points given", "29.5 points given", "1 point given"],
        ),
        (
            "direct",
            {"reach": 9, "cost": 3, "speed": 1},
            ["9 of 13 points given", "3 of 13 points given", "1 of 13 points given"],
        ),
        ("swing", {"reach": 100, "cost": 62.5, "speed": 0}, ["rated 100", "rated 62.5", "rated 0"]),
        (
            "ranks",
            {"order": {"reach": 1, "cost": 2, "speed": 2}},
            ["rank 1 of 3", "rank 2.5 of 3, shared", "rank 2.5 of 3, shared"],
        ),
        (
            "intervals",
            {
                c: {"low": low, "high": 60}
                for c, low in (("reach", 40), ("cost", 7.5), ("speed", 0))
            },
            [f"between {low} and 60 points" for low in ("40", "7.5", "0")],
        ),
        (
            "best-worst",
            {
                "best": "reach",
                "worst": "speed",
                "best_to_others": {"cost": 2, "speed": 8},
                "others_to_worst": {"reach": 8, "cost": 4},
            },
            ["the best", "the best is 2 × it, it is 4 × the worst", "the worst"],
        ),
    ],
)
def test_what_was_stated_for_each_is_said(way, judgements, words):
    given = {way: judgements} if judgements else {}
    assert list(told(decision(method=way, judgements=given)).values()) == words


def test_comparisons_made_are_counted_against_those_there_are():
    stated = said(("reach", "cost", 3), ("cost", "speed", 2))
    d = decision(method="ahp", judgements={"ahp": {"comparisons": stated}})
    assert told(d) == {
        "reach": "1 of 2 comparisons",
        "cost": "2 of 2 comparisons",
        "speed": "1 of 2 comparisons",
    }


def test_every_way_says_it_of_groups_too():
    d = grouped().with_groups_first(first=True)
    shared = d.with_weights({c.id: 1 + i for i, c in enumerate(d.criteria)})
    assert told(shared)["ties"] == "4 of 9 points given; its group: 9 of 21 points given"
    equal = told(d.weighed_by("equal"))
    assert equal["ties"] == "1 of 2 equal shares; its group: 1 of 3 equal shares"


def test_where_groups_are_weighed_first_the_group_s_is_said_too():
    words = told(grouped(EVERYTHING[:2] + EVERYTHING[3:]))
    assert words["legitimacy"] == "2 of 2 comparisons; its group: 2 of 2 comparisons"
    assert words["ties"] == "1 of 1 comparison; its group: 1 of 2 comparisons"
    assert words["challenge"] == "the only one; its group: 1 of 2 comparisons"
