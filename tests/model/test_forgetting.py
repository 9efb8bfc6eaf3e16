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
}


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
    assert decision.weighting.method == "direct"


def test_best_worst_cannot_do_without_its_best():
    decision = judged("best-worst").without_criterion("a")
    assert decision.weighting.judgements.best_worst is None
    assert decision.weighting.method == "equal"
    assert set(decision.weighting.judgements.ahp.options) == set()


def test_a_way_without_judgements_left_is_no_longer_used():
    assert judged("swing").without_criterion("a").weighting.method == "equal"
    assert judged("swing").without_criterion("b").weighting.method == "swing"
