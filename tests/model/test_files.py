import os

import pytest
from hypothesis import given

import mcda_widget as mw
from mcda_widget.model import DecisionError, decisions, dumps, load, save

from . import makers
from .makers import CLINIC, SMALL, patient, small


@pytest.fixture
def clinic(tmp_path):
    path = tmp_path / "clinic.mcda.yaml"
    path.write_text(CLINIC)
    return path


@pytest.mark.parametrize("name", ["a.mcda.yaml", "a.yml", "a.mcda.json", "A.YAML"])
def test_what_is_saved_is_loaded(tmp_path, name):
    path = save(small(), tmp_path / name)
    assert path == tmp_path / name
    assert load(path) == load(str(path)) == small()


@patient
@given(makers.decisions())
def test_any_decision_in_a_new_file(tmp_path, decision):
    for name in ("new.mcda.yaml", "new.mcda.json"):
        (tmp_path / name).unlink(missing_ok=True)
        assert load(save(decision, tmp_path / name)) == decision
        before = (tmp_path / name).read_bytes()
        save(load(tmp_path / name), tmp_path / name)
        assert (tmp_path / name).read_bytes() == before


@patient
@given(makers.decisions())
def test_any_decision_over_a_commented_file(tmp_path, decision):
    path = tmp_path / "old.mcda.yaml"
    path.write_text(CLINIC)
    assert load(save(decision, path)) == decision
    assert path.read_text().startswith("# Clinic decision\n")


@pytest.mark.parametrize("change", [str, lambda t: t.replace("\n", "\r\n"), lambda t: "\ufeff" + t])
def test_an_unchanged_decision_leaves_every_byte(tmp_path, clinic, change):
    data = change(CLINIC).encode()
    clinic.write_bytes(data)
    os.utime(clinic, (1, 1))
    save(load(clinic), clinic)
    assert clinic.read_bytes() == data
    assert clinic.stat().st_mtime == 1
    assert save(load(clinic), tmp_path / "copy.yaml").read_bytes() == data


@pytest.mark.parametrize("name", decisions())
def test_a_shipped_decision_is_copied_as_it_is(tmp_path, name):
    decision = load(name)
    path = save(decision, tmp_path / "copy.mcda.yaml")
    assert path.read_text() == dumps(decision) == decision.document.text
    changed = decision.replace(title=f"{decision.title}, again")
    lines = zip(dumps(decision).splitlines(), dumps(changed).splitlines(), strict=True)
    assert sum(old != new for old, new in lines) == 1


def test_comments_follow_a_decision_through_edits_to_a_new_file(tmp_path, clinic):
    changed = load(clinic).with_score("hill", "reach", 6).with_option("quay")
    text = save(changed, tmp_path / "new.mcda.yaml").read_text()
    assert text.startswith("# Clinic decision\n")
    assert "# the port" in text
    assert clinic.read_text() == CLINIC


def test_the_comments_of_the_file_that_stands_there_count(tmp_path, clinic):
    path = tmp_path / "other.mcda.yaml"
    path.write_text("# mine\n" + SMALL)
    save(load(clinic), path)
    assert path.read_text().startswith("# mine\ntitle: ")
    assert load(path) == load(clinic)


def test_what_someone_else_changed_in_layout_meanwhile_stays(clinic):
    decision = load(clinic)
    clinic.write_text(CLINIC.replace("# agreed", "# agreed in May"))
    save(decision.with_score("hill", "reach", 6), clinic)
    assert "# agreed in May" in clinic.read_text()


def test_a_broken_file_is_replaced(tmp_path, clinic):
    path = tmp_path / "broken.yaml"
    for broken in (b"a: [", b"\xff", b"", b"title: only"):
        path.write_bytes(broken)
        save(load(clinic), path)
        assert path.read_text() == CLINIC


def test_weights_are_not_written(tmp_path):
    decision = small().with_weights({"reach": 60, "cost": 40})
    text = save(decision, tmp_path / "a.yaml").read_text()
    assert "60" in text
    assert "0.6" not in text


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("none.yaml", "There is no such file."),
        ("", "This is a folder."),
        ("a.xlsx", "“.xlsx” is not an ending that is known here. Save the sheet as CSV"),
        ("a.txt", "“.txt” is not an ending that is known here. Name a file that ends in"),
        ("noending", "The name has no ending that is known here."),
        ("empty.yaml", "The file is empty."),
        ("list.yml", "line 1: A list stands where keys and values are expected."),
        ("latin.yaml", "line 1: The file is not UTF-8 text."),
        ("new.yaml", "line 1, mcda: The file is in version 2 of the format"),
        ("broken.json", "line 1, column 2: This is not JSON"),
    ],
)
def test_files_that_cannot_be_loaded(tmp_path, name, message):
    for file, data in {
        "a.xlsx": b"PK",
        "a.txt": b"",
        "noending": b"",
        "empty.yaml": b"\n",
        "list.yml": b"- a",
        "latin.yaml": b"title: \xe9",
        "new.yaml": b"mcda: 2",
        "broken.json": b"{",
    }.items():
        (tmp_path / file).write_bytes(data)
    with pytest.raises(DecisionError) as error:
        load(tmp_path / name)
    assert str(error.value).startswith(f"{tmp_path / name}: {message}")


@pytest.mark.parametrize("name", ["a", "a.csv", "none/a.yaml"])
def test_places_a_decision_cannot_be_saved(tmp_path, name):
    with pytest.raises(DecisionError) as error:
        save(small(), tmp_path / name)
    assert error.value.file == str(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_a_decision_knows_its_file_also_after_edits(tmp_path):
    d = mw.load("taliban-engagement")
    path = mw.save(d, tmp_path / "mine.mcda.yaml")
    mine = mw.load(path)
    assert mine.file == path
    assert mine.with_score("monitoring", "challenge", 5).without_option("isolation").file == path
    assert mine == d
    table = tmp_path / "table.csv"
    table.write_text("option,price\nA,1\nB,2\n")
    assert mw.load(table).file == table
    assert mw.Decision.from_csv(table).file is None
