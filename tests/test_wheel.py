"""What pip gives a person: the wheel is built from the checkout, and opened."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CDN = re.compile(r"cdn\.jsdelivr|unpkg\.com|esm\.sh|skypack|cdnjs|jspm\.")
BUILT = ("panel.js", "panel.css", "chart-view.js", "vega.js.gz")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel, open."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--wheel-dir", str(folder), "."]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 0, done.stdout + done.stderr
    (path,) = folder.glob("*.whl")
    with zipfile.ZipFile(path) as opened:
        yield opened


def test_it_is_for_every_machine(wheel):
    assert wheel.filename.endswith("-py3-none-any.whl")


@pytest.mark.parametrize("name", BUILT)
def test_the_front_end_is_inside_as_it_was_built(wheel, name):
    inside = wheel.read(f"mcda_widget/static/{name}")
    assert inside == (ROOT / "src/mcda_widget/static" / name).read_bytes()
    assert inside


def test_nothing_else_is_in_its_folder(wheel):
    static = {n.rpartition("/")[2] for n in wheel.namelist() if n.startswith("mcda_widget/static/")}
    assert static == set(BUILT)


def test_every_module_and_the_marker_of_types_are_inside(wheel):
    package = ROOT / "src" / "mcda_widget"
    modules = {path.relative_to(ROOT / "src").as_posix() for path in package.rglob("*.py*")}
    modules = {n for n in modules if n.endswith((".py", ".pyi")) and "node_modules" not in n}
    assert modules | {"mcda_widget/py.typed"} <= set(wheel.namelist())


def test_every_decision_is_inside(wheel):
    shipped = {f"mcda_widget/criteria/{path.name}" for path in ROOT.glob("criteria/*.mcda.yaml")}
    assert shipped
    assert shipped <= set(wheel.namelist())


def test_the_extension_of_jupyterlab_is_inside_as_it_was_built(wheel):
    (root,) = {n.partition("/share/")[0] for n in wheel.namelist() if "/labextensions/" in n}
    folder = f"{root}/share/jupyter/labextensions/mcda-widget/"
    built = ROOT / "src/mcda_widget/labextension"
    files = {path.relative_to(built).as_posix() for path in built.rglob("*") if path.is_file()}
    inside = {n.removeprefix(folder) for n in wheel.namelist() if n.startswith(folder)}
    assert inside == files | {"install.json"}
    package = json.loads(wheel.read(f"{folder}package.json"))
    load = package["jupyterlab"]["_build"]["load"]
    assert wheel.read(folder + load) == (built / load).read_bytes()
    assert {"schemas/mcda-widget/files.json", load} <= inside


def test_sources_of_the_front_end_are_not(wheel):
    assert not [n for n in wheel.namelist() if "node_modules" in n or "frontend" in n]
    assert not [n for n in wheel.namelist() if n.startswith("mcda_widget/lab")]
    assert not [n for n in wheel.namelist() if n.endswith((".ts", ".tsx", ".map"))]


def test_nothing_inside_is_to_be_fetched(wheel):
    for name in wheel.namelist():
        found = CDN.search(wheel.read(name).decode("latin-1"))
        assert not found, f"{name} names {found[0]}"


def test_its_own_code_names_no_address_but_those_of_xml(wheel):
    for name in BUILT[:3]:
        text = wheel.read(f"mcda_widget/static/{name}").decode()
        addresses = set(re.findall(r"https?://[\w./-]+", text))
        assert {a for a in addresses if not a.startswith("http://www.w3.org/")} == set(), name
