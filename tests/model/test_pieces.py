import pytest

from mcda_widget.model.lines import Lines
from mcda_widget.model.pieces import Pieces
from mcda_widget.model.yaml_text import read_yaml

BLOCK = "# a's\na: 1\n\n# heading\n\n# b's\nb: 2  # two\nc: 3\n"


def pieces_of(text, gone=()):
    node = read_yaml(text, [])
    pieces = Pieces(Lines(text), node)
    for key, value in node.entries:
        if key.value in gone:
            pieces.drop(key.start, value.end)
        else:
            end = value.end if node.flow else Lines(text).line_end(value.end)
            pieces.keep(key.value, key.start, value.end, text[key.start : end])
    return pieces


@pytest.mark.parametrize(
    ("gone", "left"),
    [
        ((), BLOCK.rstrip()),
        (("a",), "# heading\n\n# b's\nb: 2  # two\nc: 3"),
        (("b",), "# a's\na: 1\n\n# heading\n\nc: 3"),
        (("c",), "# a's\na: 1\n\n# heading\n\n# b's\nb: 2  # two"),
        (("b", "c"), "# a's\na: 1\n\n# heading"),
    ],
)
def test_an_entry_goes_with_its_comments_and_no_others(gone, left):
    pieces = pieces_of(BLOCK, gone)
    assert pieces.joined(list(pieces.kept)) == left


def test_entries_take_their_comments_to_another_place():
    text = pieces_of("# a's\na: 1\nb: 2\n").joined(["b", "a"])
    assert text == "b: 2\n# a's\na: 1"


def test_the_comments_of_a_new_first_entry_stay():
    assert pieces_of("a: 1\n# b's\nb: 2\n", ("a",)).joined(["b"]) == "# b's\nb: 2"


def test_new_entries_stand_after_the_one_before():
    pieces = pieces_of("a: 1\n\nb: 2\n")
    pieces.add("x", "x: 9", "a")
    pieces.add("y", "y: 9", None)
    assert pieces.joined(list(pieces.kept)) == "a: 1\n\nx: 9\n\nb: 2\n\ny: 9"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("{ a: 1, b: 2 }", "{ x: 9, a: 1, y: 9 }"),
        ("{a: 1,\n b: 2}", "{x: 9,\n a: 1,\n y: 9}"),
        ("{\n  a: 1,\n  b: 2,\n}", "{\n  x: 9,\n  a: 1,\n  y: 9,\n}"),
        ("{a: 1, # one\n b: 2}", "{x: 9, a: 1, y: 9}"),
        ("{b: 2,a: 1}", "{x: 9,a: 1,y: 9}"),
    ],
)
def test_entries_in_braces(text, left):
    pieces = pieces_of(text, ("b",))
    pieces.add("x", "x: 9", None)
    pieces.add("y", "y: 9", "a")
    assert pieces.joined(list(pieces.kept)) == left


def test_a_single_entry_shows_how_a_list_in_braces_is_laid_out():
    pieces = pieces_of("{\n  a: 1\n}")
    pieces.add("b", "b: 2", "a")
    assert pieces.joined(["a", "b"]) == "{\n  a: 1,\n  b: 2\n}"


def test_the_dash_of_the_next_entry_is_found():
    text = "- a  # one - two\n# - not this\n\n-\n  b: 1\n"
    node = read_yaml(text, [])
    pieces = Pieces(Lines(text), node)
    assert pieces.dash() == 0
    pieces.keep("a", 0, node.items[0].end, "- a")
    assert pieces.dash() == text.index("-\n")
