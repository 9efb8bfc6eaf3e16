"""The reference is complete, and its examples run."""

import doctest
import re
from pathlib import Path

import pytest

from mcda_widget.ranking.catalogue import METHODS
from mcda_widget.ranking.csv_file import FIRST, LAST, PER_CRITERION
from mcda_widget.ranking.normalizations import NORMALIZATIONS
from mcda_widget.ranking.parameters import THRESHOLDS

PATH = Path(__file__).parents[2] / "docs" / "methods.md"
TEXT = PATH.read_text(encoding="utf-8")


def rows(heading):
    """Return the cells of the table under a heading, by the first cell."""
    section = TEXT.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    table = [line.strip("|").split("|") for line in section.splitlines() if line.startswith("|")]
    return {cells[0].strip(): [cell.strip() for cell in cells[1:]] for cells in table[2:]}


@pytest.mark.parametrize("key", METHODS)
def test_every_method_is_documented_as_it_is(key):
    method = METHODS[key]
    found = {
        re.sub(r"\[`(\w+)`\].*", r"\1", name): cells for name, cells in rows("Methods").items()
    }
    better, normalizations, parameters, adds, source = found[key]
    assert better == ("high" if method.high else "low")
    documented = normalizations.split(", ")
    assert documented[0] == method.default
    assert sorted(documented) == sorted(method.normalizations)
    assert re.findall(r"`(\w+)`", parameters) == [p.name for p in method.parameters]
    assert adds == ("yes" if method.additive else "")
    assert source.split("; ")[0] in method.source
    described = TEXT.split("\n### ")[1:]
    assert any(key in section.splitlines()[0].split(", ") for section in described)
    own = next(s for s in described if key in s.splitlines()[0].split(", "))
    for parameter in method.parameters:
        assert re.search(rf"`{parameter.name}\b", own), parameter.name


def test_no_method_is_documented_that_is_not_there():
    table = re.findall(r"^\| \[`(\w+)`\]", TEXT, flags=re.MULTILINE)
    assert sorted(table) == sorted(METHODS)


def test_every_normalization_is_documented():
    assert {name.strip('`"') for name in rows("Normalizations")} == set(NORMALIZATIONS)


def test_every_preference_function_is_documented():
    for function in THRESHOLDS:
        assert f'`"{function}"`' in TEXT


def test_every_column_is_documented():
    columns = [*FIRST, *(f"{kind}<criterion>" for kind in PER_CRITERION), *LAST]
    assert [name.strip("`") for name in rows("The CSV file")] == columns


def test_links_lead_somewhere():
    headings = re.findall(r"^#+ (.+)$", TEXT, flags=re.MULTILINE)
    anchors = {re.sub(r"[^\w -]", "", h.lower()).replace(" ", "-") for h in headings}
    assert set(re.findall(r"\]\(#([\w-]+)\)", TEXT)) <= anchors


def test_examples_run():
    flags = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS
    result = doctest.testfile(str(PATH), module_relative=False, optionflags=flags)
    assert result.attempted > 5
    assert result.failed == 0
