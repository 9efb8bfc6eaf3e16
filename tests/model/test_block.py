import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mcda_widget.model.block import Block

OPTIONS, CRITERIA = {"hill", "2031"}, {"cost", "use", "2030"}


def read(text):
    return Block.read(text, OPTIONS, CRITERIA)


@pytest.mark.parametrize(
    "text",
    ["1\t2\r\n3\t4\r\n", "1\t2\n3\t4", "1\t2\r3\t4", "1;2\n3;4", "1\t2\t\t\r\n3\t4\t\r\n\t\t\r\n"],
)
def test_cells_of_every_spreadsheet(text):
    assert read(text).rows == [["1", "2"], ["3", "4"]]


def test_a_cell_with_line_breaks_is_one_cell():
    assert read('"a\nb "" c"\t7\r\n').rows == [['a b " c', "7"]]


def test_a_mark_of_inches_quotes_nothing():
    assert read('5"\t3\n7"\t4').rows == [['5"', "3"], ['7"', "4"]]


def test_decimal_commas_do_not_part_cells():
    assert read("2,5\n3,5").rows == [["2,5"], ["3,5"]]
    assert read("2,5;3\n3,5;4").rows == [["2,5", "3"], ["3,5", "4"]]


def test_no_text_is_no_block():
    assert read("").rows == read(" \t\r\n").rows == []
    assert read("").figures == []
    assert read("").columns is None


@pytest.mark.parametrize(
    ("text", "columns", "names", "figures"),
    [
        ("1\t2\n3\t4", None, None, [["1", "2"], ["3", "4"]]),
        ("\tA\tB\nx\t1\t2", ["A", "B"], ["x"], [["1", "2"]]),
        ("Option\tA\nx\t\ny\t2", ["A"], ["x", "y"], [[""], ["2"]]),
        ("COST\tNew\n1\t2", ["COST", "New"], None, [["1", "2"]]),
        ("Hill\t1\t2\nPort\t3\t4", None, ["Hill", "Port"], [["1", "2"], ["3", "4"]]),
        ("Hill\t1\t2", None, ["Hill"], [["1", "2"]]),
        ("2031\t1\n2032\t2", None, None, [["2031", "1"], ["2032", "2"]]),
        ("Cost\tUse", None, None, [["Cost", "Use"]]),
        ("2030\tuse\n1\t2", ["2030", "use"], None, [["1", "2"]]),
        ("n/a\t3\nn/a\t4", None, None, [["n/a", "3"], ["n/a", "4"]]),
        ("7\tn/a\nn/a\t4", None, None, [["7", "n/a"], ["n/a", "4"]]),
        ("Hill", None, None, [["Hill"]]),
        ("Price\tFame\n1\t2\n3\t4", ["Price", "Fame"], None, [["1", "2"], ["3", "4"]]),
        ("Price\n1\n3", ["Price"], None, [["1"], ["3"]]),
        ("Price\tn/a\n1\t2", None, None, [["Price", "n/a"], ["1", "2"]]),
        ("Price\tPrice\n1\t2", None, None, [["Price", "Price"], ["1", "2"]]),
    ],
)
def test_names_are_told_from_figures(text, columns, names, figures):
    block = read(text)
    assert (block.columns, block.names, block.figures) == (columns, names, figures)


@given(st.lists(st.lists(st.text("a1\t\n\"' ;,", max_size=4), min_size=2, max_size=3), max_size=4))
def test_what_a_spreadsheet_writes_comes_back(rows):
    file = io.StringIO(newline="")
    csv.writer(file, dialect="excel-tab").writerows(rows)
    found = Block.read(file.getvalue()).rows
    for i, row in enumerate(found):
        for j, cell in enumerate(row):
            given = rows[i][j] if i < len(rows) and j < len(rows[i]) else ""
            assert cell == " ".join(given.split())
