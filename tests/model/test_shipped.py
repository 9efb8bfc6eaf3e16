from pathlib import Path

import pytest

from mcda_widget.model import DecisionError, decisions, load, shipped

ROOT = Path(__file__).parents[2]


def test_every_file_of_criteria_is_shipped():
    names = {path.name.removesuffix(".mcda.yaml") for path in (ROOT / "criteria").iterdir()}
    assert set(decisions()) == names
    assert decisions() == sorted(decisions())


@pytest.mark.parametrize("name", decisions())
def test_a_shipped_decision_loads_by_its_name(name):
    assert load(name) == load(ROOT / "criteria" / f"{name}.mcda.yaml")


def test_in_a_wheel_they_stand_inside_the_package(tmp_path, monkeypatch):
    (tmp_path / "criteria").mkdir()
    (tmp_path / "criteria" / "one.mcda.yaml").touch()
    (tmp_path / "criteria" / "notes.txt").touch()
    monkeypatch.setattr(shipped, "files", lambda _: tmp_path)
    assert decisions() == ["one"]


def test_a_name_that_is_not_shipped():
    near = decisions()[0][:-1]
    with pytest.raises(DecisionError, match=f"Did you mean “{decisions()[0]}”"):
        load(near)
    with pytest.raises(DecisionError, match="A file of yours is named with its ending"):
        load("zzz")
