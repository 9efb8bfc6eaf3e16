import pytest

from mcda_widget.model import DecisionError
from mcda_widget.model.tree import Scalar, data_of
from mcda_widget.model.yaml_text import read_yaml

from .makers import CLINIC


def said(text):
    problems = []
    try:
        read_yaml(text, problems)
    except DecisionError as error:
        problems += error.problems
    return [(p.line, p.label, p.message) for p in problems]


@pytest.mark.parametrize(
    "text",
    ["007", "yes", "no", "on", "2024-01-01", "1e3", "0o17", "1_000", "true", "=", ".inf", "12:30"],
)
def test_text_is_what_was_typed(text):
    assert data_of(read_yaml(f"a: {text}\n{text}: b", [])) == {"a": text, text: "b"}


@pytest.mark.parametrize("nothing", ["", "~", "null", "Null", "NULL", " # nothing"])
def test_nothing_is_nothing(nothing):
    assert data_of(read_yaml(f"a: {nothing}\nb: [{nothing}\n]", []))["a"] is None
    assert data_of(read_yaml("a: 'null'", [])) == {"a": "null"}
    assert data_of(read_yaml("null: 1\n~: 2", [])) == {"null": "1", "~": "2"}


@pytest.mark.parametrize("text", ["", "# only a comment\n", "---\n", "null"])
def test_an_empty_file_is_nothing(text):
    assert read_yaml(text, []) is None


def test_every_node_knows_its_text():
    def check(node):
        if isinstance(node, Scalar):
            written = CLINIC[node.start : node.end]
            quoted = written[:1] in {"'", '"', "|", ">"}
            assert quoted or (node.value or "") == written
            return
        if node.flow:
            assert CLINIC[node.start] + CLINIC[node.end - 1] in {"{}", "[]"}
        else:
            assert CLINIC[node.end] == "\n"
        inside = node.items if hasattr(node, "items") else [n for e in node.entries for n in e]
        for one in inside:
            assert node.start <= one.start <= one.end <= node.end
            assert one.line == CLINIC.count("\n", 0, one.start) + 1
            check(one)

    problems = []
    check(read_yaml(CLINIC, problems))
    assert problems == []


@pytest.mark.parametrize(
    ("text", "empty"),
    [
        ("a:\nb: 1\n", 2),
        ("a:   # c\nb: 1\n", 2),
        ("{a: , b: 1}", 3),
        ("-\n- b\n", 1),
        ("- x\n-\n", 5),
    ],
)
def test_nothing_stands_after_its_colon_or_dash(text, empty):
    node = read_yaml(text, [])
    inside = [value for _, value in node.entries] if hasattr(node, "entries") else node.items
    [nothing] = [one for one in inside if one.value is None]
    assert (nothing.start, nothing.end) == (empty, empty)


@pytest.mark.parametrize(
    ("text", "line", "place", "message"),
    [
        ("a: b: c", 1, "column 5", "There is a “: ” where none can stand."),
        ("a: - b", 1, "column 4", "There is a “- ” where none can stand."),
        ("a:\n  - b\n c: 1\n", 3, "column 2", "The line does not line up with those above it."),
        ("a: [1\nb: 2", 2, "column 2", "A bracket or brace is not closed, or a comma is missing."),
        ("a: 1\nb: 'x\nc: 2", 2, "column 4", "A quote that opens here is never closed."),
        ("a: 1\nfoo bar\nb: 2\n", 3, "column 1", "A key is not followed by a colon."),
        ("\ta: 1", 1, "column 1", "A tab stands where spaces are expected."),
        ("a: @x", 1, "column 4", "A text cannot begin with “@”."),
        (
            'a: "\\q"',
            1,
            "column 6",
            "A backslash in double quotes begins an escape that is not known.",
        ),
        ("a: 1\nb: \x01", 2, "", "There is a control character, 1 in Unicode."),
        ("{a: 1}\nb: 2\n", 2, "column 1", "The text goes on after its end."),
        ("a: ]", 1, "column 4", "A value is missing before “]”."),
        ("a: 1\n---\nb: 2", 2, "column 1", "A second document begins here."),
        ("a: *imp*", 1, "column 4", "“*imp*” is a reference; none are read."),
        ("a: &x b", 1, "column 4", "“&x” is a reference; none are read."),
        (
            "a: !!python/object:os.system x",
            1,
            "column 4",
            "A tag (“!”) stands here; none are read.",
        ),
        ("a: !x {b: 1}", 1, "column 4", "A tag (“!”) stands here; none are read."),
        ("? [a]\n: b\n", 1, "column 3", "A list or mapping stands where a key is expected."),
        ("a: " + "{a: " * 60 + "}" * 60, 1, "", "This is nested too deeply."),
    ],
)
def test_what_cannot_be_read_is_said_in_words(text, line, place, message):
    assert said(text) == [(line, place, message)]


def test_quoted_words_are_not_references():
    assert said("a: '*x'\nb: \"&y\"\nc: '!z'\n") == []
