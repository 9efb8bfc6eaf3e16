"""What docs/file-format.md says is complete, and true."""

import re
from pathlib import Path

import pytest

from mcda_widget.model import Decision, base, load, parts, save, weighting
from mcda_widget.model.parts import Part

PAGE = (Path(__file__).parents[2] / "docs" / "file-format.md").read_text()
MODELS = [
    part
    for module in (base, parts, weighting)
    for part in vars(module).values()
    if isinstance(part, type) and issubclass(part, Part) and part is not Part
]


def blocks(language):
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("model", {part.__name__: part for part in MODELS}.values())
def test_every_key_is_explained(model):
    assert [key for key in model.key_fields() if f"`{key}`" not in PAGE] == []


def test_the_whole_file_loads_and_keeps_its_bytes(tmp_path):
    path = tmp_path / "clinic.mcda.yaml"
    path.write_text(blocks("yaml")[0])
    decision = load(path)
    assert decision.missing == []
    assert decision.weights.round(3).to_dict() == {"reach": 0.625, "cost": 0.375}
    save(decision, path)
    assert path.read_text() == blocks("yaml")[0]


def test_the_errors_are_those_that_are_shown(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    text = (
        blocks("yaml")[0]
        .replace("group: people", "direction: benfit")
        .replace("reach: 4", "reach: 14")
    )
    Path("clinic.mcda.yaml").write_text(text)
    with pytest.raises(ValueError, match="things to mend") as error:
        load("clinic.mcda.yaml")
    [shown] = re.findall(r"```text\n(.*?)```", PAGE, re.DOTALL)
    assert str(error.value).split() == shown.split()


def test_the_comparisons_are_valid(tmp_path):
    whole, compared = blocks("yaml")[:2]
    path = tmp_path / "clinic.mcda.yaml"
    path.write_text(whole[: whole.index("weighting:")] + compared)
    assert load(path).weights.round(2).to_dict() == {"reach": 0.75, "cost": 0.25}


def test_the_groups_come_first(tmp_path):
    whole, _, first = blocks("yaml")[:3]
    text = whole[: whole.index("weighting:")] + first
    text = text.replace("criteria:", "  - {id: money, name: Money}\n\ncriteria:", 1)
    path = tmp_path / "clinic.mcda.yaml"
    path.write_text(text.replace("  unit: million", "  group: money\n    unit: million"))
    assert load(path).weights.round(2).to_dict() == {"reach": 0.67, "cost": 0.33}


def test_the_table_loads(tmp_path):
    path = tmp_path / "clinic.csv"
    path.write_text(blocks("csv")[0])
    decision = load(path)
    assert decision.missing == [("At the port", "Building cost")]
    assert decision.weights.tolist() == [0.6, 0.4]
    given = {"Building cost": "cost"}
    assert Decision.from_csv(path, directions=given).directions.tolist() == ["benefit", "cost"]
