"""What docs/comparing.md says is complete, and its examples run."""

import dataclasses
import doctest
import re
from pathlib import Path

from mcda_widget.model import Change
from mcda_widget.sensitivity import Effect

PATH = Path(__file__).parents[2] / "docs" / "comparing.md"
TEXT = PATH.read_text(encoding="utf-8")


def documented(heading):
    section = TEXT.split(f"\n## `{heading}`")[1].split("\n## ")[0]
    table = [line.split("|")[1] for line in section.splitlines() if line.startswith("| `")]
    return {name for cell in table for name in re.findall(r"`(\w+)`", cell)}


def test_every_field_of_a_change_is_documented():
    fields = {field.name for field in dataclasses.fields(Change)}
    assert documented("changes") == fields | {"what", "said"}


def test_everything_an_effect_says_is_documented():
    told = {name for name in vars(Effect) if not name.startswith("_")}
    assert documented("effect") == told


def test_the_examples_run():
    flags = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS
    done = doctest.testfile(str(PATH), module_relative=False, encoding="utf-8", optionflags=flags)
    assert done.attempted > 5
    assert done.failed == 0
