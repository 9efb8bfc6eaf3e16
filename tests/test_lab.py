"""The extension of JupyterLab, as far as it can be seen without a browser."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import get_args

import mcda_widget as mw
from mcda_widget.charts import PALETTES
from mcda_widget.model.weighting import Way
from mcda_widget.panel.views.questions.everything import SAMPLES
from mcda_widget.ranking.catalogue import METHODS

ROOT = Path(__file__).parents[1]
LAB = ROOT / "src" / "mcda_widget" / "lab"
DOCS = (ROOT / "docs" / "jupyterlab.md").read_text()
SETTINGS = json.loads((LAB / "schema" / "files.json").read_text())["properties"]


def test_jupyterlab_lists_it_as_enabled_and_ok():
    command = [sys.executable, "-m", "jupyter", "labextension", "list"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    told = re.sub(r"\x1b\[[0-9;]*m", "", done.stdout + done.stderr)
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    assert f"mcda-widget v{version} enabled OK (python, mcda-widget)" in " ".join(told.split())


def test_what_is_installed_is_what_was_built():
    share = Path(sys.prefix) / "share/jupyter/labextensions/mcda-widget"
    built = ROOT / "src/mcda_widget/labextension"
    names = {p.relative_to(built) for p in built.rglob("*") if p.is_file()}
    assert names
    for name in names:
        assert (share / name).read_bytes() == (built / name).read_bytes(), "pip install -e ."


def test_the_launcher_has_the_decisions_as_they_are():
    shipped = json.loads((LAB / "src/generated/shipped.json").read_text())
    assert [each["name"] for each in shipped] == mw.decisions()
    for each in shipped:
        assert each["title"] == mw.load(each["name"]).title
        assert each["text"] == (ROOT / "criteria" / f"{each['name']}.mcda.yaml").read_text()


def test_settings_offer_what_there_is():
    assert set(SETTINGS["method"]["enum"]) <= set(METHODS)
    assert set(SETTINGS["elicitation"]["enum"]) == set(get_args(Way))
    assert set(SETTINGS["palette"]["enum"]) == set(PALETTES)
    assert [str(draws) for draws in SETTINGS["draws"]["enum"]] == list(SAMPLES)


def test_every_setting_and_every_command_is_documented():
    sources = "".join(path.read_text() for path in (LAB / "src").glob("*.ts"))
    commands = set(re.findall(r'"(mcda-widget:(?!files|places|decision)[a-z-]+)"', sources))
    names = re.findall(r'"((?:interrupt|restart|change|shut-down)-kernel)"', sources)
    commands |= {f"mcda-widget:{name}" for name in names}
    assert len(commands) == 9
    for name in (*SETTINGS, *commands):
        assert f"`{name}`" in DOCS, f"docs/jupyterlab.md says nothing of {name}."


def test_usual_settings_are_those_of_the_schema():
    text = (LAB / "src" / "settings.ts").read_text()
    usual = text.partition("USUAL: Preferences = {")[2].partition("}")[0]
    for name, setting in SETTINGS.items():
        (found,) = re.findall(rf"{name}: (.*),", usual)
        assert json.loads(found.replace("_", "")) == setting["default"]
