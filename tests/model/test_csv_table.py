import pytest

from mcda_widget.model import DecisionError
from mcda_widget.model.csv_table import CsvTable

TEXT = """\
site,reach,cost,,
Direction,,COST
unit,people,
weight,60,40
low,0,
high,9000,
Hill,2100,4.5
Port,6400,
"""


def test_rows_about_criteria_stand_before_options():
    table = CsvTable.read(TEXT)
    assert (table.criteria, table.options) == (["reach", "cost"], ["Hill", "Port"])
    assert table.words("direction") == {"cost": "cost"}
    assert table.words("unit") == {"reach": "people"}
    found = []
    assert table.numbers("weight", found) == {"reach": 60, "cost": 40}
    assert table.scales(found) == {"reach": (0, 9000)}
    assert table.frame(found).loc["Hill"].tolist() == [2100, 4.5]
    assert table.frame(found).isna().loc["Port"].tolist() == [False, True]
    assert found == []


def test_without_such_rows_nothing_is_said():
    table = CsvTable.read("site,reach\nHill,1\n")
    assert table.words("direction") is table.numbers("weight", []) is table.scales([]) is None


def test_an_option_may_be_called_weight():
    table = CsvTable.read("site,reach\nHill,1\nweight,2\n")
    assert table.options == ["Hill", "weight"]


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        ("", "The file is empty.", None),
        ("\n\n", "The file is empty.", None),
        ("\nsite\nHill\n", "There is only one column.", 2),
        ("site,a\nunit,km\nUnit,m\nHill,1\n", "“unit” stands twice.", 3),
    ],
)
def test_what_is_no_table(text, message, line):
    with pytest.raises(DecisionError) as error:
        CsvTable.read(text)
    [problem] = error.value.problems
    assert (problem.message, problem.line) == (message, line)


def test_cells_that_cannot_be_used():
    found = []
    table = CsvTable.read("site,a,b\nweight,x,1\nlow,1,\nhigh,,2\nHill,y\nPort,1,2,3\n")
    table.frame(found)
    table.numbers("weight", found)
    table.scales(found)
    assert [(p.label or p.where, p.line, p.message) for p in found] == [
        ("row “Hill”, column “a”", 5, "“y” is not a number."),
        ("row “Port”", 6, "The row has 4 cells; the header has 3."),
        ("row “weight”, column “a”", 2, "“x” is not a number."),
        ("criteria[0].scale", None, "“low” is given without “high”."),
        ("criteria[1].scale", None, "“high” is given without “low”."),
    ]
