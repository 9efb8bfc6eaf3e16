from mcda_widget.panel.views.questions import blocks


def test_a_table_takes_texts_and_coloured_heads():
    found = blocks.table("T", ["A", "B"], [[{"text": "Hill", "colour": "#123456"}, "1"]])
    assert found["rows"] == [[{"text": "Hill", "colour": "#123456"}, {"text": "1"}]]
    assert not found["open"]


def test_what_can_be_asked_says_by_which_name():
    assert blocks.select("Draws", "draws", "1", [("1", "one")]) == {
        "kind": "select",
        "label": "Draws",
        "asks": "draws",
        "value": "1",
        "choices": [{"key": "1", "title": "one"}],
    }
    assert blocks.toggles("L", "off", [("a", "A", True)])["items"] == [
        {"key": "a", "title": "A", "on": True}
    ]
    assert blocks.numbers("L", "floors", [("a", "A", None)], "no")["problem"] == "no"


def test_empty_sentences_leave_no_gap():
    assert blocks.text("One.", "", "Two.")["text"] == "One. Two."
