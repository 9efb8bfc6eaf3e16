"""What holds for the repository as a whole, and no single module's test would see."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path

import pytest

import mcda_widget

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "mcda_widget"
# Each layer may import those before it. The design's order; `report` stands before `panel`,
# which exports with it.
LAYERS = ("model", "weighting", "ranking", "sensitivity", "group", "charts", "report", "panel")
# A decision derives its weights when asked for them: the only call upwards.
UPWARDS = ("model", "mcda_widget.weighting.derive")
DRAWING = {"altair", "anywidget", "ipywidgets", "IPython", "traitlets", "vl_convert"}
ALLOWED_DRAWING = {"charts": {"altair"}, "report": {"altair", "vl_convert"}, "panel": DRAWING}
HEAVY = ("pandas", "altair", "pymcdm", "pydantic", "ipywidgets", "anywidget", "scipy", "numpy")
CDN = re.compile(r"jsdelivr|unpkg\.com|cdnjs|esm\.sh|skypack|jspm\.|googleapis\.com|gstatic\.com")
# Tests of what a layer's modules promise together.
TOGETHER = {
    "bytes": "how little an edit sends",
    "charts": "every chart draws, and its data sets keep their names",
    "cluster": "robustness on two workers of a Dask cluster",
    "docs": "what docs/ say of the layer is complete, and its examples run",
    "file_format": "the same for docs/file-format.md",
    "golden": "published cases",
    "killed": "the journal of a panel killed at any moment",
    "imports": "the layer is cheap to import",
    "package": "its public names",
    "planted_errors": "the benchmark of that name",
    "properties": "what holds for every decision",
}


def modules():
    return sorted(path for path in PACKAGE.rglob("*.py") if "node_modules" not in path.parts)


@cache
def project_files():
    """Return what git has or would add; the built front-end is checked apart."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603
    files = (ROOT / name for name in listed.stdout.split("\0") if name)
    return [file for file in files if file.is_file() and b"\0" not in file.read_bytes()]


def imports(path):
    """Yield (full name of what is imported, whether it happens inside a function)."""
    package = ("mcda_widget", *path.relative_to(PACKAGE).parent.parts)
    tree = ast.parse(path.read_text())
    functions = [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    inside = {id(node) for function in functions for node in ast.walk(function)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, id(node) in inside) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            start = ".".join((*base, *filter(None, [node.module])))
            yield from ((f"{start}.{alias.name}", id(node) in inside) for alias in node.names)


@pytest.mark.parametrize("path", modules(), ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_a_layer_knows_only_those_before_it(path):
    place = path.relative_to(PACKAGE).as_posix()
    layer = place.split("/")[0]
    if layer not in LAYERS:
        return
    for name, inside in imports(path):
        top, *rest = name.split(".")
        if top == "mcda_widget" and rest and rest[0] in LAYERS:
            known = LAYERS.index(rest[0]) <= LAYERS.index(layer)
            assert known or (inside and (layer, name) == UPWARDS), f"{place} imports {name}"
        assert top not in DRAWING - ALLOWED_DRAWING.get(layer, set()), f"{place} imports {name}"


def test_importing_the_package_imports_nothing_heavy():
    check = f"import mcda_widget, sys; print(*[m for m in {HEAVY!r} if m in sys.modules])"
    command = [sys.executable, "-c", check]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.split() == []


def test_every_public_name_is_there():
    stub = ast.parse((PACKAGE / "__init__.pyi").read_text())
    imported = {
        alias.asname or alias.name
        for node in stub.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    (stated,) = [n.value for n in stub.body if isinstance(n, ast.Assign)]
    assert set(ast.literal_eval(stated)) == imported == set(mcda_widget.__all__)
    for name in imported:
        assert getattr(mcda_widget, name) is not None


def test_tests_mirror_the_package():
    layers = [folder.name for folder in PACKAGE.iterdir() if (folder / "__init__.py").exists()]
    tests = [test for layer in layers for test in (ROOT / "tests" / layer).rglob("test_*.py")]
    for test in tests:
        module = PACKAGE / test.relative_to(ROOT / "tests").with_name(test.name[5:])
        mirrored = module.exists() or module.with_suffix("").is_dir()
        assert mirrored or module.stem in TOGETHER, f"There is no {module} for {test} to test."


def test_what_is_shipped_names_no_cdn():
    shipped = [f for f in project_files() if f.is_relative_to(PACKAGE)]
    folders = (PACKAGE / "static", PACKAGE / "labextension" / "static")
    built = [f for folder in folders for f in folder.glob("*") if f.suffix in {".js", ".css"}]
    assert built, "The front-end is not built: pip install --editable ."
    for file in (*shipped, *built):
        found = CDN.search(file.read_text(encoding="utf-8"))
        assert not found, f"{file} names {found[0]}"


def test_no_file_names_a_place_on_one_machine():
    places = {str(ROOT), str(Path.home())} - {"/"}
    for file in project_files():
        text = file.read_text(encoding="utf-8")
        found = [place for place in places if f"{place}/" in text]
        assert not found, f"{file} names {found}"


@pytest.mark.parametrize("folder", ["panel/frontend", "lab"])
def test_the_lock_file_names_no_address(folder):
    lock = json.loads((PACKAGE / folder / "package-lock.json").read_text())
    assert not [name for name, package in lock["packages"].items() if "resolved" in package]


def test_the_changelog_tells_of_this_version():
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    headings = re.findall(r"^## \[?([^\s\]]+)", (ROOT / "CHANGELOG.md").read_text(), re.MULTILINE)
    assert version in headings
