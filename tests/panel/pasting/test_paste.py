from __future__ import annotations

import pytest

import mcda_widget as mw
from mcda_widget.panel.pasting import Paste


def modes(decision):
    return decision.scores.fillna(-1).to_numpy().tolist()


def messages(paste):
    return {place: problem.message for place, problem in paste.problems.items()}


def test_a_block_goes_where_it_is_put(bare):
    paste = Paste(bare, "7\t8\r\n1/2/4\t3\r\n", "b", "cost")
    assert paste.problems == {}
    assert modes(paste.result(add=False)) == [[3, 5], [7, 8], [2, 3]]
    score = paste.result(add=False).score("c", "cost")
    assert (score.low, score.high) == (1, 4)


def test_an_empty_cell_leaves_the_score_as_it_is(bare):
    assert modes(Paste(bare, "\t8\n7\t", "a", "cost").result(add=False))[:2] == [[3, 8], [7, 3]]


def test_a_block_that_fits_several_times_fills_the_range(bare):
    paste = Paste(bare, "7", "a", "cost", rows=3, columns=2)
    assert modes(paste.result(add=False)) == [[7, 7]] * 3
    paste = Paste(bare, "7\t8", "a", "cost", rows=2, columns=2)
    assert modes(paste.result(add=False))[:2] == [[7, 8]] * 2
    assert len(Paste(bare, "7\n8", "a", "cost", rows=3, columns=2).read) == 2


def test_names_put_figures_where_they_belong(bare):
    paste = Paste(bare, "\tUse\tcost\nC\t1\t2\nA\t3\t4", "b", "use")
    assert modes(paste.result(add=False)) == [[4, 3], [2, 3], [2, 1]]


def test_everything_that_cannot_be_used_is_found(decision):
    paste = Paste(decision, "n/a\t99\n5/4/3\t2/3/99", "isolation", "kandahar")
    assert messages(paste) == {
        ("isolation", "kandahar"): "“n/a” is not a number.",
        ("isolation", "sustainability"): "99 is off the scale, 1 to 9.",
        (
            "monitoring",
            "kandahar",
        ): "The lowest value (5) must not be above the most plausible (4).",
        ("monitoring", "sustainability"): "99 is off the scale, 1 to 9.",
    }
    assert paste.usable(add=True) == {}


def test_what_can_be_used_is_used(decision):
    paste = Paste(decision, "n/a\t3\n4\t99", "isolation", "kandahar")
    scores = paste.result(add=False).scores.loc[["isolation", "monitoring"]]
    assert scores[["kandahar", "sustainability"]].to_numpy().tolist() == [
        [decision.scores.loc["isolation", "kandahar"], 3],
        [4, decision.scores.loc["monitoring", "sustainability"]],
    ]


def test_a_block_larger_than_the_table(bare):
    paste = Paste(bare, "1\t2\n3\t4", "c", "use")
    assert paste.options.new == {"option-4": "Option 4"}
    assert paste.criteria.new == {"criterion-3": "Criterion 3"}
    assert modes(paste.result(add=False)) == [[3, 5], [2, 3], [9, 1]]
    assert modes(paste.result(add=True))[2:] == [[9, 1, 2], [-1, 3, 4]]


def test_a_whole_table_makes_a_decision():
    empty = mw.Decision(title="New", criteria=[], options=[])
    paste = Paste(empty, "\tcost\tuse\nPlan A\t1\t2\nPlan B\t3\t4")
    made = paste.result(add=True)
    assert [o.name for o in made.options] == ["Plan A", "Plan B"]
    assert made.scores.to_numpy().tolist() == [[1, 2], [3, 4]]
    assert modes(Paste(empty, "1\t2").result(add=True)) == [[1, 2]]


def test_a_new_criterion_does_not_count_yet(bare):
    weighed = bare.with_weights({"cost": 1, "use": 3})
    made = Paste(weighed, "use\tspeed\n1\t2", "a", "cost").result(add=True)
    assert made.weights.tolist() == [0.25, 0.75, 0]


def test_nothing_and_too_much_are_refused(bare):
    with pytest.raises(mw.DecisionError, match="nothing to paste"):
        _ = Paste(bare, " \n").read
    with pytest.raises(mw.DecisionError, match="30,000 cells"):
        _ = Paste(bare, "1\t2\t3\n" * 10_000).read
