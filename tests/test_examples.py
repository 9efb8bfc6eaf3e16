"""Every example runs from top to bottom, offline, and is stored without its outputs."""

from __future__ import annotations

import shutil
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from tests.servers import environment

ROOT = Path(__file__).parents[1]
EXAMPLES = sorted((ROOT / "examples").glob("*.ipynb"))
each_example = pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)


def read(path):
    return nbformat.read(path, as_version=nbformat.NO_CONVERT)


def outputs(notebook):
    return [output for cell in notebook.cells for output in cell.get("outputs", [])]


def test_the_examples_are_there():
    assert {path.stem for path in EXAMPLES} >= {"quickstart", "your-own-decision", "panel"}


@each_example
def test_an_example_runs(path, tmp_path, monkeypatch):
    for part in ("examples", "criteria"):
        shutil.copytree(ROOT / part, tmp_path / part)
    monkeypatch.setenv("JUPYTER_RUNTIME_DIR", str(tmp_path / "runtime"))
    resources = {"metadata": {"path": str(tmp_path / "examples")}}
    notebook = read(path)
    NotebookClient(notebook, timeout=120, resources=resources).execute(env=environment(tmp_path))
    said = [output for output in outputs(notebook) if output.output_type in {"error", "stream"}]
    assert [output for output in said if output.get("name") != "stdout"] == []
    assert outputs(notebook)
    assert not (tmp_path / "outside.txt").exists()


@each_example
def test_an_example_is_stored_clean(path):
    notebook = read(path)
    nbformat.validate(notebook)
    assert outputs(notebook) == []
    assert {cell.execution_count for cell in notebook.cells if cell.cell_type == "code"} == {None}
    assert notebook.metadata.kernelspec.name == "python3"  # without, JupyterLab asks which kernel
