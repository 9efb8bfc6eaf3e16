import pytest

from mcda_widget.model.checks_judgements import misjudged

GROUPS = ["people"]
CRITERIA = ["reach", "cost", "noise"]
OPTIONS = ["hill", "port"]


def said(groups=GROUPS, **stated):
    found = misjudged(stated, CRITERIA, groups, OPTIONS)
    return [
        (problem.where.removeprefix("weighting.judgements."), problem.message) for problem in found
    ]


def compared(prefer, over):
    return {"prefer": prefer, "over": over, "by": 3}


def test_what_is_sound_passes():
    comparisons = [compared("reach", "cost"), compared("cost", "noise")]
    judged = {
        "direct": {"reach": 1, "people": 3},
        "intervals": {"reach": {"low": 1, "high": 4}, "people": {"low": 3}},
        "ranks": {"order": {"reach": 1, "people": 1}},
        "ahp": {"comparisons": comparisons, "options": {"reach": [compared("hill", "port")]}},
        "best-worst": {
            "best": "reach",
            "best_to_others": {"noise": 3},
            "groups": {"worst": "people"},
            "within": {"people": {"best": "cost", "others_to_worst": {"reach": 2}}},
        },
    }
    assert said(**judged) == []


@pytest.mark.parametrize("way", ["direct", "swing", "intervals"])
def test_figures_are_for_criteria_and_groups(way):
    found = said(**{way: {"rech": 1}})
    assert found == [(f"{way}.rech", "“rech” is not the id of a criterion or a group.")]
    found = said(groups=[], **{way: {"people": 1}})
    assert found == [(f"{way}.people", "“people” is not the id of a criterion.")]


def test_best_worst_of_groups_and_within_them():
    ends = {"best": "reach", "best_to_others": {"people": 2}}
    within = {"people": {"worst": "people"}, "reach": {}}
    found = said(**{"best-worst": {**ends, "groups": ends, "within": within}})
    assert found == [
        ("best-worst.best_to_others.people", "“people” is not the id of a criterion."),
        ("best-worst.groups.best", "“reach” is not the id of a group."),
        ("best-worst.within.reach", "“reach” is not the id of a group."),
        ("best-worst.within.people.worst", "“people” is not the id of a criterion."),
    ]


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
