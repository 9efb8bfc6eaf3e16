"""What Binder builds works: the example runs in it, and both of its doors open."""

from __future__ import annotations

import json
import re
import tomllib
from urllib.parse import unquote

import pytest
from packaging.requirements import Requirement
from tests.servers import Server

from .conftest import BINDER, PYTHON, ROOT, run

REPO2DOCKER = "jupyter-repo2docker==2026.4.0"
OUTSIDE = r"""(?:src|href)=["']?(?:https?:)?//"""


@pytest.fixture(scope="module")
def dockerfile(make_environment, checkout):
    """What repo2docker would have Docker do, and what it says meanwhile."""
    folder = make_environment("repo2docker", REPO2DOCKER)
    as_binder = ["--user-id=1000", "--user-name=jovyan"]
    return run(folder / "jupyter-repo2docker", "--no-build", *as_binder, checkout, cwd=checkout)


@pytest.fixture(scope="module")
def server(built, checkout, dockerfile, tmp_path_factory):
    """The server that the image starts, at an address like Binder's."""
    started = json.loads(re.search(r"^CMD (\[.*\])$", dockerfile, re.MULTILINE)[1])
    assert started[:2] == ["jupyter", "notebook"]
    command = [str(built / "jupyter"), "notebook"]
    config = {"ServerApp": {"base_url": "/user/mcda-widget/"}}
    server = Server(tmp_path_factory.mktemp("server"), command, checkout, config)
    server.start()
    yield server
    server.stop()


def configuration(page):
    """Return what a page of JupyterLab is told."""
    (config,) = re.findall(r'<script id="jupyter-config-data"[^>]*>(.*?)</script>', page, re.DOTALL)
    return json.loads(config)


def pins():
    lines = (BINDER / "requirements.txt").read_text().splitlines()
    return {r.name: r for r in (Requirement(line) for line in lines if line and line[0] != "#")}


def test_every_dependency_is_pinned_as_the_package_allows():
    pinned = pins()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    for wanted in map(Requirement, project["dependencies"]):
        (pin,) = pinned[wanted.name].specifier
        assert pin.operator == "=="
        assert wanted.specifier.contains(pin.version), f"{wanted} allows no {pin}"


def test_what_is_installed_fits_together(built, checkout):
    assert "No broken requirements" in run(built / "python", "-m", "pip", "check", cwd=checkout)


def test_the_quickstart_runs(built, checkout, tmp_path):
    execute = ["nbconvert", "--execute", "--to=notebook", f"--output-dir={tmp_path}"]
    run(built / "jupyter", *execute, "examples/quickstart.ipynb", cwd=checkout, path=built)
    cells = json.loads((tmp_path / "quickstart.ipynb").read_text())["cells"]
    kinds = {kind for cell in cells for out in cell.get("outputs", []) for kind in out["data"]}
    assert "application/vnd.jupyter.widget-view+json" in kinds


def test_participants_get_a_page_with_the_panel(server):
    page = server.read("voila/render/examples/panel.ipynb")
    panel, *_ = re.findall(
        r'<script type="application/vnd.voila.cell-output\+json">(.*?)</script>', page, re.DOTALL
    )
    assert "application/vnd.jupyter.widget-view+json" in json.loads(panel)["data"]
    assert "This takes a few seconds." in page
    assert "import mcda_widget" not in page  # the code stays out of sight
    assert re.search(OUTSIDE, page) is None
    assert not server.outside.exists()


def test_the_badge_opens_the_panels_tab(server):
    (badge, *_) = re.findall(r"urlpath=([^)]*)\)", (ROOT / "README.md").read_text())
    path = unquote(badge)
    assert path == "lab/tree/criteria/taliban-engagement.mcda.yaml"
    config = configuration(server.read(path))
    assert config["treePath"] == path.removeprefix("lab/tree/")
    assert "mcda-widget" in {extension["name"] for extension in config["federated_extensions"]}


def test_analysts_get_jupyterlab(server):
    config = configuration(server.read("lab/tree/examples/quickstart.ipynb"))
    assert config["treePath"] == "examples/quickstart.ipynb"
    assert "@jupyterlab/apputils-extension:announcements" in config["disabledExtensions"]
    assert "anywidget" in {extension["name"] for extension in config["federated_extensions"]}


def test_the_dockerfile_follows_binder(dockerfile):
    assert f"Building conda environment for python={PYTHON.removeprefix('python')}" in dockerfile
    lines = [line.strip() for line in dockerfile.splitlines()]
    install = (
        'RUN ${KERNEL_PYTHON_PREFIX}/bin/pip install --no-cache-dir -r "binder/requirements.txt"'
    )
    order = [install, "COPY --chown=1000:1000 src/ ${REPO_DIR}/", "RUN ./binder/postBuild"]
    assert [line for line in lines if line in order] == order
    assert "pip install --no-cache-dir ." not in dockerfile  # the root's pyproject.toml
    assert "{{" not in dockerfile
    assert "{%" not in dockerfile
