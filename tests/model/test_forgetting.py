from mcda_widget.model import Decision

JUDGED = {
    "direct": {"a": 1, "b": 2, "c": 3},
    "swing": {"a": 100},
    "ranks": {"order": {"a": 1, "b": 2, "c": 3}, "method": "rank_sum"},
    "ahp": {
        "comparisons": [
            {"prefer": "a", "over": "b", "by": 3},
            {"prefer": "b", "over": "c", "by": 2},
        ],
        "options": {
            "a": [{"prefer": "x", "over": "y", "by": 3}, {"prefer": "y", "over": "z", "by": 3}]
        },
        "solver": "eigenvector",
    },
    "best-worst": {
        "best": "a",
        "worst": "c",
        "best_to_others": {"b": 2, "c": 4},
        "others_to_worst": {"a": 4, "b": 2},
    },
    "intervals": {"a": {"low": 10, "high": 40}, "b": {"low": 5}},
}
GROUPED = {
    "direct": {"a": 1, "b": 2, "c": 3, "g": 4},
    "swing": {"g": 100},
    "intervals": {"g": {"low": 10}, "h": {"high": 20}},
    "ranks": {"order": {"g": 1, "h": 2}},
    "ahp": {"comparisons": [{"prefer": "g", "over": "h", "by": 3}]},
    "best-worst": {
        "groups": {"best": "g", "worst": "h"},
        "within": {"g": {"best": "a", "worst": "b"}, "h": {"best": "c"}},
    },
}


def grouped(method="direct"):
    return Decision(
        title="t",
        groups=[{"id": g, "name": g} for g in "gh"],
        criteria=[{"id": c, "name": c, "group": "h" if c == "c" else "g"} for c in "abc"],
        options=[],
        weighting={"method": method, "groups_first": True, "judgements": GROUPED},
    )


def judged(method="direct"):
    return Decision(
        title="t",
        criteria=[{"id": c, "name": c} for c in "abc"],
        options=[{"id": o, "name": o} for o in "xyz"],
        scores={o: dict.fromkeys("abc", 3) for o in "xyz"},
        weighting={"method": method, "judgements": JUDGED},
    )


def test_an_option_takes_its_scores_and_comparisons_along():
    decision = judged().without_option("x")
    assert [option.id for option in decision.options] == ["y", "z"]
    assert set(decision.cells) == {"y", "z"}
    stated = decision.weighting.judgements
    assert [(c.prefer, c.over) for c in stated.ahp.options["a"]] == [("y", "z")]
    assert stated.ahp.comparisons == judged().weighting.judgements.ahp.comparisons
    assert stated.direct == JUDGED["direct"]


def test_a_criterion_takes_its_scores_and_judgements_along():
    decision = judged().without_criterion("b")
    assert [criterion.id for criterion in decision.criteria] == ["a", "c"]
    assert all(set(row) == {"a", "c"} for row in decision.cells.values())
    stated = decision.weighting.judgements
    assert stated.direct == {"a": 1, "c": 3}
    assert (stated.ranks.order, stated.ranks.method) == ({"a": 1, "c": 3}, "rank_sum")
    assert (stated.ahp.comparisons, stated.ahp.solver) == ((), "eigenvector")
    assert set(stated.ahp.options) == {"a"}
    assert stated.best_worst.best_to_others == {"c": 4}
    assert set(stated.intervals) == {"a"}
    assert decision.weighting.method == "direct"


def test_best_worst_cannot_do_without_its_best():
    decision = judged("best-worst").without_criterion("a")
    assert decision.weighting.judgements.best_worst is None
    assert decision.weighting.method == "equal"
    assert set(decision.weighting.judgements.ahp.options) == set()


def test_a_way_without_judgements_left_is_no_longer_used():
    assert judged("swing").without_criterion("a").weighting.method == "equal"
    assert judged("swing").without_criterion("b").weighting.method == "swing"


def test_a_group_takes_judgements_about_it_along_and_leaves_its_criteria():
    decision = grouped().without_group("g")
    assert [(c.id, c.group) for c in decision.criteria] == [("a", None), ("b", None), ("c", "h")]
    stated = decision.weighting.judgements
    assert stated.direct == {"a": 1, "b": 2, "c": 3}
    assert stated.swing == {}
    assert set(stated.intervals) == {"h"}
    assert stated.ranks.order == {"h": 2}
    assert stated.ahp.comparisons == ()
    assert stated.best_worst.groups is None
    assert set(stated.best_worst.within) == {"h"}
    assert (decision.weighting.method, decision.weighting.groups_first) == ("direct", True)
    assert grouped("swing").without_group("g").weighting.method == "equal"


def test_a_criterion_that_is_the_best_of_its_group_takes_that_along():
    decision = grouped("best-worst").without_criterion("a")
    stated = decision.weighting.judgements.best_worst
    assert (stated.groups.best, set(stated.within)) == ("g", {"h"})
    assert decision.weighting.method == "best-worst"
    assert decision.weighting.groups_first is True
