"""The CSV file: opened by a spreadsheet, read back to the last digit, harmless."""

import csv
import io
import os
import re
import stat

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mcda_widget import Decision, DecisionError, rank
from mcda_widget.ranking import ranking_csv, read_ranking_csv, write_ranking_csv
from mcda_widget.ranking.csv_text import harmless, original

DANGEROUS = [
    "=1+1",
    "+1",
    "-1",
    "@x",
    "\tx",
    "\rx",
    "\nx",
    " =1",
    "  \t=1",
    "＝1",
    "＋1",
    "－1",
    "＠x",
    "'=1",
    "''-1",
    "\u00a0=1",
    "\u200b=1",
    "\ufeff=1",
    "\x00=1",
    "\x7f",
]


@pytest.fixture
def ranking(decision_of):
    d = decision_of([[3, 0.1, 7], [1 / 3, 4, 6], [4, 8, 1e-7]], [1, -1, 1], [0.5, 0.2, 0.3])
    return rank(d, "topsis")


def test_columns_and_rows(ranking):
    text = ranking.to_csv()
    assert text.startswith("\ufeffrank,option,name,score,score on c1,weight of c1,")
    assert text.count("\r\n") == text.count("\n") == 4
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert list(rows[0]) == [
        "rank", "option", "name", "score",
        "score on c1", "weight of c1", "contribution of c1",
        "score on c2", "weight of c2", "contribution of c2",
        "score on c3", "weight of c3", "contribution of c3",
        "method", "normalization", "parameters", "title",
    ]  # fmt: skip
    assert [row["option"] for row in rows] == ranking.frame.index.tolist()
    assert rows[0]["method"] == "topsis"
    assert rows[0]["title"] == "A case"
    assert {len(row) for row in rows} == {17}


def test_reading_back_gives_the_very_same(ranking, tmp_path):
    path = tmp_path / "ranking.csv"
    ranking.to_csv(path)
    assert path.read_bytes().startswith(b"\xef\xbb\xbfrank,")
    assert path.read_bytes().decode("utf-8") == ranking.to_csv() == ranking_csv(ranking)
    table = read_ranking_csv(path)
    order = ranking.frame.index
    pd.testing.assert_frame_equal(table.frame, ranking.frame, check_exact=True)
    pd.testing.assert_frame_equal(
        table.scores, ranking.decision.scores.loc[order], check_exact=True
    )
    pd.testing.assert_series_equal(
        table.weights, ranking.weights, check_exact=True, check_names=False
    )
    pd.testing.assert_frame_equal(
        table.contributions, ranking.contributions.loc[order], check_exact=True
    )
    assert table.names.tolist() == [ranking.decision.option(o).name for o in order]
    assert (table.method, table.normalization, table.title) == ("topsis", "minmax", "A case")


def test_pandas_reads_it(ranking, tmp_path):
    ranking.to_csv(tmp_path / "ranking.csv")
    frame = pd.read_csv(tmp_path / "ranking.csv")
    assert frame.columns[0] == "rank"
    assert frame["score"].tolist() == pytest.approx(ranking.frame["score"].tolist(), rel=1e-15)


def test_parameters_and_missing_scores(decision_of, tmp_path):
    d = decision_of([[3, 2], [5, None]], scale=(0, 10)).with_judgements(
        "ahp",
        {
            "comparisons": [{"prefer": "c1", "over": "c2", "by": 2}],
            "options": {"c2": [{"prefer": "o1", "over": "o2", "by": 3}]},
        },
    )
    path = tmp_path / "ranking.csv"
    write_ranking_csv(rank(d, "ahp", mode="distributive"), path)
    table = read_ranking_csv(path)
    assert table.parameters == "mode=distributive"
    assert table.scores.loc["o1", "c2"] == 2
    assert np.isnan(table.scores.loc["o2", "c2"])


# -- formulas --------------------------------------------------------------------------


@pytest.mark.parametrize("text", DANGEROUS)
def test_a_formula_is_harmless(text):
    assert harmless(text) == f"'{text}"
    assert original(harmless(text)) == text


@pytest.mark.parametrize("text", ["", "Port", "'", "'tis", "1-2", "a=b", "−1", "5", " Port"])
def test_other_texts_stay(text):
    assert harmless(text) == text
    assert original(text) == text


awkward = st.text(
    alphabet=st.one_of(
        st.sampled_from("=+-@'\"\t\r\n,; ＝＋－＠a1\ufeff\u200b"),
        st.characters(exclude_categories=("Cs",)),
    )
)


