import pytest

from mcda_widget.model import Decision, DecisionError, load

TEXT = """\
site,reach,cost
direction,benefit,cost
unit,people,million euro
weight,60,40
low,0,1
high,9000,8
Hill,2100,4.5
Port,6400,
"""


@pytest.fixture
def write(tmp_path):
    def written(text, name="clinic sites.csv"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return written


def said(path, **about):
    with pytest.raises(DecisionError) as error:
        Decision.from_csv(path, **about)
    assert error.value.file == str(path)
    return [str(problem).partition(": ")[::2] for problem in error.value.problems]


def test_all_that_a_table_says(write):
    decision = load(write(TEXT))
    assert decision.title == "clinic sites"
    assert decision.directions.to_dict() == {"reach": "benefit", "cost": "cost"}
    assert [c.unit for c in decision.criteria] == ["people", "million euro"]
    assert decision.weights.to_dict() == {"reach": 0.6, "cost": 0.4}
    assert decision.scales.to_numpy().tolist() == [[0, 9000], [1, 8]]
    assert decision.missing == [("Port", "cost")]


def test_what_is_given_counts_instead(write):
    given = {"directions": "benefit", "weights": [1, 3], "units": ["a", "b"], "scale": (0, 9999)}
    decision = Decision.from_csv(write(TEXT), **given, title="Sites")
    assert decision.title == "Sites"
    assert set(decision.directions) == {"benefit"}
    assert decision.weights.to_list() == [0.25, 0.75]
    assert [c.unit for c in decision.criteria] == ["a", "b"]
    assert decision.scales.to_numpy().tolist() == [[0, 9999], [0, 9999]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_as_a_german_excel_saves_it(write, encoding):
    text = "Ort;Länge (m);Kosten\r\nHügel;1.234,5;2,5\r\nTal;900;\r\n;;\r\n"
    frame = load(write(text.encode(encoding))).scores
    assert frame.loc["Hügel"].tolist() == [1234.5, 2.5]
    assert list(frame.columns) == ["Länge (m)", "Kosten"]


@pytest.mark.parametrize(
    ("old", "new", "where", "message"),
    [
        ("4.5", "n/a", "line 7, row “Hill”, column “cost”", "“n/a” is not a number."),
        ("4.5", "14", "line 7, row “Hill”, column “cost”", "14 is off the scale, 1 to 8."),
        ("benefit,cost", "benfit,cost", "line 2, column “reach”, direction", "“benfit” is not one"),
        ("60,40", "-60,40", "line 4, weight of “reach”", "-60 is too low"),
        ("60,40", "60,", "line 4, weights", "No weight is given for cost."),
        ("high,9000", "high,", "line 5, column “reach”, scale", "“low” is given without “high”."),
        ("low,0", "low,9999", "line 5, column “reach”, scale", "low (9,999) must be below high"),
        ("Port", "Hill", "line 8, row “Hill”", "Two rows are called “Hill”."),
        ("Port", "", "line 8, row 2", "The row has no label."),
        ("reach,cost", "cost,cost", "line 1, column “cost”", "Two columns are called “cost”."),
        ("2100,4.5", "2100,4,5", "line 7, row “Hill”", "The row has 4 cells; the header has 3."),
    ],
)
def test_errors_name_line_row_and_column(write, old, new, where, message):
    found = said(write(TEXT.replace(old, new, 1)))
    assert len(found) == 1
    assert found[0][0] == where
    assert message in found[0][1]


def test_all_errors_are_said_in_the_order_of_the_file(write):
    text = TEXT.replace("4.5", "x").replace("60,", "y,").replace("benefit,", "max,")
    assert [where[:6] for where, _ in said(write(text))] == ["line 2", "line 4", "line 7"]


def test_files_that_are_no_tables(write, tmp_path):
    with pytest.raises(DecisionError, match="no such file"):
        load(tmp_path / "none.csv")
    with pytest.raises(DecisionError, match="not a text file") as error:
        load(write(b"\x00\x01"))
    assert error.value.file
    with pytest.raises(DecisionError, match="The table has no rows"):
        load(write("site,reach\n"))
