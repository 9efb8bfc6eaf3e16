"""Under CI nothing is left out."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

CONFTEST = Path(__file__).parent / "conftest.py"
SKIPS = {
    "tests/test_call.py": "import pytest\ndef test_it(): pytest.skip('no time')",
    "tests/test_mark.py": "import pytest\n@pytest.mark.skip\ndef test_it(): pass",
    "tests/test_module.py": "import pytest\npytest.skip('no time', allow_module_level=True)",
    "tests/test_expected.py": "import pytest\n@pytest.mark.xfail\ndef test_it(): assert False",
    "src/doctest.py": "'''\n>>> 1 + 1  # doctest: +SKIP\n2\n'''",
}


@pytest.fixture(params=["0", "2"])
def run(request):
    """Run pytest in a folder, in one process and in two that share the tests."""
    return partial(run_in, workers=request.param)


def run_in(folder, *arguments, workers, ci="true"):
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-n", workers, *arguments]
    environment = os.environ | {"CI": ci}
    done = subprocess.run(  # noqa: S603 - our own interpreter
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture
def project(tmp_path):
    """Make a project whose tests are one that passes and one in a browser."""
    (tmp_path / "tests" / "browser").mkdir(parents=True)
    shutil.copy(CONFTEST, tmp_path / "tests")
    (tmp_path / "tests" / "test_fine.py").write_text("def test_fine(): pass\n")
    (tmp_path / "tests" / "browser" / "test_page.py").write_text("def test_page(): pass\n")
    settings = "testpaths = tests src\naddopts = --import-mode=importlib --doctest-modules"
    (tmp_path / "pytest.ini").write_text(f"[pytest]\n{settings}\n")
    (tmp_path / "src").mkdir()
    return tmp_path


def test_a_whole_run_passes(project, run):
    assert run(project)[0] == pytest.ExitCode.OK


@pytest.fixture
def project_with_skips(project):
    """Add a test left out in every way there is."""
    for path, source in SKIPS.items():
        (project / path).write_text(source)
    return project


def test_every_skip_fails_under_ci(project_with_skips, run):
    code, said = run(project_with_skips, "--continue-on-collection-errors")
    assert code == pytest.ExitCode.TESTS_FAILED
    for path in SKIPS:
        assert re.search(f"^(FAILED|ERROR) {path}.*Under CI no test", said, re.MULTILINE), said


def test_elsewhere_a_skip_is_a_skip(project_with_skips, run):
    code, said = run(project_with_skips, ci="")
    assert code == pytest.ExitCode.OK
    assert "2 passed, 4 skipped, 1 xfailed" in said


def test_a_whole_run_without_a_browser_fails(project, run):
    shutil.rmtree(project / "tests" / "browser")
    code, said = run(project)
    assert code in {pytest.ExitCode.USAGE_ERROR, pytest.ExitCode.INTERNAL_ERROR}
    assert "no browser test" in said
    assert run(project, "tests/test_fine.py")[0] == pytest.ExitCode.OK
