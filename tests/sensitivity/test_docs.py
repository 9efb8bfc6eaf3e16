"""What docs/comparing.md says is complete, and the examples of docs/ about this layer run."""

import dataclasses
import doctest
import re
from pathlib import Path

import pytest

from mcda_widget import sensitivity
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


def test_every_result_of_a_simulation_is_documented():
    text = (PATH.parent / "firmness.md").read_text(encoding="utf-8")
    for name, what in vars(sensitivity.Robustness).items():
        if not name.startswith("_") and not isinstance(what, tuple | str):
            assert f"`{name}`" in text or name in {"samples", "seed", "decision"}, name


def test_every_public_function_is_documented():
    texts = [path.read_text(encoding="utf-8") for path in PATH.parent.glob("*.md")]
    said = re.compile(r"_(sentence|words)$|^percent$")  # each says what its function finds
    for name in sensitivity.__all__:
        if said.search(name) or name[0].isupper():
            continue
        assert any(re.search(rf"\b{name}\b", text) for text in texts), name


@pytest.mark.parametrize("name", ["comparing.md", "firmness.md"])
def test_the_examples_run(name):
    flags = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS
    done = doctest.testfile(
        str(PATH.with_name(name)), module_relative=False, encoding="utf-8", optionflags=flags
    )
    assert done.attempted > 5
    assert done.failed == 0