@settings(max_examples=500, deadline=None)
@given(text=awkward)
def test_any_text_comes_back(text):
    safe = harmless(text)
    assert original(safe) == text
    assert safe in (text, f"'{text}")
    assert not re.match(r"[\t\r\n]|\s*[=+\-@＝＋－＠]", safe)


@settings(max_examples=50, deadline=None)
@given(
    texts=st.lists(
        awkward.filter(lambda t: t.strip()), min_size=5, max_size=5, unique_by=str.strip
    ),
    numbers=st.lists(
        st.floats(-1e6, 1e6).filter(lambda x: x == 0 or abs(x) > 1e-90), min_size=2, max_size=2
    ),
)
def test_any_ranking_comes_back(texts, numbers, tmp_path_factory):
    title, first, second, criterion, name = (text.strip() for text in texts)
    d = Decision(
        title=title,
        criteria=[{"id": criterion, "name": name}],
        options=[{"id": first, "name": first}, {"id": second, "name": second}],
        scores={o: {criterion: x} for o, x in zip((first, second), numbers, strict=True)},
    )
    result = rank(d, "wsm", "none")
    path = tmp_path_factory.mktemp("csv") / "ranking.csv"
    result.to_csv(path)
    table = read_ranking_csv(path)
    pd.testing.assert_frame_equal(table.frame, result.frame, check_exact=True)
    pd.testing.assert_frame_equal(
        table.contributions, result.contributions.loc[result.frame.index], check_exact=True
    )
    assert table.title == title
    header, *rows = csv.reader(io.StringIO(result.to_csv().removeprefix("\ufeff"), newline=""))
    texts = [
        *header,
        *(row[header.index(key)] for row in rows for key in ("option", "name", "title")),
    ]
    assert not any(re.match(r"\s*[=+\-@＝＋－＠]", text) for text in texts)


# -- files -----------------------------------------------------------------------------


def test_a_file_is_replaced_as_a_whole(ranking, tmp_path):
    path = tmp_path / "ranking.csv"
    path.write_text("old")
    (tmp_path / "link.csv").symlink_to(path)
    ranking.to_csv(tmp_path / "link.csv")
    assert (tmp_path / "link.csv").is_symlink()
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["link.csv", "ranking.csv"]
    os.umask(mask := os.umask(0))
    assert stat.S_IMODE(path.stat().st_mode) == 0o666 & ~mask


def test_what_cannot_be_written_leaves_nothing(ranking, tmp_path, monkeypatch):
    with pytest.raises(DecisionError, match=r"no-such.ranking\.csv cannot be written"):
        ranking.to_csv(tmp_path / "no-such" / "ranking.csv")
    path = tmp_path / "ranking.csv"
    path.write_text("old")

    def fail(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(type(path), "replace", fail)
    with pytest.raises(DecisionError, match="No space left on device"):
        ranking.to_csv(path)
    assert [p.name for p in tmp_path.iterdir()] == ["ranking.csv"]
    assert path.read_text() == "old"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "not the CSV file of a ranking"),
        ("a,b\r\n1,2\r\n", "not the CSV file of a ranking"),
        ('rank,"', "cannot be read"),
    ],
)
def test_other_files_are_refused(text, words, tmp_path):
    path = tmp_path / "other.csv"
    path.write_text(text, newline="")
    with pytest.raises(DecisionError, match=f"other.csv: .*{words}"):
        read_ranking_csv(path)


def test_damaged_files_are_refused(ranking, tmp_path):
    path = tmp_path / "ranking.csv"
    good = ranking.to_csv()
    first = good.split("\r\n")[1]
    path.write_text(good.replace(first, first.replace(",topsis", "")), newline="")
    with pytest.raises(DecisionError, match="Row 2 has 16 cells where 17 belong"):
        read_ranking_csv(path)
    path.write_text(good.replace(",7.0,", ",seven,"), newline="")
    with pytest.raises(DecisionError, match="has “seven” in the column “score on c3”"):
        read_ranking_csv(path)
    for cell in ("", "nan", "inf"):
        path.write_text(good.replace(f"\r\n{first[:5]}", f"\r\n{cell}{first[1:5]}"), newline="")
        with pytest.raises(DecisionError, match=f"Row 2 has “{cell}” in the column “rank”"):
            read_ranking_csv(path)
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(DecisionError, match="cannot be read"):
        read_ranking_csv(path)
    with pytest.raises(DecisionError, match="cannot be read"):
        read_ranking_csv(tmp_path / "none.csv")
