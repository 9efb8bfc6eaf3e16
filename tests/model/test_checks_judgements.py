import pytest

from mcda_widget.model.checks_judgements import misjudged

GROUPS = ["people"]
CRITERIA = ["reach", "cost", "noise"]
OPTIONS = ["hill", "port"]


def said(**stated):
    found = misjudged(stated, CRITERIA, GROUPS, OPTIONS)
    return [
        (problem.where.removeprefix("weighting.judgements."), problem.message) for problem in found
    ]


def compared(prefer, over):
    return {"prefer": prefer, "over": over, "by": 3}


def test_what_is_sound_passes():
    comparisons = [compared("reach", "cost"), compared("cost", "noise")]
    judged = {
        "direct": {"reach": 1},
        "ranks": {"order": {"reach": 1}},
        "ahp": {"comparisons": comparisons, "options": {"reach": [compared("hill", "port")]}},
        "best-worst": {"best": "reach", "worst": "cost", "best_to_others": {"noise": 3}},
    }
    assert said(**judged) == []


@pytest.mark.parametrize("way", ["direct", "swing"])
def test_points_are_for_criteria(way):
    assert said(**{way: {"rech": 1}}) == [(f"{way}.rech", "“rech” is not the id of a criterion.")]


def test_ranks_and_best_worst_are_of_criteria():
    worst = {"best": "reach", "worst": "x", "best_to_others": {"y": 1}, "others_to_worst": {"z": 1}}
    found = said(ranks={"order": {"w": 1}}, **{"best-worst": worst})
    assert [where for where, _ in found] == [
        "ranks.order.w",
        "best-worst.worst",
        "best-worst.best_to_others.y",
        "best-worst.others_to_worst.z",
    ]


@pytest.mark.parametrize(
    ("made", "message"),
    [
        ([compared("reach", "x")], "“x” is not an id to compare here."),
        ([compared("reach", "hill")], "“hill” is not an id to compare here."),
        ([compared("reach", "reach")], "Something is compared with itself."),
        ([compared("reach", "people")], "A criterion is compared with a group."),
        ([compared("reach", "cost"), compared("cost", "reach")], "These two are compared twice."),
    ],
)
def test_comparisons_that_cannot_be_meant(made, message):
    assert [found for _, found in said(ahp={"comparisons": made})] == [message]


def test_options_are_compared_under_a_criterion():
    judged = {"reach": [compared("hill", "reach")], "x": []}
    assert said(ahp={"options": judged}) == [
        ("ahp.options.x", "“x” is not the id of a criterion."),
        ("ahp.options.reach[0].over", "“reach” is not an id to compare here."),
    ]
