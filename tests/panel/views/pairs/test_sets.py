from __future__ import annotations

import pytest

from mcda_widget.model import Comparison
from mcda_widget.panel.views.pairs import asked, figures
from mcda_widget.weighting import ComparisonSet, look_again

NAMES = {"reach": "Reach", "cost": "Cost", "speed": "Speed", "law": "Law"}
PULLING = [
    ("reach", "cost", 7), ("reach", "speed", 3), ("reach", "law", 6),
    ("cost", "speed", 1), ("cost", "law", 9), ("speed", "law", 2),
]  # fmt: skip
CIRCLE = [("reach", "cost", 3), ("cost", "speed", 3), ("speed", "reach", 3)]


def compared(stated=(), key="", members=NAMES):
    answered = tuple(Comparison(prefer=a, over=b, by=by) for a, b, by in stated)
    return ComparisonSet(key, key or "All", tuple(members), tuple(members.values()), answered)


def shown(*sets):
    return asked(sets, "clinic", lambda key: {"worst": "", "best": "", "covers": key})


def test_answers_stand_beside_their_questions():
    (only,) = shown(compared([("cost", "reach", 4)]))["sets"]
    ratios = {(pair["a"], pair["b"]): pair["ratio"] for pair in only["pairs"]}
    assert ratios.pop(("reach", "cost")) == 0.25
    assert set(ratios.values()) == {None}
    assert only["needed"] == 2
    assert only["consistency"] == ""
    assert only["members"][0] == {
        "id": "reach", "name": "Reach", "worst": "", "best": "", "covers": "reach",
    }  # fmt: skip


def test_the_helpful_questions_are_the_open_ones_by_their_number():
    sets = (compared(key="first"), compared(PULLING[:4], key="second"))
    view = shown(*sets)
    questions = [pair for each in view["sets"] for pair in each["pairs"]]
    open_ones = [i for i, pair in enumerate(questions) if pair["ratio"] is None]
    assert sorted(view["helpful"]) == open_ones
    # The first set is not connected, so its questions come first.
    assert all(i < 6 for i in view["helpful"][:6])
    assert view["connecting"] == 6
    assert shown(compared(PULLING[:4]))["connecting"] == 0
    assert shown(compared(PULLING))["helpful"] == []


def test_three_pieces_of_advice_say_what_a_change_would_do():
    found = compared(PULLING)
    (only,) = shown(found)["sets"]
    assert not only["firm"]
    assert "pull against each other" in only["consistency"]
    assert "To look at again" not in only["consistency"]
    expected = look_again(found.result)
    assert len(only["advice"]) == len(expected) <= 3
    first = only["advice"][0]
    assert (first["a"], first["b"]) == (expected["prefer"][0], expected["over"][0])
    assert first["ratio"] == pytest.approx(expected["suggested"][0])
    assert first["sentence"].startswith("You said ")
    assert first["said"] == "9"
    assert float(first["then"]) < float(first["now"])
    assert set(only["chart"]) == {"consistency", "limit"}


def test_where_answers_fit_there_is_neither_advice_nor_a_chart():
    (only,) = shown(compared([("reach", "cost", 2), ("cost", "speed", 2), ("reach", "speed", 4)]))[
        "sets"
    ]
    assert only["firm"]
    assert (only["advice"], only["chart"], only["circles"]) == ([], None, [])


def test_circles_are_told_in_words_also_before_there_are_weights():
    (only,) = shown(compared(CIRCLE))["sets"]
    assert only["needed"] == 1
    assert only["circles"] == [
        "You put Reach over Cost, Cost over Speed, and yet Speed over Reach."
    ]
    assert only["more_circles"] == 0


def test_of_many_circles_the_number_is_told():
    members = {f"c{i}": f"Goal {i}" for i in range(6)}
    stated = [
        (f"c{i}", f"c{j}", 3) if (i + j) % 2 else (f"c{j}", f"c{i}", 3)
        for i in range(6) for j in range(i + 1, 6)
    ]  # fmt: skip
    (only,) = shown(compared(stated, members=members))["sets"]
    assert len(only["circles"]) == 3
    assert only["more_circles"] > 0


def test_the_figures_are_exact_and_say_where_there_are_none():
    found = compared(PULLING)
    (row,) = figures([found])
    assert (row["compared"], row["answered"], row["questions"]) == (4, 6, 6)
    assert row["ratio"] == f"{found.result.consistency_ratio:.4f}".removeprefix("0")
    assert (row["ratio_limit"], row["index_limit"]) == (".0800", ".3500")
    (row,) = figures([compared()])
    assert (row["ratio"], row["ratio_limit"], row["index"], row["index_limit"]) == ("–",) * 4
    assert figures([compared(members={"reach": "Reach"})]) == []
