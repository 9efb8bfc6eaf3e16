import pytest

from mcda_widget.model import DecisionError, Problem
from mcda_widget.model.csv_text import Numbers, rows_of, text_of


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(encoding):
    assert text_of("Coût (€)\n".encode(encoding)) == "Coût (€)\n"


@pytest.mark.parametrize(
    "data", [b"\x00\x01\x02", b"\xff\xfe\x00", b"\x81\xff", b"PK\x03\x04\x00\xff"]
)
def test_what_is_no_text(data):
    with pytest.raises(DecisionError, match="not a text file"):
        text_of(data)


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_the_mark_that_splits_the_header_most_separates_cells(mark):
    rows, found = rows_of(f"site{mark}reach{mark}cost\nHill{mark}1{mark}2\n")
    assert found == mark
    assert [row.cells for row in rows] == [["site", "reach", "cost"], ["Hill", "1", "2"]]


def test_a_comma_in_a_name_does_not_separate():
    rows, mark = rows_of("site;cost, net;time\nHill;1,5;2\n")
    assert (mark, rows[0].cells) == (";", ["site", "cost, net", "time"])
    rows, mark = rows_of('site,"a;b;c;d",e\nHill,1,2\n')
    assert (mark, rows[0].cells) == (",", ["site", "a;b;c;d", "e"])


def test_the_separator_that_excel_announces():
    rows, mark = rows_of("sep=;\r\na,b,c;d\r\n")
    assert (mark, rows[0].cells, rows[0].line) == (";", ["a,b,c", "d"], 2)


def test_lines_are_those_of_the_file():
    rows, _ = rows_of('a,b\n\n"two\nlines",1\n,,\nc,2\n')
    assert [(row.line, row.cells[0]) for row in rows] == [(1, "a"), (3, "two\nlines"), (6, "c")]


def test_a_quote_that_is_never_closed():
    with pytest.raises(DecisionError) as error:
        rows_of('a,b\nx,1\n"y,2\nz,3\n')
    assert error.value.problems[0].line == 3


@pytest.mark.parametrize(
    ("text", "number"),
    [("1500", 1500), ("-1.5", -1.5), ("−2", -2), ("+.5", 0.5), ("1e3", 1000), ("7.", 7)],
)
def test_numbers(text, number):
    for mark in (",", ";", "\t"):
        assert Numbers([text], mark).read(text) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [("1,5", 1.5), ("-1.234,5", -1234.5), ("1.234.567,25", 1234567.25), ("0.250", 0.25)],
)
def test_numbers_beside_semicolons(text, number):
    assert Numbers([text], ";").read(text) == number


@pytest.mark.parametrize(
    "text", ["1,5", "1,234", "n/a", "5 %", "1_000", "0x1F", "nan", "inf", "1 000", "٣"]
)
def test_what_is_no_number(text):
    read = Numbers([text], ",").read(text)
    assert isinstance(read, Problem)
    assert "is not a number" in read.message


def test_what_may_be_two_numbers_is_asked_about():
    for others in ([], ["1,5"], ["1,5", "0.5"], ["2.300"]):
        read = Numbers(["1.200", *others], ";").read("1.200")
        assert isinstance(read, Problem)
        assert read.message == "“1.200” may mean 1200 or 1,200."


def test_another_number_may_show_what_the_point_means():
    assert Numbers(["1.200", "0.5"], ";").read("1.200") == 1.2
    assert Numbers(["1.200"], ",").read("1.200") == 1.2
