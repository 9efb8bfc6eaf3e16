from __future__ import annotations

from mcda_widget.panel.pasting import Paste, report


def test_a_clean_block_asks_nothing(bare):
    told = report(Paste(bare, "7\t8", "b", "cost"))
    assert told["clean"]
    assert (told["sentence"], told["problems"]) == ("", [])
    assert (told["options"], told["criteria"]) == (["b"], ["cost", "use"])


def test_what_cannot_be_used_is_named_and_the_rest_is_offered(decision):
    told = report(Paste(decision, "n/a\t3\n4\t99", "isolation", "kandahar"))
    assert not told["clean"]
    assert told["sentence"] == "2 of 4 scores cannot be used."
    assert told["problems"] == [
        {"where": "Isolation, Reach to Kandahar", "message": "“n/a” is not a number."},
        {"where": "Monitoring only, Sustainability", "message": "99 is off the scale, 1 to 9."},
    ]
    assert told["offers"] == [{"label": "Use the 2 that can be used", "add": False}]


def test_what_the_table_lacks_is_offered(bare):
    told = report(Paste(bare, "1\t2\n3\t4\n5\t6", "c", "use"))
    assert told["sentence"] == (
        "The table lacks two options: “Option 4”, “Option 5”, and one criterion: “Criterion 3”."
    )
    assert told["offers"] == [
        {"label": "Add two options and one criterion and use six scores", "add": True},
        {"label": "Use the 1 that fits", "add": False},
    ]


def test_a_block_of_which_nothing_can_be_used_offers_nothing(bare):
    told = report(Paste(bare, "n/a", "c", "use"))
    assert told["offers"] == []
    assert told["sentence"] == "This cannot be used."
    blank = report(Paste(bare, "\tcost\na\t\nb\t", "c", "use"))
    assert blank["sentence"] == "No cell of what was copied holds a score."


def test_a_name_that_stands_twice_is_said(bare):
    told = report(Paste(bare, "\tcost\tuse\nA\t1\t2\na\t3\t4", "", ""))
    assert "“a” stands twice" in told["sentence"]
