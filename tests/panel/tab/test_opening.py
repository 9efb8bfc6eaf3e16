import json

import pytest
from tests.model.makers import CLINIC

from mcda_widget import load
from mcda_widget.charts.palette import PALETTES, option_colours, use_palette
from mcda_widget.panel.tab import opening
from mcda_widget.panel.tab.opening import TABS, continued, moved, open_tab, read_csv

PATH = "work/clinic.mcda.yaml"
EMPTY = "mcda: 1\ntitle: New decision\ncriteria: []\noptions: []\n"


@pytest.fixture(autouse=True)
def _as_in_a_new_kernel(monkeypatch):
    monkeypatch.setattr(opening, "TABS", {})
    for name in ("TABS",):
        monkeypatch.setitem(globals(), name, opening.TABS)
    yield
    use_palette()


def test_it_opens_and_is_found_again_with_what_was_not_saved():
    first = open_tab(PATH, CLINIC).content
    tab = TABS[PATH]
    assert first == {"model": tab.model_id}
    tab.decision = tab.decision.with_score("port", "reach", 9)
    again = open_tab(PATH, CLINIC).content
    assert again["model"] == tab.model_id
    assert again["edited"]
    assert "# as counted" in again["text"]


def test_what_was_written_meanwhile_is_met():
    open_tab(PATH, CLINIC)
    other = CLINIC.replace("Where: to build", "Another: place")
    again = open_tab(PATH, other).content
    assert (again["text"], again["edited"]) == (other, False)
    tab = TABS[PATH]
    tab.decision = tab.decision.model_copy(update={"title": "Ours"})
    conflict = open_tab(PATH, CLINIC).content
    assert conflict["model"] == tab.model_id
    assert conflict["conflict"] == ["title: Both changed this, each in another way."]


def test_what_says_no_decision_is_said_line_by_line():
    said = open_tab(PATH, "title: Clinic\ncriteria: [{id: reach}]\noptions: []\n")
    (problem,) = said.content["problems"]
    assert problem.startswith("line 2")
    assert TABS == {}
    assert json.loads(json.dumps(said._repr_mimebundle_()["application/json"])) == said.content


def test_settings_are_what_it_opens_with():
    settings = {"method": "ahp", "elicitation": "swing", "draws": 1000, "palette": "muted"}
    open_tab(PATH, CLINIC, settings)
    tab = TABS[PATH]
    assert tab.method == "ahp"
    assert tab._asked == {"draw_samples": "1000"}
    assert tab.decision == tab._host.decision  # it is weighed as it was
    assert option_colours(["a"]) == {"a": PALETTES["muted"][0]}


def test_a_new_decision_begins_with_the_preferred_way_of_weighing():
    open_tab("new.mcda.yaml", EMPTY, {"elicitation": "swing"})
    tab = TABS["new.mcda.yaml"]
    assert tab.decision.weighting.method == "swing"
    assert tab._text() == {"text": EMPTY, "edited": False}


def test_a_method_that_cannot_rank_it_gives_way():
    text = CLINIC.replace("{low: 0, high: 10}", "{low: -10, high: 10}")
    open_tab(PATH, text, {"method": "no such method"})
    assert TABS[PATH].method == "topsis"


def test_a_file_that_moved_is_found_by_its_new_path():
    open_tab(PATH, CLINIC)
    moved(PATH, "other.mcda.yaml")
    moved("unknown", "elsewhere")
    assert list(TABS) == ["other.mcda.yaml"]


def test_a_table_becomes_the_text_of_a_decision(tmp_path):
    (tmp_path / "sites.csv").write_text("option,Reach\nHill,4\n")
    (tmp_path / "broken.csv").write_text("option,Reach\nHill,many\n")
    text = read_csv("sites.csv").content["text"]
    (tmp_path / "sites.mcda.yaml").write_text(text)
    assert load(tmp_path / "sites.mcda.yaml") == load(tmp_path / "sites.csv")
    assert "many" in read_csv("broken.csv").content["problems"][0]


def test_the_notebook_opens_it_by_the_method_in_use():
    open_tab(PATH, CLINIC, {"method": "wsm"})
    cells = continued(PATH).content["notebook"]["cells"]
    assert 'mw.load("clinic.mcda.yaml")' in cells[1]["source"]
    assert 'method="wsm"' in cells[2]["source"]
