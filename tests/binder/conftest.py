"""An environment as Binder builds it, without the container around it."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BINDER = ROOT / "binder"
# Read here rather than in the tests: it is the Python of binder/runtime.txt, "python-3.11".
PYTHON = (BINDER / "runtime.txt").read_text().strip().replace("-", "")


def run(*command: str | Path, cwd: Path, path: Path | None = None) -> str:
    """Run a command, a folder put first in its PATH; return what it says, raise if it fails."""
    variables = {k: v for k, v in os.environ.items() if k not in {"PYTHONPATH", "VIRTUAL_ENV"}}
    if path:
        variables["PATH"] = f"{path}{os.pathsep}{variables['PATH']}"
    done = subprocess.run(  # noqa: S603 - the commands are ours
        command,
        cwd=cwd,
        env=variables,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{command} failed:\n{done.stdout[-4000:]}"
    return done.stdout


@pytest.fixture(scope="session")
def make_environment(pytestconfig: pytest.Config):
    """Return a function that makes a virtual environment with what is asked, or finds it made."""

    def make(name: str, *asked: str) -> Path:
        """Return the environment's `bin`; `asked` are pip's arguments."""
        lines = [Path(a).read_text() if Path(a).is_file() else a for a in asked]
        key = hashlib.sha256("\n".join([sys.version, *lines]).encode()).hexdigest()[:12]
        place = pytestconfig.cache.mkdir(f"{name}-{key}")
        stamp = place / "made"
        if not stamp.exists():
            for stale in set(place.parent.glob(f"{name}-*")) - {place}:
                shutil.rmtree(stale)
            run(python(), "-m", "venv", "--clear", place / "venv", cwd=place)
            pip = [place / "venv/bin/python", "-m", "pip", "install", "--quiet"]
            run(*pip, "--disable-pip-version-check", *asked, cwd=place)
            stamp.touch()
        return place / "venv" / "bin"

    return make


def python() -> str:
    """Return Binder's Python; where the machine has it not, the one that runs the tests."""
    here = f"python{sys.version_info.major}.{sys.version_info.minor}"
    found = None if here == PYTHON else shutil.which(PYTHON)
    # Version managers leave a stub of that name for a Python that is not chosen.
    works = found and subprocess.run([found, "-c", ""], check=False).returncode == 0  # noqa: S603
    return found if works else sys.executable


@pytest.fixture(scope="session")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of the project, without what git ignores."""
    folder = tmp_path_factory.mktemp("binder") / "repository"
    listed = run("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", cwd=ROOT)
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():  # git also lists what was removed since
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    return folder


@pytest.fixture(scope="session")
def built(make_environment, checkout: Path) -> Path:
    """The `bin` of an environment in which `binder/` was carried out."""
    folder = make_environment("binder", "--requirement", str(BINDER / "requirements.txt"))
    run(checkout / "binder" / "postBuild", cwd=checkout, path=folder)
    return folder
