import pytest

from mcda_widget import DecisionError
from mcda_widget.sensitivity import assumptions_sentence


def assumed(decision, cells):
    changes = {}
    for option, criterion, fields in cells:
        changes.setdefault(option, {})[criterion] = {"assumption": True, **fields}
    return decision.with_scores(changes)


def test_the_article(article):
    assert assumptions_sentence(article) == (
        "Dropping any one of 53 assumptions leaves Joint regional roadmap (Kandahar) first, and so "
        "does dropping all of them."
    )
    worst = [("roadmap-kandahar", key) for key in ("hardliners", "jihadist-ties", "permissive")]
    assert assumptions_sentence(article, drop=worst) == (
        "Without three of 53 assumptions, Kandahar-focused approach leads."
    )


def test_one_that_decides_is_named(make):
    decision = assumed(make([[8, 6], [6, 6]]), [("o0", "c0", {"low": 5}), ("o1", "c1", {})])
    assert assumptions_sentence(decision, "wsm") == (
        "Two scores are assumptions. Without that of Plan 0 on Goal 0, Plan 1 leads; without "
        "both, Plan 0 still leads."
    )
    assert assumptions_sentence(decision, "wsm", drop=[("Plan 0", "Goal 0")]) == (
        "Without the assumption about Plan 0 on Goal 0, Plan 1 leads."
    )
    both = [("o0", "c0"), ("o1", "c1")]
    assert assumptions_sentence(decision, "wsm", drop=both) == (
        "Without both assumptions, Plan 0 still leads."
    )


def test_of_several_that_decide_the_worst_is_named(make):
    decision = make([[8, 6], [6, 6]])
    two = [("o0", "c0", {"low": 5}), ("o0", "c1", {"low": 2})]
    assert assumptions_sentence(assumed(decision, two), "wsm") == (
        "Two scores are assumptions. Each of them decides who leads, most of all that of Plan 0 on "
        "Goal 1: without it, Plan 1 leads. Without both, Plan 1 leads."
    )
    three = [*two, ("o1", "c1", {})]
    assert assumptions_sentence(assumed(decision, three), "wsm") == (
        "Three scores are assumptions. Two of them decide who leads, most of all that of Plan 0 on "
        "Goal 1: without it, Plan 1 leads. Without all of them, Plan 0 still leads."
    )


def test_those_that_only_together_cost_the_lead(make):
    decision = make([[8, 6], [6, 6]])
    cells = [("o0", "c0", {"low": 6.5}), ("o0", "c1", {"low": 5})]
    assert assumptions_sentence(assumed(decision, cells), "wsm") == (
        "Dropping either of two assumptions leaves Plan 0 first; dropping both, Plan 1 leads."
    )


def test_a_single_assumption(make):
    decision = make([[8, 6], [6, 6]])
    assert assumptions_sentence(assumed(decision, [("o0", "c0", {"low": 6})]), "wsm") == (
        "One score is an assumption, that of Plan 0 on Goal 0. Without it, Plan 0 and Plan 1 share "
        "first place."
    )
    assert assumptions_sentence(assumed(decision, [("o1", "c0", {})]), "wsm") == (
        "One score is an assumption, that of Plan 1 on Goal 0. Without it, Plan 0 still leads."
    )


def test_those_that_share_first_place(make):
    decision = assumed(make([[6], [6], [2]]), [("o2", "c0", {}), ("o2", "c0", {"low": 1})])
    assert assumptions_sentence(decision, "wsm").endswith(
        "Without it, Plan 0 and Plan 1 still share first place."
    )
    decision = assumed(make([[6, 3], [6, 3], [2, 1]]), [("o2", "c0", {}), ("o2", "c1", {})])
    assert assumptions_sentence(decision, "wsm") == (
        "Dropping either of two assumptions leaves Plan 0 and Plan 1 sharing first place, and so "
        "does dropping both."
    )


def test_no_assumption(make):
    assert assumptions_sentence(make([[3, 4], [4, 3]])) == "No score is marked an assumption."


@pytest.mark.parametrize("method", ["topsis", "wsm", "ahp", "vikor"])
@pytest.mark.parametrize(
    ("rows", "weights"),
    [([[3, 4], [3, 4]], [1, 1]), ([[3], [4]], [1]), ([[3, 4], [4, 4]], [0, 1])],
)
def test_degenerate_decisions(make, rows, weights, method):
    decision = assumed(make(rows, weights), [("o0", "c0", {}), ("o1", "c0", {"low": 1})])
    assert "nan" not in assumptions_sentence(decision, method)


def test_an_option_alone(make):
    decision = assumed(make([[3, 4]]), [("o0", "c0", {})])
    said = assumptions_sentence(decision, "wsm")
    assert said == "One score is an assumption; Plan 0 is the only option."


def test_where_a_method_gives_no_number(make):
    cells = [("o0", "c0", {"low": 0}), ("o1", "c1", {"low": 1})]
    decision = assumed(make([[8, 6], [6, 6]], scale=None), cells)
    assert assumptions_sentence(decision, "wsm", "sum", drop=[("o0", "c0")]) == (
        "Without the assumption about Plan 0 on Goal 0, Weighted sum gives no number."
    )


def test_only_assumptions_can_be_dropped(make):
    decision = assumed(make([[8, 6], [6, 6]]), [("o0", "c0", {})])
    with pytest.raises(DecisionError, match="The score of Plan 0 on Goal 1 is not an assumption"):
        assumptions_sentence(decision, drop=[("o0", "c1")])
