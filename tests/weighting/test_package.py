"""The public names: documented, light to import, and functions whatever imports them."""

import doctest
import inspect
import subprocess
import sys
from pathlib import Path

import pytest

from mcda_widget import weighting

DOCS = Path(__file__).parents[2] / "docs" / "weighting.md"


@pytest.mark.parametrize("name", weighting.__all__)
def test_every_public_name_is_documented(name):
    text = DOCS.read_text(encoding="utf-8")
    assert any(line.startswith("#") and f"`{name}" in line for line in text.splitlines()), name


@pytest.mark.parametrize("name", weighting.__all__)
def test_every_public_name_has_an_example(name):
    assert "Examples\n--------\n>>> " in inspect.getdoc(getattr(weighting, name))


def test_the_examples_of_the_documentation_run():
    options = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS
    done = doctest.testfile(str(DOCS), module_relative=False, encoding="utf-8", optionflags=options)
    assert done.attempted > 10
    assert done.failed == 0


def test_a_function_is_not_hidden_by_the_module_it_lives_in():
    import mcda_widget.weighting.ahp  # noqa: F401 - what could hide it

    for name in weighting.__all__:
        assert callable(getattr(weighting, name))


def test_importing_it_loads_nothing_heavy():
    code = (
        "import sys, mcda_widget.weighting;"
        "heavy = ['pymcdm', 'scipy.optimize', 'scipy.stats', 'altair', 'ipywidgets', 'matplotlib'];"
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run(  # noqa: S603 - this very interpreter
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
